/* Draws a chart from the table of the same figure; colours come from the tokens. */
"use strict";
(() => {
  const dashes = [[], [6, 4], [2, 3], [10, 4, 2, 4], [12, 4], [4, 4, 1, 4]];
  const points = ["circle", "rect", "triangle", "rectRot", "star", "cross"];
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const colour = name => {
    const probe = document.createElement("i");
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const number = cell => {
    const text = cell?.dataset.value ?? cell?.textContent.replace(/[^\d,.\-−]/g, "").replace("−", "-").replace(",", ".");
    return text === "" || text == null ? null : Number(text);
  };

  const seriesOf = (table, kind) => [...table.tHead.rows[table.tHead.rows.length - 1].cells]
    .map((head, column) => ({ head, column }))
    .filter(({ head }) => "series" in head.dataset)
    .map(({ head, column }, i) => {
      const paint = head.dataset.series === "limit" ? colour("--quiet") : token(`--series-${i % 6 + 1}`);
      return {
        label: head.dataset.label ?? head.textContent.trim(),
        data: [...table.tBodies[0].rows].map(row => number(row.cells[column])),
        borderColor: paint, backgroundColor: paint, borderWidth: kind === "line" ? 2 : 0,
        borderDash: kind === "line" ? (head.dataset.series === "limit" ? [3, 3] : dashes[i % 6]) : [],
        pointStyle: points[i % 6], pointRadius: head.dataset.series === "limit" ? 0 : 2, stepped: head.dataset.series === "step", tension: 0,
        type: head.dataset.series === "line" || head.dataset.series === "limit" ? "line" : undefined,
      };
    });

  const key = (list, sets, kind) => list.replaceChildren(...sets.map(set => {
    const item = document.createElement("li");
    const shape = kind === "line" || set.type === "line"
      ? `<line x1="0" y1="6" x2="28" y2="6" stroke="${set.borderColor}" stroke-width="2" stroke-dasharray="${set.borderDash.join(" ")}"/>`
      : `<rect width="28" height="12" fill="${set.backgroundColor}"/>`;
    item.innerHTML = `<svg viewBox="0 0 28 12">${shape}</svg>`;
    item.append(set.label);
    return item;
  }));

  const draw = figure => {
    const table = figure.querySelector("table");
    const kind = figure.dataset.chart;
    if (!table?.tBodies[0]?.rows.length) return;
    const sets = seriesOf(table, kind);
    const line = colour("--line"), quiet = colour("--quiet");
    const axis = { stacked: kind === "stacked", border: { color: line }, grid: { color: line }, ticks: { color: quiet, maxRotation: 0, autoSkipPadding: 12 } };
    const canvas = figure.querySelector("canvas");
    window.Chart.getChart(canvas)?.destroy();
    window.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    window.Chart.defaults.font.size = 13;
    new window.Chart(canvas, {
      type: kind === "line" ? "line" : "bar",
      data: { labels: [...table.tBodies[0].rows].map(row => row.cells[0].textContent.trim()), datasets: sets },
      options: {
        responsive: true, maintainAspectRatio: false, animation: false, interaction: { mode: "index", intersect: false },
        plugins: { legend: { display: false } },
        scales: { x: { ...axis, grid: { display: false } }, y: { ...axis, beginAtZero: kind !== "line", title: { display: !!figure.dataset.unit, text: figure.dataset.unit, color: quiet } } },
      },
    });
    key(figure.querySelector(".key"), sets, kind);
  };

  const all = () => document.querySelectorAll("figure[data-chart]").forEach(draw);
  all();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
})();
