// Which facts and documents are wanted.

const nothing = () => ({q: "", org: "", code: "", period: "", place: "", warning: "", month: "", hidden: new Set()});
let wanted = nothing();
let found = {docs: [], facts: [], stated: 0, byDoc: new Map()}; // documents, what is marked in them, how many of that is stated, no warning, and how many of those each has

// spansYear says whether a period touches a year: 2018/2023 touches 2020.
function spansYear(period, year) {
  const [from, to] = period.split("/").map((p) => p.slice(0, 4));
  return from <= year && year <= (to || from);
}

// periodTest makes the test of the choice "y2021" (whatever touches the year) or "p2021-Q2" (that period and what is written inside it).
function periodTest(choice) {
  const want = choice.slice(1);
  if (choice[0] === "y") return index.periods.map((p) => spansYear(p, want));
  return index.periods.map((p) => p === want || (!want.includes("/") && p.startsWith(want + "-")));
}

// factTest gives the test that facts have to pass; undefined where every fact passes.
function factTest() {
  const {facts} = index, tests = [];
  const org = fold(wanted.org.trim());
  if (org) {
    const ok = index.orgs.map((o) => fold(o).includes(org));
    tests.push((f) => ok[facts.org[f]]);
  }
  if (wanted.code !== "") tests.push((f) => facts.code[f] === +wanted.code);
  if (wanted.period) {
    const ok = periodTest(wanted.period);
    tests.push((f) => ok[facts.period[f]]);
  }
  if (wanted.place) {
    const ok = index.places.map((p) => p === wanted.place || p.startsWith(wanted.place + "\t"));
    tests.push((f) => ok[facts.place[f]]);
  }
  return tests.length ? (f) => tests.every((t) => t(f)) : undefined;
}

const warningKind = () => index.kinds.findIndex((k) => k.name === "warning");

// warningTest says whether a document has the warnings asked for.
function warningTest(d) {
  const {facts} = index, [from, to] = factsOf[d];
  if (wanted.warning === "unexplained") return index.docs.census[d][2] > 0;
  let has = false;
  for (let f = from; f < to; f++) {
    if (facts.kind[f] === warningKind() && (wanted.warning === "any" || wanted.warning === "no" || facts.code[f] === +wanted.warning)) has = true;
  }
  return has !== (wanted.warning === "no");
}

// applyFilter finds what is wanted.
function applyFilter() {
  const {docs, facts} = index, test = factTest(), q = fold(wanted.q.trim()).split(/\s+/).filter(Boolean);
  found = {docs: [], facts: [], stated: 0, byDoc: new Map()};
  const warning = warningKind();
  for (let d = 0; d < docs.id.length; d++) {
    if (wanted.warning && !warningTest(d)) continue;
    if (wanted.month && !docs.date[d].startsWith(wanted.month)) continue;
    if (q.length) {
      const text = fold(docs.title[d] + " " + docs.source[d]);
      if (!q.every((w) => text.includes(w))) continue;
    }
    const before = found.facts.length;
    let stated = 0;
    for (let f = factsOf[d][0]; f < factsOf[d][1]; f++) {
      if (wanted.hidden.has(facts.kind[f]) || test && !test(f)) continue;
      found.facts.push(f);
      if (facts.kind[f] !== warning) stated++;
    }
    const count = found.facts.length - before;
    if (test && !count) continue;
    found.docs.push(d);
    found.byDoc.set(d, stated);
    found.stated += stated;
  }
  found.test = test;
  sortDocuments();
}

const orders = {
  run: () => 0,
  title: (a, b) => index.docs.rank[a] - index.docs.rank[b],
  date: (a, b) => (index.docs.date[a] < index.docs.date[b] ? 1 : index.docs.date[a] > index.docs.date[b] ? -1 : 0),
  facts: (a, b) => found.byDoc.get(b) - found.byDoc.get(a),
};
let order = "run";

// sortDocuments keeps the run's order among equals.
const sortDocuments = () => found.docs.sort((a, b) => orders[order](a, b) || a - b);

const filtering = () => wanted.hidden.size > 0 || ["q", "org", "code", "period", "place", "warning", "month"].some((k) => wanted[k]);
