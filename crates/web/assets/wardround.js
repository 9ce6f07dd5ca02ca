// Progressive enhancement only: every page works without this file. It writes text and attributes, never
// markup, so it needs no exception from the Content-Security-Policy or Trusted Types.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // An error summary or a conflict must be the first thing a screen reader meets; specimens of them are not.
  document.querySelector("[data-focus-first]:not(.specimen *)")?.focus();

  // What stood in a live region from the start is not announced; what arrives in it is.
  const flash = document.querySelector(".flash");
  if (flash?.hasChildNodes()) setTimeout(() => flash.append(...flash.childNodes), 200);

  // A browser warns in its own words before unsaved answers are lost. Submitting is not leaving.
  const unsaved = new Set();
  for (const form of all("form[data-guard-unsaved]")) {
    form.addEventListener("input", () => unsaved.add(form));
    form.addEventListener("submit", () => unsaved.delete(form));
  }
  addEventListener("beforeunload", (event) => {
    if (unsaved.size > 0) event.preventDefault();
  });

  // Menus close on Escape, giving the focus back, and on a click or a focus elsewhere.
  const menus = all("details[data-closes]");
  const closeOthers = (target) => {
    for (const menu of menus) if (!menu.contains(target)) menu.open = false;
  };
  addEventListener("click", (event) => closeOthers(event.target));
  addEventListener("focusin", (event) => closeOthers(event.target));
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of menus.filter((menu) => menu.open)) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // The box that selects every row of its table.
  for (const box of all("[data-select-all]")) {
    const rows = all(`tbody input[name="${CSS.escape(box.dataset.selectAll)}"]`, box.closest("table"));
    const show = () => {
      const chosen = rows.filter((row) => row.checked).length;
      box.checked = chosen > 0 && chosen === rows.length;
      box.indeterminate = chosen > 0 && chosen < rows.length;
    };
    box.hidden = false;
    box.addEventListener("change", () => rows.forEach((row) => { row.checked = box.checked; }));
    rows.forEach((row) => row.addEventListener("change", show));
    show();
  }

  // Who signs out leaves no room behind that could be written in under her name.
  for (const form of all('form[action="/sign-out"]')) {
    form.addEventListener("submit", () => {
      navigator.serviceWorker?.getRegistration("/incidents/").then((worker) => worker?.unregister());
      const opened = indexedDB.open("wardround-room");
      opened.onsuccess = () => {
        if (opened.result.objectStoreNames.contains("account")) opened.result.transaction("account", "readwrite").objectStore("account").clear();
        opened.result.close();
      };
      // A browser that never was in a room has no such database, and gets none by asking.
      opened.onupgradeneeded = () => opened.transaction.abort();
    });
  }

  // Copying needs a secure context; where there is none the value can still be selected with one click.
  if (navigator.clipboard) {
    for (const button of all("[data-copy]")) {
      const told = button.parentElement.querySelector("[data-copied]");
      button.hidden = false;
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
          told.textContent = told.dataset.copied;
        } catch {
          getSelection().selectAllChildren(document.getElementById(button.dataset.copy));
        }
      });
    }
  }

  // Several chosen files are shown by name; browsers themselves show only how many there are.
  for (const input of all("input[data-show-files]")) {
    input.addEventListener("change", () => {
      const names = [...input.files].map((file) => file.name);
      document.getElementById(input.dataset.showFiles).textContent = names.length > 1 ? names.join(", ") : "";
    });
  }

  // On paper everything is open; afterwards the page is as it was.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = all("main details:not([open])");
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
})();
