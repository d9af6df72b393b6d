"use strict";
// Compares a file with its checksum on the reader's own machine; nothing is sent.
(() => {
  const able = window.isSecureContext && window.crypto && window.crypto.subtle;
  document.querySelectorAll("[data-needs-script]").forEach((control) => {
    control.hidden = control.matches("[data-copy]") ? !navigator.clipboard : !able;
  });
  document.addEventListener("change", async (event) => {
    const input = event.target;
    if (!input.matches("[data-check-file]") || !input.files.length) return;
    const card = input.closest(".open-files");
    const bytes = await crypto.subtle.digest("SHA-256", await input.files[0].arrayBuffer());
    const digest = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const published = document.querySelector('[data-digest="' + digest + '"]');
    const result = card.querySelector("[data-check-result]");
    result.className = "check-result " + (published ? "ok-text" : "error-text");
    result.textContent = published
      ? input.dataset.same + " " + published.dataset.file
      : input.dataset.other + " " + digest;
    input.value = "";
  });
})();
