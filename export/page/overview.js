// The overview: what the run found, charts, and all facts that pass the filters.

function showOverview() {
  view = undefined;
  hideCard();
  document.title = say.title;
  const main = byId("main");
  main.className = "overview";
  main.replaceChildren(el("h1", {}, say.overview, index.date ? ` – ${date(index.date)}` : ""), el("p", {class: "quiet"}, filterLine()), refused(), tiles(), el("div", {class: "charts"}, indicatorChart(), placeChart(), monthChart()), el("p", {class: "quiet hint"}, say.chartHint),
    el("section", {}, el("h2", {}, say.facts), printAllButton(), factTable()), el("p", {class: "quiet"}, index.program));
  markCurrent();
}

// filterLine says which filters hold, since a printed page has no controls.
function filterLine() {
  const code = index.codes[wanted.code], warning = byId("warning").selectedOptions[0];
  return [
    [say.search, wanted.q], [say.org, wanted.org], [say.indicator, code && code.label], [say.period, wanted.period && period(wanted.period.slice(1))],
    [say.place, wanted.place && placeName(wanted.place)], [say.warning, wanted.warning && warning.textContent], [say.publishedIn, period(wanted.month)],
    [say.kinds, wanted.hidden.size > 0 && index.kinds.filter((k, i) => !wanted.hidden.has(i) && i > 0 && k.name !== "numeral").map((k) => k.label).join(", ")],
  ].filter(([, value]) => value).map(([name, value]) => `${name}: ${value}`).join(" · ");
}

// refused lists the documents that could not be read, each with its reason.
function refused() {
  if (!index.refused.length) return "";
  return el("details", {class: "refused"}, el("summary", {}, `${say.refused}: ${number(index.refused.length)} ${say.documentsOf}`),
    el("ul", {}, ...index.refused.map(([source, reason]) => el("li", {}, el("span", {}, source), el("span", {class: "quiet"}, " – " + reason)))));
}

function tiles() {
  const {facts, docs} = index;
  const orgs = new Set(found.facts.map((f) => facts.org[f]).filter((o) => o >= 0));
  const list = [
    [found.docs.length, say.documents],
    [found.stated, say.facts],
    [orgs.size, say.organisations],
    [found.facts.length - found.stated, say.warnings],
    [found.docs.reduce((n, d) => n + docs.census[d][2], 0), say.unexplained],
  ];
  return el("dl", {class: "tiles"}, ...list.map(([n, what]) => el("div", {}, el("dt", {}, what), el("dd", {}, number(n)))));
}

// countBy counts facts by a key; undefined keys do not count.
function countBy(facts, key) {
  const counts = new Map();
  for (const f of facts) {
    const k = key(f);
    if (k !== undefined) counts.set(k, (counts.get(k) || 0) + 1);
  }
  return counts;
}

function indicatorChart() {
  const counts = countBy(found.facts, (f) => (kindName(f) === "metric" && index.facts.code[f] >= 0 ? index.facts.code[f] : undefined));
  return bars(say.byIndicator, [...counts].map(([code, n]) => [index.codes[code].label, n, () => choose("code", String(code))]), 12);
}

function placeChart() {
  const counts = countBy(found.facts, (f) => {
    const p = index.places[index.facts.place[f]];
    return p && p.split("\t")[1] ? p : undefined;
  });
  return bars(say.byPlace, [...counts].map(([p, n]) => [placeName(p), n, () => choose("place", p)]), 12);
}

function monthChart() {
  const counts = countBy(found.facts, (f) => {
    const m = index.docs.date[documentOf[f]].slice(0, 7);
    return m.length === 7 ? m : undefined;
  });
  return columns(say.byMonth, counts, (m) => choose("month", m));
}

function factTable() {
  if (!found.facts.length) return el("p", {class: "quiet"}, say.nothing);
  const head = [say.facts, say.value, say.org, say.period, say.document].map((h) => el("th", {scope: "col"}, h));
  const body = el("tbody"), table = el("table", {class: "facts"}, el("thead", {}, el("tr", {}, ...head)), body);
  endless(body, found.facts.length, (i) => {
    const f = found.facts[i];
    return el("tr", {}, el("td", {}, el("a", {href: "#" + index.facts.id[f], class: "dot k-" + kindName(f)}, factName(f)), factNote(f) && el("span", {class: "quiet note"}, factNote(f))),
      el("td", {class: kindName(f) === "metric" ? "value" : undefined, "data-label": say.value}, factSays(f)),
      el("td", {"data-label": say.org}, orgOf(f)), el("td", {"data-label": say.period}, periodOf(f)), el("td", {class: "quiet"}, titleOf(documentOf[f])));
  }, 100);
  return el("div", {class: "scroll"}, table);
}

const printLimit = 200; // documents at once

function printAllButton() {
  const many = found.docs.length > printLimit;
  return el("button", {type: "button", class: "printall", disabled: many, title: many ? say.printMany : undefined, onclick: () => { location.hash = "all"; }},
    `${say.printAll} (${number(found.docs.length)})`);
}
