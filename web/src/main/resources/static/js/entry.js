"use strict";
// The form of an indicator: what was typed is never lost, and a conflict pauses saving.
(() => {
  const form = document.querySelector("[data-entry]");
  if (!form) return;
  const state = document.getElementById("save-state");
  const version = () => document.getElementById("version").value;
  const drafts = "chiso:";
  const key = drafts + form.dataset.draft;
  const day = 24 * 60 * 60 * 1000;
  const editable = !form.elements.namedItem("explanation").readOnly;
  let retry = 0;
  let refused = false;
  let ended = false;
  // What was typed, counted: as long as the last save does not carry the last of it, something is unsaved.
  let typed = 0;
  let sent = 0;
  let saved = 0;
  let leaving = "";

  function say(text, mood) {
    const line = document.createElement("p");
    line.className = "save-state " + mood;
    line.textContent = text;
    state.replaceChildren(line);
  }

  function fields() {
    const now = {};
    new FormData(form).forEach((value, name) => {
      if (name !== "_csrf" && name !== "version") now[name] = value;
    });
    return now;
  }

  function keepDraft(base = version(), now = fields()) {
    try {
      localStorage.setItem(key, JSON.stringify({ version: base, typed: now, at: Date.now() }));
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

  const inConflict = () => document.querySelector("#conflict .conflict");
  const changed = () => {
    typed++;
    keepDraft();
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);

  form.addEventListener("submit", (event) => {
    if (!event.submitter && typeof htmx !== "undefined") event.preventDefault();
  });
  form.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target !== form) return;
    sent = typed;
    keepDraft();
    // In a conflict nothing can be stored: the answer only brings the panel up to what was typed since.
    if (!inConflict()) say(state.dataset.saving, "");
  });
  form.addEventListener("htmx:afterRequest", (event) => {
    if (event.target !== form) return;
    // A conflict is an answer like others for the one who shows it, but nothing was stored.
    if (event.detail.successful) {
      clearTimeout(retry);
      retry = 0;
    }
    // An answer that leads elsewhere says why nothing was stored.
    const elsewhere = event.detail.xhr.getResponseHeader("HX-Redirect");
    if (event.detail.successful && event.detail.xhr.status < 400 && !elsewhere) {
      saved = sent;
      refused = false;
      ended = false;
      // Fields that could not be read are stored nowhere else.
      if (saved === typed && !event.detail.xhr.responseText.includes("field-error")) forgetDraft();
      if (leaving && saved === typed) location.assign(leaving);
    } else {
      leaving = "";
    }
  });
  const unsaved = (sentence) => {
    const now = new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" });
    say(sentence.replace("{0}", now), "unsaved");
    clearTimeout(retry);
    retry = setTimeout(() => htmx.trigger(form, "retry"), 5000);
  };
  const lost = () => unsaved(state.dataset.offline);
  form.addEventListener("htmx:sendError", lost);
  form.addEventListener("htmx:timeout", lost);
  form.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) {
      ended = true;
      clearTimeout(retry);
      retry = 0;
      unsaved(state.dataset.ended);
    }
    else if (status >= 500) lost();
    else if (status >= 400 && status !== 409 && status !== 422) {
      // Trying again would be answered the same.
      refused = true;
      say(state.dataset.refused, "unsaved");
    }
  });
  // A session that ended is tried again when somebody comes back to the page: trying by the clock would keep the session
  // of whoever signed in meanwhile from ever being idle.
  const comeBack = () => {
    if (ended && document.visibilityState === "visible") htmx.trigger(form, "retry");
  };
  window.addEventListener("focus", comeBack);
  document.addEventListener("visibilitychange", comeBack);
  window.addEventListener("online", () => {
    if (retry) htmx.trigger(form, "retry");
  });
  window.addEventListener("beforeunload", (event) => {
    if (retry || refused || ended) event.preventDefault();
  });

  // Who goes on to the next indicator waits for the save of this one.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || link.target
      || link.hasAttribute("download") || link.getAttribute("href").startsWith("#")) return;
    if (saved === typed || retry || refused || ended || inConflict() || typeof htmx === "undefined") return;
    event.preventDefault();
    leaving = link.href;
    htmx.trigger(form, "retry");
  });

  // What was chosen in a conflict is the draft until it is stored; who takes what is saved gives the draft up.
  const conflict = document.getElementById("conflict");
  conflict.addEventListener("submit", (event) => {
    sendWithChoice(event.target, fields());
    clearTimeout(retry);
    retry = 0;
    const chosen = new FormData(event.target);
    const now = fields();
    chosen.forEach((choice, name) => {
      const field = name.startsWith("keep-") ? name.slice(5) : "";
      if (field) now[field] = chosen.get((choice === "mine" ? "mine-" : "saved-") + field);
    });
    keepDraft(chosen.get("version"), now);
  });
  conflict.addEventListener("click", (event) => {
    if (event.target.closest("a")) forgetDraft();
  });

  // What was typed since the panel came goes along, whether or not the panel shows it already.
  function sendWithChoice(panel, now) {
    const hidden = (name, value) => {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      panel.append(field);
    };
    Object.entries(now).forEach(([name, value]) => {
      const mine = panel.elements.namedItem("mine-" + name);
      if (mine) {
        mine.value = value;
      } else {
        hidden("mine-" + name, value);
        hidden("keep-" + name, "mine");
      }
    });
  }

  // The same conflict with more typed: row by row, so that neither choices nor the focus nor a click get lost.
  const versionOf = (panel) => panel.querySelector("[name=version]").value;
  const rowsOf = (panel) => new Map([...panel.querySelectorAll("tbody tr")]
    .map((row) => [row.querySelector("[value=mine]").name, row]));
  conflict.addEventListener("htmx:oobBeforeSwap", (event) => {
    const panel = inConflict();
    const fresh = event.detail.fragment.querySelector(".conflict");
    if (!panel || !fresh || versionOf(panel) !== versionOf(fresh)) {
      // A new conflict takes the focus: whoever types must see that nothing is saved.
      requestAnimationFrame(() => inConflict()?.focus());
      return;
    }
    event.detail.shouldSwap = false;
    const rows = rowsOf(panel);
    const freshRows = rowsOf(fresh);
    rows.forEach((row, name) => {
      if (!freshRows.has(name)) row.remove();
    });
    freshRows.forEach((row, name) => {
      const shown = rows.get(name);
      if (!shown) {
        panel.querySelector("tbody").append(row);
        return;
      }
      shown.querySelector("[name^=mine-]").value = row.querySelector("[name^=mine-]").value;
      shown.querySelector("[value=mine] + span").textContent = row.querySelector("[value=mine] + span").textContent;
    });
  });

  // Older drafts, and those of nobody known, are of no use to anybody any more.
  function forgetOldDrafts() {
    for (let i = localStorage.length - 1; i >= 0; i--) {
      const name = localStorage.key(i);
      if (!name.startsWith(drafts)) continue;
      let at = 0;
      try { at = JSON.parse(localStorage.getItem(name)).at ?? 0; } catch { /* not one of ours */ }
      if (Date.now() - at > 7 * day) localStorage.removeItem(name);
    }
  }

  // After a day somebody may have decided otherwise: the draft is offered, not sent.
  function offer(draft) {
    const when = new Date(draft.at).toLocaleString("vi-VN", { dateStyle: "short", timeStyle: "short" });
    say(state.dataset.draftOld.replace("{0}", when), "unsaved");
    const button = (text, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "btn btn-small";
      made.textContent = text;
      made.addEventListener("click", () => {
        state.replaceChildren();
        act();
      });
      return made;
    };
    state.append(button(state.dataset.draftTake, () => {
      restore(draft);
      if (typed !== saved) htmx.trigger(form, "retry");
    }), " ", button(state.dataset.draftDrop, forgetDraft));
  }

  // What was typed while this script was still on its way.
  const asSent = (field) => field.matches("select")
    ? field.selectedIndex === Math.max(0, [...field.options].findIndex((option) => option.defaultSelected))
    : field.matches("[type=checkbox], [type=radio]") ? field.checked === field.defaultChecked : field.value === field.defaultValue;
  const early = editable ? [...form.elements].filter((field) => field.name
    && field.matches("input:not([type=hidden]), textarea, select") && !asSent(field)).map((field) => field.name) : [];
  const saveOnceLoaded = () => window.addEventListener("load", () => htmx.trigger(form, "retry"));

  // What a crash or a lost connection left behind. Where somebody has saved since, it is sent as made from the version
  // that it was made from: then both are shown to choose from.
  function restore(draft) {
    let differs = false;
    Object.entries(draft.typed).forEach(([name, value]) => {
      const field = form.elements.namedItem(name);
      if (field && field.value !== value && !field.readOnly && !early.includes(name)) {
        field.value = value;
        differs = true;
      }
    });
    if (!differs) {
      forgetDraft();
      return;
    }
    document.getElementById("version").value = draft.version;
    typed++;
    say(state.dataset.draftFound, "unsaved");
    saveOnceLoaded();
  }
  try {
    forgetOldDrafts();
    const draft = JSON.parse(localStorage.getItem(key) || "null");
    if (draft && editable && !inConflict()) {
      if (Date.now() - draft.at > day) offer(draft);
      else restore(draft);
    }
  } catch { /* no storage */ }
  if (early.length > 0) {
    changed();
    saveOnceLoaded();
  }

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
