// The index of all documents and facts, and the chunks with their texts.

let index, say;
const factsOf = []; // by document: [first fact, one after the last]
let documentOf; // by fact

async function unpack(id) {
  const packed = Uint8Array.from(atob(byId(id).textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  // A number of more digits than a float holds must stay what the text says: numbers are read as their digits.
  return parse(await new Response(stream).text());
}

// parse reads JSON; a number that a float would change stays a text.
function parse(text) {
  return JSON.parse(text, (key, value, context) =>
    typeof value === "number" && !Number.isSafeInteger(value) && context && context.source && String(value) !== context.source ? context.source : value);
}

// openFacts joins the columns of the facts, which lie beside the chunks.
async function openFacts() {
  const facts = {id: [], kind: [], code: [], org: [], place: [], period: [], brief: [], census: []};
  const chunks = new Set(index.docs.chunk).size;
  for (let n = 0; n < chunks; n++) {
    const part = await unpack("facts-" + n);
    for (const [name, column] of Object.entries(part)) {
      const order = index.order[name];
      for (const value of column) facts[name].push(order && value >= 0 ? order[value] : value);
    }
  }
  return facts;
}

async function openIndex() {
  index = await unpack("index");
  index.facts = await openFacts();
  say = index.say;
  const {docs, facts} = index;
  documentOf = new Int32Array(facts.id.length);
  docs.id.forEach((_, d) => {
    const end = d + 1 < docs.id.length ? docs.first[d + 1] : facts.id.length;
    factsOf.push([docs.first[d], end]);
    documentOf.fill(d, docs.first[d], end);
  });
}

const chunks = new Map(); // the few that were opened last

// openDocument gives document d with its text and records.
async function openDocument(d) {
  const n = index.docs.chunk[d];
  if (!chunks.has(n)) {
    if (chunks.size >= 6) chunks.delete(chunks.keys().next().value);
    chunks.set(n, unpack("chunk-" + n));
  }
  return (await chunks.get(n))[d - index.docs.chunk.indexOf(n)];
}

let places; // of ids

// whereIs gives the document of an anchor, and the fact or the numeral that it names, counted in its document; or undefined.
function whereIs(id) {
  if (!places) {
    const {docs, facts} = index;
    places = new Map(docs.id.map((id, d) => [id, {d}]));
    facts.id.forEach((id, f) => places.set(id, {d: documentOf[f], r: f - docs.first[documentOf[f]]}));
    let d = 0;
    facts.census.forEach((id, n) => {
      while (docs.count[d + 1] <= n) d++;
      places.set(id, {d, n: n - docs.count[d]});
    });
  }
  return places.get(id);
}

const kindOf = (name) => index.kinds.find((k) => k.name === name);

// codeName gives the name of a code of a field.
function codeName(kind, field, code) {
  const f = kindOf(kind).fields.find((f) => f.name === field);
  return (f && f.codes && f.codes[code]) || code;
}
