// One document: its text with every fact marked, and its facts in a rail beside it.

// The open document: d, doc, inside (spans by block), order (records as the rail lists them), notes (their numbers), marks
// (by record: its pieces of text), numerals (the same for the census, the first piece), cards (by record), chosen (a record, or undefined).
let view;

// makeView prepares document d.
function makeView(d, doc) {
  const spans = [];
  doc.records.forEach((rec, r) => {
    if (doc.at[2 * r] < doc.at[2 * r + 1]) spans.push({start: doc.at[2 * r], end: doc.at[2 * r + 1], r, kind: rec.record});
  });
  const bins = ["used", "excluded", "unexplained"];
  doc.census.forEach(([start, end, bin, reason], n) => spans.push({start, end, n, bin: bins[bin], reason: index.reasons[reason]}));
  const order = doc.records.map((_, r) => r);
  order.sort((a, b) => (doc.records[b].record === "warning") - (doc.records[a].record === "warning") || doc.at[2 * a] - doc.at[2 * b] || a - b);
  const notes = []; // the number that stands at a record on paper
  order.forEach((r, i) => { notes[r] = i + 1; });
  return {d, doc, inside: spansByBlock(doc.blocks, spans), order, notes, marks: new Map(), numerals: new Map(), cards: []};
}

// documentPage gives everything that is shown of a document.
function documentPage(v) {
  return el("article", {class: "document"}, documentHead(v), el("div", {class: "columns2"}, documentText(v), rail(v)));
}

// showDocument opens document d at its record r or its numeral n, which may be undefined.
async function showDocument({d, r, n}) {
  if (!view || view.d !== d) {
    const doc = await openDocument(d);
    view = makeView(d, doc);
    hideCard();
    const main = byId("main");
    main.className = "reader";
    main.replaceChildren(pager(d), documentPage(view));
    document.title = titleOf(d) + " – " + say.title;
    markCurrent();
    window.scrollTo(0, 0);
  }
  dim();
  select(r);
  if (n !== undefined) selectNumeral(n);
}

// pager leads to the documents before and after in the list.
function pager(d) {
  const at = found.docs.indexOf(d), link = (to, words, rel) => el("a", to === undefined ? {class: "off"} : {href: "#" + index.docs.id[to], rel}, words);
  return el("nav", {class: "pager"}, el("a", {href: "#"}, "⌂ " + say.overview), el("span", {class: "space"}),
    link(at > 0 ? found.docs[at - 1] : undefined, "← " + say.previous, "prev"), link(at >= 0 ? found.docs[at + 1] : undefined, say.next + " →", "next"));
}

function documentHead(v) {
  const d = v.doc.document, where = [d.org, [d.district, d.province].filter(Boolean).join(", ")].filter(Boolean).join(" · ");
  const source = /^https?:\/\//i.test(d.source) ? el("a", {href: d.source, rel: "noopener noreferrer", target: "_blank"}, d.source) : d.source;
  const copies = index.copies.filter((c) => c.doc === v.d).map((c) => c.source).join(", ");
  const census = index.docs.census[v.d];
  return el("header", {class: "dochead"}, el("h1", {}, titleOf(v.d)),
    el("p", {}, [where, date(d.published), d.author, d.outlet].filter(Boolean).join(" · ")),
    el("p", {class: "quiet source"}, `${say.source}: `, source, copies ? ` · ${say.alsoAt}: ${copies}` : ""),
    el("p", {class: "legend census-only"}, ...["used", "excluded", "unexplainedBin"].map((key, i) =>
      el("span", {}, el("mark", {class: "numeral bin-" + ["used", "excluded", "unexplained"][i]}, "123"), ` ${say[key]}: ${number(census[i])}`))),
    el("details", {class: "more"}, el("summary", {}, say.details), recordTable(d)));
}

// rail lists the facts in the order of the text, warnings first.
function rail(v) {
  const first = index.docs.first[v.d], list = el("ol", {class: "rail", "aria-label": say.facts});
  for (const r of v.order) {
    v.cards[r] = factCard(v, first + r, r);
    list.append(v.cards[r]);
  }
  if (!v.order.length) list.append(el("li", {class: "quiet"}, say.none));
  return list;
}

// factCard is a fact in the rail: a line or two, and everything when it is chosen. The organisation is named where it is
// not that of the document.
function factCard(v, f, r) {
  const card = el("li", {class: "factcard k-" + kindName(f)},
    el("a", {href: "#" + index.facts.id[f]}, el("span", {class: "note"}, String(v.notes[r])), el("span", {class: "name"}, factName(f)), el("span", {class: "says"}, factSays(f)),
      el("span", {class: "quiet"}, [factNote(f), orgOf(f) === v.doc.document.org ? "" : orgOf(f), periodOf(f)].filter(Boolean).join(" · "))));
  card.fill = () => { if (!card.querySelector("dl")) card.append(recordTable(v.doc.records[r])); };
  return card;
}

// dim fades the facts that the filters do not want.
function dim() {
  const first = index.docs.first[view.d];
  view.doc.records.forEach((_, r) => {
    const off = wanted.hidden.has(index.facts.kind[first + r]) || (found.test && !found.test(first + r));
    view.cards[r].classList.toggle("off", Boolean(off));
    for (const m of view.marks.get(r) || []) m.classList.toggle("off", Boolean(off) && m.records[0] === r);
  });
}

// select shows a record in text and rail; undefined unselects.
function select(r) {
  for (const old of byId("main").querySelectorAll(".chosen")) old.classList.remove("chosen");
  view.chosen = r;
  if (r === undefined) return;
  const marks = view.marks.get(r) || [], card = view.cards[r];
  card.fill();
  for (const e of [...marks, card]) e.classList.add("chosen");
  if (marks.length) {
    const closed = marks[0].closest("details");
    if (closed) closed.open = true;
    marks[0].scrollIntoView({block: "center", behavior: "instant"});
  } else {
    card.scrollIntoView({block: "center"});
  }
  const list = card.parentElement;
  if (list.scrollHeight > list.clientHeight) list.scrollTop = card.offsetTop - list.offsetTop - 40;
  if (narrow() && marks.length) showCard(marks[0], true);
}

// selectNumeral shows a numeral of the census, switched on for it.
function selectNumeral(n) {
  const mark = view.numerals.get(n);
  if (!byId("census").checked) byId("census").click();
  if (!mark) return;
  mark.classList.add("chosen");
  mark.scrollIntoView({block: "center", behavior: "instant"});
  showCard(mark, true);
}

// narrow says whether the rail is below the text instead of beside it.
const narrow = () => getComputedStyle(byId("main").querySelector(".rail")).position === "static";

// showAll puts all filtered documents below each other and prints them.
async function showAll() {
  view = undefined;
  hideCard();
  const main = byId("main"), all = found.docs.slice(0, printLimit);
  main.className = "reader all";
  main.replaceChildren(pager(-1));
  for (const d of all) main.append(documentPage(makeView(d, await openDocument(d))));
  main.dataset.ready = all.length;
}
