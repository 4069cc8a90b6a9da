// The filters, the card over the text, and the switches.

function fillFilters() {
  const {codes, kinds, periods, places} = index;
  const used = new Set(index.facts.code), option = (value, label) => el("option", {value}, label);
  byId("orgs").append(...index.orgs.map((o) => el("option", {value: o})));
  const groups = kinds.map((k) => [k, codes.map((c, i) => [c, i]).filter(([c, i]) => c.kind === k.name && k.name !== "warning" && used.has(i))]);
  byId("code").append(option("", say.any), ...groups.filter(([, list]) => list.length).map(([k, list]) =>
    list.length === 1 && !list[0][0].code ? option(list[0][1], k.label) : el("optgroup", {label: k.label}, ...list.map(([c, i]) => option(i, c.label)))));
  const years = new Map();
  for (const p of periods.slice().sort().reverse()) {
    const year = p.slice(0, 4);
    if (!years.has(year)) years.set(year, []);
    if (p !== year && !/^\d{4}-\d\d-\d\d$/.test(p)) years.get(year).push(p);
  }
  byId("period").append(option("", say.any), ...[...years].map(([year, list]) =>
    el("optgroup", {label: year}, option("y" + year, year), ...list.map((p) => option("p" + p, period(p))))));
  const provinces = new Set(places.map((p) => p.split("\t")[0]));
  byId("place").append(option("", say.any), ...[...provinces].flatMap((p) => [p ? option(p, p) : "",
    ...places.filter((x) => x.startsWith(p + "\t") && x.split("\t")[1]).map((x) => option(x, "\u2003" + x.split("\t")[1]))]).filter(Boolean));
  byId("warning").append(option("", say.any), option("any", say.withWarning), option("no", say.withoutWarning), option("unexplained", say.withUnexplained),
    ...codes.map((c, i) => [c, i]).filter(([c, i]) => c.kind === "warning" && used.has(i)).map(([c, i]) => option(i, c.label)));
  byId("sort").append(option("run", say.sortRun), option("title", say.sortTitle), option("date", say.sortDate), option("facts", say.sortFacts));
  const counts = countBy(index.facts.kind.keys(), (f) => index.facts.kind[f]);
  kinds.forEach((k, i) => {
    if (!counts.get(i)) return;
    byId("kinds").append(el("label", {class: "kind k-" + k.name}, el("input", {type: "checkbox", checked: true, onchange: (e) => {
      if (e.target.checked) wanted.hidden.delete(i); else wanted.hidden.add(i);
      refresh();
    }}), el("span", {}, k.label), el("span", {class: "quiet"}, number(counts.get(i)))));
  });
}

// refresh applies the filters to everything that is shown.
function refresh() {
  applyFilter();
  byId("clear").hidden = !filtering();
  byId("clear").textContent = wanted.month ? `${say.reset} (${say.publishedIn} ${period(wanted.month)})` : say.reset;
  showList();
  if (!view) return showOverview();
  dim();
  byId("main").querySelector(".pager").replaceWith(pager(view.d));
}

// choose sets one filter, as a click on a chart does.
function choose(name, value) {
  wanted[name] = value;
  if (byId(name)) byId(name).value = value;
  refresh();
}

function wireFilters() {
  byId("filters").addEventListener("submit", (e) => e.preventDefault());
  for (const name of ["q", "org"]) byId(name).addEventListener("input", () => { wanted[name] = byId(name).value; refresh(); });
  for (const name of ["code", "period", "place", "warning"]) byId(name).addEventListener("change", () => { wanted[name] = byId(name).value; refresh(); });
  byId("sort").addEventListener("change", () => { order = byId("sort").value; sortDocuments(); showList(); });
  byId("clear").addEventListener("click", () => {
    wanted = nothing();
    byId("filters").reset();
    refresh();
  });
}

