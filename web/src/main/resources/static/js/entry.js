"use strict";
// The form of an indicator: what was typed is never lost, and a conflict pauses saving.
(() => {
  const form = document.querySelector("[data-entry]");
  if (!form) return;
  const state = document.getElementById("save-state");
  const version = () => document.getElementById("version").value;
  const key = "chiso:" + form.dataset.draft;
  let retry = 0;

  function say(text, mood) {
    const line = document.createElement("p");
    line.className = "save-state " + mood;
    line.textContent = text;
    state.replaceChildren(line);
  }

  function fields() {
    const typed = {};
    new FormData(form).forEach((value, name) => {
      if (name !== "_csrf" && name !== "version") typed[name] = value;
    });
    return typed;
  }

  function keepDraft() {
    try {
      localStorage.setItem(key, JSON.stringify({ version: version(), typed: fields() }));
    } catch { /* a browser without storage keeps the open page only */ }
  }

  function forgetDraft() {
    try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
  }

  // 412650 becomes 412.650, as it is written; whatever else was typed stays as it is.
  form.addEventListener("change", (event) => {
    const field = event.target;
    const whole = field.matches("input.number") ? /^\s*([1-9]\d{3,})(,\d+)?\s*$/.exec(field.value) : null;
    if (whole) field.value = whole[1].replace(/\B(?=(\d{3})+$)/g, ".") + (whole[2] ?? "");
  });
  form.addEventListener("submit", (event) => {
    if (!event.submitter && typeof htmx !== "undefined") event.preventDefault();
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target !== form) return;
    if (document.querySelector("#conflict .conflict")) {
      event.preventDefault();
      say(state.dataset.paused, "unsaved");
      return;
    }
    keepDraft();
    say(state.dataset.saving, "");
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== form) return;
    if (event.detail.successful) {
      clearTimeout(retry);
      retry = 0;
      forgetDraft();
    }
  });
  const lost = () => {
    const now = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
    say(state.dataset.offline.replace("{0}", now), "unsaved");
    clearTimeout(retry);
    retry = setTimeout(() => htmx.trigger(form, "retry"), 5000);
  };
  form.addEventListener("htmx:sendError", lost);
  form.addEventListener("htmx:timeout", lost);
  form.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status >= 500 || event.detail.xhr.status === 401) lost();
  });
  window.addEventListener("beforeunload", (event) => {
    if (retry) event.preventDefault();
  });

  // What a crash or a lost connection left behind, offered where nobody has saved since.
  try {
    const draft = JSON.parse(localStorage.getItem(key) || "null");
    if (draft && draft.version === version()) {
      let differs = false;
      Object.entries(draft.typed).forEach(([name, value]) => {
        const field = form.elements.namedItem(name);
        if (field && field.value !== value && !field.readOnly) {
          field.value = value;
          differs = true;
        }
      });
      if (differs) {
        say(state.dataset.draftFound, "unsaved");
        window.addEventListener("load", () => htmx.trigger(form, "retry"));
      } else {
        forgetDraft();
      }
    } else if (draft) {
      forgetDraft();
    }
  } catch { /* no storage */ }

  // The list of indicators: find by code or name, show only what is open.
  const find = document.querySelector("[data-tree-find]");
  const open = document.querySelector("[data-tree-open]");
  const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  function filter() {
    const wanted = bare(find.value.trim());
    const onlyOpen = open.getAttribute("aria-pressed") === "true";
    document.querySelectorAll(".tree [data-leaf]").forEach((leaf) => {
      leaf.hidden = (wanted !== "" && !bare(leaf.textContent).includes(wanted))
        || (onlyOpen && leaf.dataset.mark === "done");
    });
    document.querySelectorAll(".tree details").forEach((group) => {
      const any = [...group.querySelectorAll("[data-leaf]")].some((leaf) => !leaf.hidden);
      group.closest("li").hidden = !any;
      if (any && (wanted || onlyOpen)) group.open = true;
    });
  }
  if (find && open) {
    find.addEventListener("input", filter);
    open.addEventListener("click", () => {
      open.setAttribute("aria-pressed", String(open.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  if (matchMedia("(max-width: 767px)").matches) {
    document.querySelectorAll("[data-fold-on-phone]").forEach((details) => { details.open = false; });
  }
  const current = document.querySelector(".pane-list [aria-current]");
  if (current) current.scrollIntoView({ block: "nearest" });
})();
