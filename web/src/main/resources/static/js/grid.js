"use strict";
// A grid to type into: paste from a spreadsheet over many cells, arrows and Enter between cells, what is not saved yet.
(() => {
  const table = document.querySelector("[data-grid]");
  const form = document.querySelector("[data-grid-form]");
  if (!table || !form) return;
  const state = form.querySelector("[data-grid-state]");
  const rows = [...table.tBodies[0].rows];
  const field = (row, column) => rows[row] && rows[row].cells[column] && rows[row].cells[column].querySelector(".cell-input");
  const place = (input) => ({ row: rows.indexOf(input.closest("tr")), column: input.closest("td").cellIndex });

  const stored = (input) => {
    if (input.tagName !== "SELECT") return input.defaultValue;
    const chosen = [...input.options].find((option) => option.defaultSelected);
    return chosen ? chosen.value : "";
  };
  const changed = (input) => input.value.trim() !== stored(input).trim();

  function tell(note) {
    let count = 0;
    rows.forEach((row) => {
      const inputs = [...row.querySelectorAll(".cell-input")];
      inputs.forEach((input) => input.classList.toggle("changed", changed(input)));
      if (row.dataset.unsaved !== undefined || inputs.some(changed)) count++;
    });
    if (!state) return;
    const text = count ? state.dataset.some.replace("{0}", count) : state.dataset.none;
    state.classList.toggle("unsaved", count > 0);
    state.querySelector("[data-grid-text]").textContent = note ? note + " " + text : text;
    if (!count) delete form.dataset.changed;
  }

  // What a spreadsheet puts on the clipboard: rows by line, cells by tab; cells with line breaks in quotes.
  function cells(text) {
    const lines = [[]];
    const pattern = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/g;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const quoted = match[1].startsWith('"') && match[1].endsWith('"') && match[1].length > 1;
      lines[lines.length - 1].push((quoted ? match[1].slice(1, -1).replace(/""/g, '"') : match[1]).trim());
      if (match[2] === "") break;
      if (match[2] !== "\t") lines.push([]);
    }
    if (lines.length > 1 && lines[lines.length - 1].length === 1 && lines[lines.length - 1][0] === "") lines.pop();
    return lines;
  }

  const plain = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

  // False when the field cannot take the text.
  function put(input, text) {
    if (input.tagName === "SELECT") {
      const option = [...input.options].find((each) => text === ""
        ? each.value === ""
        : each.value === text || plain(each.textContent) === plain(text));
      if (!option) return false;
      input.value = option.value;
    } else {
      input.value = text;
    }
    input.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  }

  table.addEventListener("paste", (event) => {
    const input = event.target.closest(".cell-input");
    const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
    if (!input || !(/[\t\n\r]/.test(text) || input.tagName === "SELECT")) return;
    event.preventDefault();
    const start = place(input);
    let taken = 0;
    let left = 0;
    cells(text).forEach((line, down) => line.forEach((cell, right) => {
      const target = field(start.row + down, start.column + right);
      if (target && put(target, cell)) taken++;
      else if (cell !== "") left++;
    }));
    tell(state ? state.dataset.pasted.replace("{0}", taken) + (left ? " " + state.dataset.left.replace("{0}", left) : "") : "");
  });

  function go(event, row, column) {
    const next = field(row, column);
    if (!next) return;
    event.preventDefault();
    next.focus();
    if (next.select) next.select();
  }

  table.addEventListener("keydown", (event) => {
    const input = event.target.closest(".cell-input");
    if (!input || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = place(input);
    const text = input.tagName === "INPUT";
    if (event.key === "Enter") {
      event.preventDefault();
      go(event, at.row + (event.shiftKey ? -1 : 1), at.column);
    } else if (text && event.key === "ArrowDown") {
      go(event, at.row + 1, at.column);
    } else if (text && event.key === "ArrowUp") {
      go(event, at.row - 1, at.column);
    } else if (event.key === "ArrowRight" && (!text || input.selectionEnd === input.value.length)) {
      go(event, at.row, at.column + 1);
    } else if (event.key === "ArrowLeft" && (!text || input.selectionStart === 0)) {
      go(event, at.row, at.column - 1);
    }
  });

  form.addEventListener("input", () => tell(""));
  form.addEventListener("change", () => tell(""));
  if (rows.some((row) => row.dataset.unsaved !== undefined)) form.dataset.changed = "yes";
  tell("");
})();
