// A record in full: a row a field.

function fieldValue(kind, field, value) {
  if (field.codes) return field.codes[value] || value;
  if (field.name === "period") return period(value);
  if (field.name === "published" || field.name === "date") return date(value);
  if (typeof value === "number" || /^(value|value_max|of|collectives|individuals|undivided|prizes)$/.test(field.name)) return number(value);
  return value;
}

// recordTable shows every field that the text says; ids and places come last and small.
function recordTable(record) {
  const kind = kindOf(record.record), list = el("dl", {class: "fields"});
  const technical = new Set(["doc", "id", "start", "end", "rule", "sha256", "encoding", "format"]);
  for (const late of [false, true]) {
    for (const field of kind.fields) {
      const value = record[field.name];
      if (value === undefined || technical.has(field.name) !== late) continue;
      const row = el("div", {class: late ? "technical" : undefined}, el("dt", {}, field.label), el("dd", {}, fieldValue(kind, field, value)));
      list.append(row);
    }
  }
  return list;
}
