/* Arrow keys walk over the plan: along a place's nights, and from place to place at the same height. */
"use strict";
document.querySelectorAll("[data-plan]").forEach(plan => {
  const bars = row => [...row.querySelectorAll("a.bar[href]")];
  const rows = [...plan.querySelectorAll("tbody tr")].filter(row => bars(row).length);
  const middle = bar => bar.getBoundingClientRect().left + bar.getBoundingClientRect().width / 2;
  const nearest = (row, x) => bars(row).reduce((a, b) => Math.abs(middle(a) - x) <= Math.abs(middle(b) - x) ? a : b);
  plan.addEventListener("keydown", event => {
    const bar = event.target.closest("a.bar");
    if (!bar || !event.key.startsWith("Arrow")) return;
    const row = bar.closest("tr"), along = bars(row);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const next = step ? along[along.indexOf(bar) + step]
      : rows[rows.indexOf(row) + (event.key === "ArrowUp" ? -1 : 1)];
    if (!next) return;
    event.preventDefault();
    (step ? next : nearest(next, middle(bar))).focus();
  });
  const today = plan.querySelector("th.today");
  if (today) plan.scrollLeft = today.offsetLeft - plan.clientWidth / 2;
});
