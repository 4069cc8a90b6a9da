// Cuts a stretch of text where records and numerals begin and end, and marks the pieces.

// spansByBlock gives for each block the spans that reach into it. Blocks are in the order of the text.
function spansByBlock(blocks, spans) {
  const inside = new Map(blocks.map((b) => [b, []]));
  for (const s of spans) {
    let low = 0, high = blocks.length; // the first block that ends after the span begins
    while (low < high) {
      const middle = (low + high) >> 1;
      if (blocks[middle][1] > s.start) high = middle; else low = middle + 1;
    }
    for (let b = low; b < blocks.length && blocks[b][0] < s.end; b++) inside.get(blocks[b]).push(s);
  }
  return inside;
}

// cuts gives the pieces of [from, to): each with the spans that cover it.
function cuts(from, to, spans) {
  const inside = spans.filter((s) => s.start < to && s.end > from);
  const at = new Set([from, to]);
  for (const s of inside) { at.add(Math.max(s.start, from)); at.add(Math.min(s.end, to)); }
  const points = [...at].sort((a, b) => a - b);
  return points.slice(1).map((end, i) => ({start: points[i], end, spans: inside.filter((s) => s.start < end && s.end > points[i])}));
}

// marked gives the nodes of text[from, to), a part of a block. The shortest record colours a piece; those around it underline it.
function marked(view, block, from, to) {
  return cuts(from, to, view.inside.get(block)).map((piece) => {
    const text = view.doc.text.slice(piece.start, piece.end);
    if (!piece.spans.length) return document.createTextNode(text);
    const records = piece.spans.filter((s) => s.r !== undefined).sort((a, b) => (a.end - a.start) - (b.end - b.start) || a.r - b.r);
    const numeral = piece.spans.find((s) => s.bin !== undefined);
    const names = [];
    if (records.length) names.push("fact", "k-" + records[0].kind);
    for (const outer of records.slice(1)) names.push("in-" + outer.kind);
    if (numeral) names.push("numeral", "bin-" + numeral.bin);
    const mark = el("mark", {class: names.join(" ")}, text);
    mark.records = records.map((s) => s.r);
    mark.numeral = numeral;
    if (numeral && !view.numerals.has(numeral.n)) view.numerals.set(numeral.n, mark);
    for (const s of records) {
      if (!view.marks.has(s.r)) { view.marks.set(s.r, []); }
      view.marks.get(s.r).push(mark);
    }
    if (records.some((s) => s.start === piece.start) || (numeral && !records.length)) {
      mark.tabIndex = 0;
      mark.setAttribute("role", "button");
    }
    const ending = records.filter((s) => s.end === piece.end).map((s) => view.notes[s.r]);
    if (ending.length) mark.dataset.note = ending.sort((a, b) => a - b).join(",");
    return mark;
  });
}
