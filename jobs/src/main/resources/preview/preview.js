// Draws the charts of a page from the JSON beside each, in the colours of the page.
"use strict";

const MONEY = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });

function shown(value, unit) {
  if (unit === "share") {
    return Math.round(value * 100) + "%";
  }
  return unit === "USD/year" ? MONEY.format(value) : String(value);
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A line from the low to the high end of each interval, along the axis of the values. */
function intervals(items, horizontal) {
  return {
    type: "custom",
    silent: true,
    z: 5,
    encode: horizontal ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    data: items.map((item, at) => [at, item.low, item.high]).filter((point) => point[1] !== null && point[2] !== null),
    renderItem(params, api) {
      const ends = [1, 2].map((column) => {
        const point = [api.value(0), api.value(column)];
        return api.coord(horizontal ? point.reverse() : point);
      });
      const across = horizontal ? [0, 5] : [5, 0];
      const line = (from, to) => ({
        type: "line",
        shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
        style: { stroke: colour("--ink"), lineWidth: 1.5 },
      });
      const cap = (end) => line([end[0] - across[0], end[1] - across[1]], [end[0] + across[0], end[1] + across[1]]);
      return { type: "group", children: [line(ends[0], ends[1]), cap(ends[0]), cap(ends[1])] };
    },
  };
}

function option(chart) {
  const horizontal = chart.kind === "bar";
  const items = chart.items;
  const unit = items[0].unit;
  const categories = {
    type: "category",
    data: items.map((item) => (item.n === null || chart.kind !== "line" ? item.label : item.label + "\nn " + item.n)),
    inverse: horizontal,
    axisLabel: { color: colour("--ink"), width: 130, overflow: "truncate", lineHeight: 15 },
    boundaryGap: true,
  };
  const values = {
    type: "value",
    scale: !horizontal,
    axisLabel: { color: colour("--quiet"), formatter: (value) => shown(value, unit), hideOverlap: true },
    splitLine: { lineStyle: { color: colour("--line") } },
  };
  return {
    animation: false,
    grid: { left: 8, right: 48, top: 10, bottom: 8, containLabel: true },
    // Drawn, not written as HTML: labels are data.
    tooltip: {
      renderMode: "richText",
      formatter: (params) => {
        const item = items[params.dataIndex];
        const range = item.low === null ? "" : "\n" + shown(item.low, unit) + " to " + shown(item.high, unit);
        return item.label + ": " + item.display + range + (item.n === null ? "" : "\nn " + item.n);
      },
    },
    xAxis: horizontal ? values : categories,
    yAxis: horizontal ? categories : values,
    series: [
      {
        type: chart.kind === "point" ? "scatter" : chart.kind,
        data: items.map((item) => item.value),
        symbolSize: 11,
        barMaxWidth: 18,
        itemStyle: { color: colour("--accent") },
        label: { show: true, position: horizontal ? "insideLeft" : "right", distance: 8, formatter: (p) => items[p.dataIndex].display,
          color: horizontal ? colour("--paper") : colour("--ink") },
      },
      intervals(items, horizontal),
    ],
  };
}

function draw(figure) {
  const chart = JSON.parse(figure.querySelector("script").textContent);
  const canvas = figure.querySelector(".canvas");
  canvas.style.height = (chart.kind === "bar" ? 40 + 26 * chart.items.length : 240) + "px";
  const summary = chart.items.map((item) => item.label + " " + item.display).join(", ");
  canvas.setAttribute("aria-label", canvas.getAttribute("aria-label") + ". " + summary);
  const drawn = echarts.init(canvas);
  drawn.setOption(option(chart));
  return drawn;
}

let charts = [];

function drawAll() {
  charts.forEach((chart) => chart.dispose());
  document.querySelectorAll(".canvas[data-label]").forEach((canvas) => canvas.setAttribute("aria-label", canvas.dataset.label));
  document.querySelectorAll(".canvas").forEach((canvas) => { canvas.dataset.label = canvas.getAttribute("aria-label"); });
  charts = Array.from(document.querySelectorAll(".chart"), draw);
}

drawAll();
window.addEventListener("resize", () => charts.forEach((chart) => chart.resize()));
window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