// showCard shows what the text at a mark says: its records, the shortest first, and its numeral. A pinned card stays.
function showCard(mark, pin) {
  const card = byId("card"), first = index.docs.first[view.d];
  card.replaceChildren(el("button", {type: "button", class: "close", "aria-label": say.close, onclick: hideCard}, "×"));
  for (const r of mark.records) {
    const f = first + r;
    card.append(el("section", {class: "k-" + kindName(f)}, el("h3", {}, factName(f)), el("p", {class: "says"}, factSays(f)), recordTable(view.doc.records[r]),
      el("p", {}, el("a", {href: "#" + index.facts.id[f]}, say.anchor))));
  }
  const n = mark.numeral;
  if (n && document.body.classList.contains("census")) {
    const words = {used: say.used, excluded: say.excluded, unexplained: say.unexplainedBin}[n.bin];
    card.append(el("p", {class: "numeralnote bin-" + n.bin}, [say.numeral + ": " + words, n.reason].filter(Boolean).join(" – ")));
  }
  card.classList.toggle("pinned", Boolean(pin));
  card.hidden = card.childElementCount < 2;
  if (card.hidden) return;
  if (pin && narrow()) scrollBy(0, mark.getBoundingClientRect().top - 90); // above the card
  const at = mark.getBoundingClientRect(), box = card.getBoundingClientRect();
  const below = at.bottom + 8 + box.height < innerHeight;
  card.style.left = Math.max(8, Math.min(at.left, innerWidth - box.width - 8)) + "px";
  card.style.top = Math.max(8, below ? at.bottom + 8 : at.top - box.height - 8) + "px";
}

function hideCard() {
  byId("card").hidden = true;
  byId("card").classList.remove("pinned");
}

function wireText() {
  const main = byId("main"), markAt = (e) => (view ? e.target.closest("mark.fact, mark.numeral") : null);
  let timer;
  main.addEventListener("pointerover", (e) => {
    const mark = markAt(e);
    if (e.pointerType !== "mouse" || !mark || !mark.records || byId("card").classList.contains("pinned")) return;
    clearTimeout(timer);
    timer = setTimeout(() => showCard(mark), 120);
  });
  main.addEventListener("pointerout", (e) => {
    if (!markAt(e)) return;
    clearTimeout(timer);
    if (!byId("card").classList.contains("pinned")) timer = setTimeout(hideCard, 150);
  });
  // open chooses the record of a mark, the next one around it when it is opened again; the rail shows it. A numeral that no
  // record took has a card alone.
  const open = (mark) => {
    const {records} = mark, next = records[(records.indexOf(view.chosen) + 1) % records.length];
    if (records.length) location.hash = index.facts.id[index.docs.first[view.d] + next];
    if (!records.length || narrow()) showCard(mark, true); else hideCard();
  };
  main.addEventListener("click", (e) => {
    const mark = markAt(e);
    if (mark && mark.records) open(mark); else if (!e.target.closest("a, button, summary")) hideCard();
  });
  main.addEventListener("keydown", (e) => {
    const mark = markAt(e);
    if (mark && mark.records && (e.key === "Enter" || e.key === " ")) { e.preventDefault(); open(mark); }
  });
  main.addEventListener("focusin", (e) => { const mark = markAt(e); if (mark && mark.records && mark.matches(":focus-visible")) showCard(mark); });
}

function wireSwitches() {
  byId("census").addEventListener("change", () => document.body.classList.toggle("census", byId("census").checked));
  byId("theme").addEventListener("click", () => {
    const root = document.documentElement, dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  });
  byId("print").addEventListener("click", () => print());
  byId("help").addEventListener("click", () => byId("keys").showModal());
  byId("menu").addEventListener("click", () => menu(!document.body.classList.contains("menu")));
  byId("side").addEventListener("click", (e) => { if (e.target.closest("#list a")) menu(false); });
}

// menu opens or closes the filters where the page is narrow.
function menu(open) {
  hideCard();
  document.body.classList.toggle("menu", open);
  byId("menu").setAttribute("aria-expanded", String(open));
}
