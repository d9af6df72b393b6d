"use strict";
// Judging: keys for what is done hundreds of times, and how many rows of a grid are chosen. No number is worked out here.
(() => {
  const accept = document.querySelector("[data-accept]");
  if (accept) {
    const count = accept.querySelector("[data-accept-count]");
    const tell = () => {
      const chosen = accept.querySelectorAll("input.tick:checked").length;
      if (!count) return;
      count.textContent = count.dataset.text.replace("{0}", chosen);
      count.closest("button").disabled = chosen === 0;
    };
    accept.addEventListener("change", tell);
    tell();
  }

  const current = document.querySelector(".waiting [aria-current]");
  if (current) current.scrollIntoView({ block: "nearest" });

  const form = document.querySelector("[data-judge]");
  if (!form) return;
  const OFF = "chiso:keys-off";
  const help = document.getElementById("keys");
  const wanted = help.querySelector("[name=keys-on]");
  const stored = (deed) => {
    try { return deed(localStorage); } catch { return null; } // a browser without storage forgets the choice
  };
  const on = () => stored((storage) => storage.getItem(OFF)) !== "yes";
  const showKeys = () => document.body.classList.toggle("keys-off", !on());
  wanted.checked = on();
  wanted.addEventListener("change", () => {
    stored((storage) => wanted.checked ? storage.removeItem(OFF) : storage.setItem(OFF, "yes"));
    showKeys();
  });
  showKeys();
  const openHelp = () => { if (!help.open) help.showModal(); };
  document.querySelectorAll("[data-keys-help]").forEach((button) => button.addEventListener("click", openHelp));

  const place = (name) => form.elements.namedItem(name);
  const judged = () => { if (typeof htmx !== "undefined") htmx.trigger(document.body, "judged"); };

  // Choosing by key brings the hands to what has to be filled in next.
  function choose(radio) {
    if (!radio.checked) {
      radio.checked = true;
      form.dataset.changed = "yes";
      judged();
    }
    const next = { corrected: form.querySelector("[data-figure]"), rejected: place("code"), returned: place("reason") };
    (next[radio.value] || radio).focus();
  }

  // Whoever types another figure means to correct.
  form.addEventListener("input", (event) => {
    if (!event.target.matches("[data-figure]")) return;
    form.querySelector("[name=verdict][value=corrected]").checked = true;
  });

  // 412650 becomes 412.650, as it is written; whatever else was typed stays as it is.
  form.addEventListener("change", (event) => {
    const field = event.target;
    const whole = field.matches("input.number") ? /^\s*([1-9]\d{3,})(,\d+)?\s*$/.exec(field.value) : null;
    if (whole) field.value = whole[1].replace(/\B(?=(\d{3})+$)/g, ".") + (whole[2] ?? "");
  });

  const typing = (target) => target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName)
    || (target.tagName === "INPUT" && target.type !== "radio" && target.type !== "checkbox");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey) {
      const save = document.querySelector("[data-save]");
      if (save && !help.open) {
        event.preventDefault();
        form.requestSubmit(save);
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)
      || document.querySelector("dialog[open]") || !on()) return;
    const key = event.key.toLowerCase();
    const target = key === "[" || key === "]"
      ? document.querySelector("[data-document=" + (key === "[" ? "previous" : "next") + "]")
      : document.querySelector("[data-go='" + (/^[jk]$/.test(key) ? key : "") + "']");
    if (key === "?") {
      event.preventDefault();
      openHelp();
    } else if (target) {
      event.preventDefault();
      target.click();
    } else if (/^[as0t]$/.test(key)) {
      const radio = form.querySelector("[data-key='" + key + "']");
      if (radio) {
        event.preventDefault();
        choose(radio);
      }
    }
  });
})();
