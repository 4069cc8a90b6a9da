// Small charts. Each counts facts; each row or column is a button that filters.

// bars draws one row a count: [label, count, action], the largest first; many small ones are one last row.
function bars(title, rows, limit) {
  rows.sort((a, b) => b[1] - a[1]);
  const shown = rows.slice(0, limit), rest = rows.slice(limit).reduce((n, r) => n + r[1], 0);
  const most = Math.max(1, ...shown.map((r) => r[1]));
  if (rest) shown.push([`${say.rest} (${number(rows.length - limit)})`, rest]); // without a bar, which would dwarf the others
  const list = el("ul", {class: "bars"}, ...shown.map(([label, count, action]) => {
    const bar = svg("svg", {viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true"},
      svg("rect", {width: action ? (100 * count / most).toFixed(2) : 0, height: 10}));
    const row = [el("span", {class: "label"}, label), bar, el("span", {class: "count"}, number(count))];
    return el("li", {}, action ? el("button", {type: "button", onclick: action}, ...row) : el("span", {class: "row"}, ...row));
  }));
  return figure(title, rows.length ? list : el("p", {class: "quiet"}, say.nothing));
}

// columns draws a column a month, from the first to the last, empty months too.
function columns(title, counts, action) {
  const months = monthsBetween([...counts.keys()].sort());
  if (!months.length) return figure(title, el("p", {class: "quiet"}, say.noDate));
  const most = Math.max(...counts.values()), width = Math.max(1, 320 / months.length), high = 170;
  const draw = svg("svg", {viewBox: `0 0 320 ${high + 22}`, class: "columns", role: "group", "aria-label": title});
  months.forEach((m, i) => {
    const n = counts.get(m) || 0, h = n ? Math.max(2, high * n / most) : 0;
    const label = `${period(m)}: ${number(n)} ${say.factsOf}`;
    const bar = svg("g", {class: "column"}, svg("title", {}, label), svg("rect", {class: "hit", x: i * width, y: 0, width, height: high}),
      svg("rect", {x: i * width + width * 0.1, y: high - h, width: width * 0.8, height: h}));
    if (n) {
      bar.setAttribute("tabindex", "0");
      bar.setAttribute("role", "button");
      bar.setAttribute("aria-label", label);
      bar.addEventListener("click", () => action(m));
      bar.addEventListener("keydown", (e) => { if (e.key === "Enter" || e.key === " ") { e.preventDefault(); action(m); } });
    }
    draw.append(bar);
  });
  draw.append(svg("line", {x1: 0, x2: 320, y1: high, y2: high, class: "axis"}), ...axis(months, width, high));
  return figure(title, draw);
}

// axis names the first month, the last, and years between where there is room.
function axis(months, width, high) {
  const text = (i, anchor, words) => svg("text", {x: anchor === "start" ? i * width : anchor === "end" ? (i + 1) * width : (i + 0.5) * width, y: high + 17, "text-anchor": anchor}, words);
  if (months.length === 1) return [text(0, "middle", period(months[0]))];
  const out = [text(0, "start", period(months[0])), text(months.length - 1, "end", period(months[months.length - 1]))];
  let last = 62;
  months.forEach((m, i) => {
    const x = (i + 0.5) * width;
    if (m.endsWith("-01") && x > last + 44 && x < 240) { out.push(text(i, "middle", m.slice(0, 4))); last = x; }
  });
  return out;
}

function monthsBetween(sorted) {
  const out = [];
  if (!sorted.length) return out;
  let [y, m] = sorted[0].split("-").map(Number);
  for (const last = sorted[sorted.length - 1]; out.length < 600;) {
    const name = `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}`;
    out.push(name);
    if (name >= last) break;
    if (++m > 12) { m = 1; y++; }
  }
  return out;
}

const figure = (title, drawing) => el("figure", {class: "chart"}, el("figcaption", {}, title), drawing);
