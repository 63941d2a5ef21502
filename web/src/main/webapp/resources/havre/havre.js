/* What HTML cannot do alone. Everything here improves a page that already works. */
"use strict";
(() => {
  const typing = target => target.closest("input, textarea, select, [contenteditable]");

  /* "/" goes to the search. */
  document.addEventListener("keydown", event => {
    const search = document.querySelector("[data-slash]");
    if (event.key !== "/" || !search || typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    search.focus();
  });

  /* Menus close on Esc and on a click elsewhere; the navigation of small screens opens and closes. */
  document.addEventListener("click", event => {
    document.querySelectorAll("details.menu[open]").forEach(menu => menu.contains(event.target) || menu.removeAttribute("open"));
    const toggle = event.target.closest("[data-toggles]");
    if (toggle) toggle.setAttribute("aria-expanded", toggle.getAttribute("aria-expanded") !== "true");
    const print = event.target.closest("[data-print]");
    if (print) window.print();
    const picks = event.target.closest("[data-picks]");
    if (picks) pick(document.getElementById(picks.dataset.picks));
  });

  /* A key that stands behind the # of an address goes with the form, and out of the address. */
  const fromHash = document.querySelector("[data-from-hash]");
  if (fromHash && location.hash) {
    fromHash.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search);
  }

  /* What is copied goes to the clipboard, in the old way where the browser keeps the new one to secure addresses. */
  const put = text => {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };
  document.addEventListener("click", async event => {
    const button = event.target.closest("[data-copies]");
    if (!button) return;
    const text = document.getElementById(button.dataset.copies).textContent.trim();
    try { await navigator.clipboard.writeText(text); } catch { put(text); button.focus(); }
    document.querySelectorAll("[data-copies].done").forEach(other => other.classList.remove("done"));
    button.classList.add("done");
    document.getElementById("copied").textContent = button.dataset.copied;
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.menu[open]").forEach(menu => {
      menu.removeAttribute("open");
      menu.querySelector("summary").focus();
    });
  });

  /* Esc leaves a panel, but never loses what was typed without asking. */
  const dirty = new WeakSet();
  document.addEventListener("input", event => event.target.form && dirty.add(event.target.form));
  document.addEventListener("submit", event => dirty.delete(event.target));
  const losing = dialog => [...dialog.querySelectorAll("form")].some(form => dirty.has(form));
  const leaves = event => {
    const dialog = event.target.closest(".ui-dialog");
    if (!dialog || !losing(dialog)) return;
    if (event.type === "keydown" ? event.key !== "Escape" : !event.target.closest(".ui-dialog-titlebar-close")) return;
    if (window.confirm(document.documentElement.dataset.leave)) dialog.querySelectorAll("form").forEach(form => dirty.delete(form));
    else { event.preventDefault(); event.stopPropagation(); }
  };
  document.addEventListener("keydown", leaves, true);
  document.addEventListener("click", leaves, true);

  /* A day is typed, or picked with the calendar of the browser. */
  const dayButtons = root => root.querySelectorAll("input[data-day]").forEach(input => {
    if (input.nextElementSibling) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "button plain pick" });
    button.setAttribute("aria-label", input.dataset.day);
    button.dataset.picks = input.id;
    input.after(button);
  });
  const pick = input => {
    const calendar = document.createElement("input");
    calendar.type = "date";
    calendar.className = "calendar";
    calendar.tabIndex = -1;
    calendar.setAttribute("aria-hidden", "true");
    const typed = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(input.value);
    if (typed) calendar.value = `${typed[3]}-${typed[2]}-${typed[1]}`;
    input.parentElement.append(calendar);
    calendar.addEventListener("change", () => {
      input.value = calendar.value.split("-").reverse().join("/");
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    calendar.addEventListener("blur", () => { calendar.remove(); input.focus(); });
    calendar.showPicker();
  };

  /* Help and errors are tied to their field; the first wrong answer gets the focus. */
  const tie = root => root.querySelectorAll(".field").forEach(field => {
    const input = field.querySelector("input:not([type=hidden]), select, textarea");
    if (!input) return;
    const said = [...field.querySelectorAll(".error, .help")].filter(text => text.textContent.trim());
    said.forEach((text, i) => { text.id ||= `${input.id}-said-${i}`; });
    if (said.length) input.setAttribute("aria-describedby", said.map(text => text.id).join(" "));
    const wrong = field.querySelector(".error")?.textContent.trim();
    input.toggleAttribute("aria-invalid", false);
    if (wrong) input.setAttribute("aria-invalid", "true");
  });
  const ready = root => { dayButtons(root); tie(root); };
  ready(document);
  document.querySelector("[aria-invalid=true]")?.focus();
  new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
    if (node.nodeType === Node.ELEMENT_NODE) ready(node.closest(".field") ?? node);
  }))).observe(document.body, { childList: true, subtree: true });

  /* A dialog takes the focus as it opens and not a moment later, when somebody may be typing in it already. */
  const later = window.PrimeFaces?.focus;
  if (later) PrimeFaces.focus = (id, within) => {
    const dialog = id ? null : document.getElementById(within);
    const field = [...dialog?.querySelectorAll(":is(input, select, textarea)[name]:not([readonly], :disabled, [type=submit], [type=button])") ?? []]
      .find(input => input.getClientRects().length > 0);
    if (!field) later.call(PrimeFaces, id, within);
    else if (!dialog.contains(document.activeElement)) field.focus();
  };

  /* A table wider than its place scrolls inside it, with its first column in sight. */
  const reach = box => {
    const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    const heading = box.querySelector("caption") ?? box.closest("section, main, form")?.querySelector("h1, h2, h3");
    box.toggleAttribute("tabindex", false);
    if (!scrolls) return;
    Object.assign(box, { tabIndex: 0 });
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", heading?.textContent.trim() ?? document.title);
  };
  const fit = new ResizeObserver(() => document.querySelectorAll(".table, .ui-datatable").forEach(box => {
    const table = box.querySelector("table");
    if (table && table.offsetWidth > 0) box.classList.toggle("wide", table.offsetWidth > box.clientWidth + 1 || box.hasAttribute("data-wide"));
    if (box.matches(".table")) reach(box);
  }));
  document.querySelectorAll(".table, .ui-datatable").forEach(box => {
    if (box.classList.contains("wide")) box.setAttribute("data-wide", "");
    fit.observe(box);
  });

  /* Whole row opens what its first link opens. */
  document.addEventListener("click", event => {
    const row = event.target.closest("tr");
    if (!row || event.target.closest("a, button, input, label, select, summary") || String(window.getSelection())) return;
    row.querySelector("a.open")?.click();
  });
})();
