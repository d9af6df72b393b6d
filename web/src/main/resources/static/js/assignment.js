"use strict";
// The matrix of a round: a tick on a group ticks the rows below it; the panel says how many are ticked.
(() => {
  const form = document.querySelector("[data-assignment]");
  if (!form) return;
  const rows = [...form.querySelectorAll("tbody tr")];
  const tick = (row) => row.querySelector("input[name=chon]");
  const level = (row) => Number(row.dataset.level);
  const group = (row) => tick(row).matches("[data-group]");

  function below(row) {
    const all = [];
    for (let at = rows.indexOf(row) + 1; at < rows.length && level(rows[at]) > level(row); at++) all.push(rows[at]);
    return all;
  }

  function count() {
    const leaves = rows.filter((row) => !group(row));
    const ticked = leaves.filter((row) => tick(row).checked).length;
    const line = form.querySelector("[data-count]");
    line.textContent = ticked ? line.dataset.some.replace("{0}", ticked) : line.dataset.none;
    rows.filter(group).forEach((row) => {
      const own = below(row).filter((each) => !group(each));
      const set = own.filter((each) => tick(each).checked).length;
      tick(row).checked = own.length > 0 && set === own.length;
      tick(row).indeterminate = set > 0 && set < own.length;
    });
    rows.forEach((row) => row.classList.toggle("selected", tick(row).checked && !group(row)));
  }

  form.addEventListener("change", (event) => {
    if (event.target.name === "chon") {
      const row = event.target.closest("tr");
      if (group(row)) below(row).forEach((each) => { tick(each).checked = event.target.checked; });
      count();
    }
    if (event.target.matches("[data-picks]")) picks(event.target);
  });

  // A list to choose from is only in the way while nothing is to be changed.
  function picks(select) {
    form.querySelector(select.dataset.picks).hidden = select.value === "giu";
  }
  form.querySelectorAll("[data-picks]").forEach(picks);
  rows.filter(group).forEach((row) => {
    if (tick(row).checked) below(row).forEach((each) => { tick(each).checked = true; });
  });
  count();
})();
