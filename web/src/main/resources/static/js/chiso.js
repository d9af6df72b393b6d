"use strict";
// What the pages add for those whose browser runs scripts. Without it every page reads and every form is sent.
(() => {
  const body = document.body;
  const cookie = (name) => document.cookie.split("; ").map((pair) => pair.split("="))
    .filter((pair) => pair[0] === name).map((pair) => decodeURIComponent(pair[1]))[0];
  const typing = (target) => target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

  // Sentences that float: lost connection, ended session. Each is shown once at a time.
  function say(text, mood, link) {
    const place = document.getElementById("toasts");
    if (!place || !text || [...place.children].some((line) => line.dataset.text === text)) return;
    const line = document.createElement("div");
    line.className = "toast-line " + mood;
    line.dataset.text = text;
    const sentence = document.createElement("p");
    sentence.textContent = text + " ";
    if (link) {
      const anchor = document.createElement("a");
      anchor.href = link;
      anchor.target = "_blank";
      anchor.rel = "noopener";
      anchor.textContent = body.dataset.textSignIn;
      sentence.append(anchor);
    }
    line.append(sentence);
    closable(line);
    place.append(line);
  }

  function closable(line) {
    if (line.querySelector(".close")) return;
    const close = document.createElement("button");
    close.type = "button";
    close.className = "icon-button close";
    close.setAttribute("aria-label", body.dataset.textClose);
    close.textContent = "×";
    close.addEventListener("click", () => line.remove());
    line.append(close);
  }

  function hush() {
    document.querySelectorAll("#toasts .refused").forEach((line) => line.remove());
  }

  // What a browser says of a field that is empty is in the browser's language, not in that of the page.
  const unsaid = (form) => [...form.elements].forEach((field) => field.setCustomValidity && field.setCustomValidity(""));
  document.addEventListener("invalid", (event) => {
    const field = event.target;
    field.setCustomValidity("");
    if (field.validity.valueMissing && body.dataset.textEmpty) field.setCustomValidity(body.dataset.textEmpty);
  }, true);
  document.addEventListener("input", (event) => event.target.form && unsaid(event.target.form), true);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button, input[type=submit]");
    if (button && button.form) unsaid(button.form);
  }, true);

  // The menu: on phones it opens and closes, elsewhere the reader chooses words or icons.
  const toggle = document.querySelector(".menu-toggle");
  const menu = document.getElementById("menu");
  function openMenu(open) {
    menu.classList.toggle("open", open);
    toggle.setAttribute("aria-expanded", String(open));
    if (open) menu.querySelector("a").focus();
    else toggle.focus();
  }
  if (toggle && menu) {
    toggle.addEventListener("click", (event) => {
      event.preventDefault();
      openMenu(!menu.classList.contains("open"));
    });
    menu.querySelector(".menu-close").addEventListener("click", (event) => {
      event.preventDefault();
      if (location.hash === "#menu") history.replaceState(null, "", location.pathname + location.search);
      openMenu(false);
    });
  }
  const width = document.querySelector("[data-menu-width]");
  if (width) {
    width.hidden = false;
    width.addEventListener("click", () => {
      const rail = body.classList.toggle("rail");
      body.classList.toggle("words", !rail);
      width.querySelector("span").textContent = rail ? width.dataset.words : width.dataset.rail;
      document.cookie = "danh-muc=" + (rail ? "rail" : "words") + ";path=/;max-age=31536000;samesite=lax";
    });
  }

  // The list beside the work is there on a desktop and behind a button on a phone.
  const narrow = window.matchMedia("(max-width: 767px)");
  const foldLists = () => document.querySelectorAll("details.pane-list").forEach((list) => {
    list.open = !narrow.matches;
  });
  narrow.addEventListener("change", foldLists);
  foldLists();

  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      const search = document.querySelector("[data-search]");
      if (search && search.offsetParent) {
        event.preventDefault();
        search.focus();
      }
    }
    if (event.key === "Escape") {
      const open = event.target.closest(".topbar details[open], .menu-button[open]");
      if (open) {
        open.open = false;
        open.querySelector("summary").focus();
      } else if (menu && menu.classList.contains("open")) {
        openMenu(false);
      }
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") moveInTree(event);
  });

  function moveInTree(event) {
    const tree = event.target.closest(".tree");
    if (!tree) return;
    const stops = [...tree.querySelectorAll("summary, a")].filter((stop) => stop.offsetParent);
    const next = stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  document.addEventListener("click", (event) => {
    document.querySelectorAll(".topbar details[open], .menu-button[open]").forEach((open) => {
      if (!open.contains(event.target)) open.open = false;
    });
    const copy = event.target.closest("[data-copy]");
    if (copy && navigator.clipboard) {
      navigator.clipboard.writeText(copy.dataset.copy).then(() => say(body.dataset.textCopied, "done"));
    }
    const row = event.target.closest("[data-row-toggle]");
    if (row) {
      event.preventDefault();
      foldRows(row);
    }
  });

  // A tree printed as a table: tr[data-node][data-parent], in the row of the group a button [data-row-toggle], or a
  // link with an address that folds the same group for those without scripts.
  function foldRows(button) {
    const open = button.getAttribute("aria-expanded") === "false";
    button.setAttribute("aria-expanded", String(open));
    const table = button.closest("table");
    const visible = new Map();
    table.querySelectorAll("tr[data-node]").forEach((line) => {
      const parent = line.dataset.parent;
      const shown = !parent || visible.get(parent) !== false;
      line.hidden = !shown;
      const own = line.querySelector("[data-row-toggle]");
      visible.set(line.dataset.node, shown && (!own || own.getAttribute("aria-expanded") !== "false"));
    });
  }

  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-autosubmit]")) event.target.form.requestSubmit();
  });

  // Forms: ask first, show that something is under way, never send twice.
  const agreed = new WeakSet();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    const wanted = (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
    if (wanted && !agreed.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(form, event.submitter, wanted);
      return;
    }
    agreed.delete(form);
  }, true);

  function ask(form, submitter, wanted) {
    const own = wanted.startsWith("#");
    const dialog = document.getElementById(own ? wanted.slice(1) : "confirm");
    if (!own) {
      const source = submitter && submitter.dataset.confirm ? submitter : form;
      const title = dialog.querySelector("[data-title]");
      const yes = dialog.querySelector("[data-yes]");
      title.textContent = source.dataset.confirmTitle || title.dataset.default;
      yes.textContent = source.dataset.confirmYes || yes.dataset.default;
      dialog.querySelector("[data-text]").textContent = wanted;
    }
    dialog.returnValue = "no";
    dialog.addEventListener("close", () => {
      if (dialog.returnValue === "yes") {
        agreed.add(form);
        form.requestSubmit(submitter || undefined);
      } else if (submitter) {
        submitter.focus();
      }
    }, { once: true });
    dialog.showModal();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "dialog") return;
    if (form.dataset.sent === "yes" && form.method === "post") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    delete form.dataset.changed;
    if (event.submitter && event.submitter.matches(".btn") && !form.matches("[data-download]")) {
      event.submitter.classList.add("busy");
    }
    if (form.matches("[data-download]")) setTimeout(() => delete form.dataset.sent, 2000);
  });
  window.addEventListener("pageshow", () => {
    document.querySelectorAll("form[data-sent]").forEach((form) => {
      delete form.dataset.sent;
      form.querySelectorAll(".btn.busy").forEach((button) => button.classList.remove("busy"));
    });
  });

  // Nothing typed gets lost by leaving the page.
  document.addEventListener("input", (event) => {
    const form = event.target.form || event.target.closest("form");
    if (form && form.matches("[data-warn-unsaved]")) form.dataset.changed = "yes";
  });
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("form[data-warn-unsaved][data-changed]")) event.preventDefault();
  });

  // Requests for parts of the page
  document.addEventListener("htmx:configRequest", (event) => {
    const token = cookie("XSRF-TOKEN");
    if (token) event.detail.headers["X-XSRF-TOKEN"] = token;
    if (body.dataset.person) event.detail.headers["X-Person"] = body.dataset.person;
  });
  // What was typed since the request went out is newer than the answer, and asks again when its field is left.
  document.addEventListener("htmx:beforeSwap", (event) => {
    const field = document.activeElement;
    const { target, shouldSwap, requestConfig } = event.detail;
    if (!shouldSwap || !field.id || !target.contains(field) || !field.matches("input:not([type=checkbox], [type=radio]), textarea")
      || requestConfig.formData.get(field.name) === field.value) return;
    document.addEventListener("htmx:afterSettle", () => {
      const now = document.getElementById(field.id);
      if (!now || now === field) return;
      now.value = field.value;
      now.focus({ preventScroll: true });
      now.addEventListener("blur", () => now.dispatchEvent(new Event("change", { bubbles: true })), { once: true });
    }, { once: true });
  });
  document.addEventListener("htmx:sendError", () => say(body.dataset.textOffline, "refused"));
  document.addEventListener("htmx:timeout", () => say(body.dataset.textOffline, "refused"));
  document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) say(body.dataset.textExpired, "refused", "/dang-nhap");
    else if (status === 403) say(body.dataset.textForbidden, "refused");
    else say(body.dataset.textFault, "refused");
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.successful) return;
    hush();
    const form = event.detail.elt.closest("form");
    if (form) delete form.dataset.changed;
  });
  document.addEventListener("htmx:afterSettle", (event) => focusOn(event.detail.elt));

  function focusOn(place) {
    const first = place.matches("[data-focus]") ? place : place.querySelector("[data-focus]");
    if (first) first.focus();
  }

  window.addEventListener("beforeprint", () => {
    document.querySelectorAll("[data-print-time]").forEach((place) => {
      place.textContent = new Date().toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "vi-VN");
    });
  });

  document.querySelectorAll("[data-closable]").forEach(closable);
  focusOn(document.documentElement);
})();
