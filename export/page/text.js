// The text of a document, block by block.

const headings = {title: "h2", section: "h3"};
const folded = new Set(["furniture", "related", "slug", "repeat"]); // parts that only say what was left out

// documentText gives the text with its marks. Rows of a table that follow each other are one table.
function documentText(view) {
  const out = el("div", {class: "text"}), blocks = view.doc.blocks;
  for (let i = 0; i < blocks.length;) {
    let n = i + 1;
    const role = roleOf(blocks[i]);
    if (role === "table-row") {
      while (n < blocks.length && blocks[n][3] === blocks[i][3] && roleOf(blocks[n]) === role) n++;
      out.append(tableOf(view, blocks.slice(i, n)));
    } else if (folded.has(role)) {
      while (n < blocks.length && folded.has(roleOf(blocks[n]))) n++;
      out.append(leftOut(view, blocks.slice(i, n)));
    } else {
      out.append(paragraph(view, blocks[i], role));
    }
    i = n;
  }
  if (!blocks.length) out.append(el("p", {class: "quiet"}, say.noText));
  return out;
}

const roleOf = (block) => index.roles[block[2]].code;

function paragraph(view, block, role) {
  const read = index.roles[block[2]].read;
  const p = el(headings[role] || "p", {class: `b-${role}${read ? "" : " unread"}`, title: read ? undefined : index.roles[block[2]].label});
  p.append(...marked(view, block, block[0], block[1]));
  return p;
}

function tableOf(view, blocks) {
  const body = el("tbody");
  for (const b of blocks) {
    const row = el("tr");
    for (let c = 4; c < b.length; c += 2) row.append(el("td", {}, ...marked(view, b, b[c], b[c + 1])));
    if (b.length === 4) row.append(el("td", {}, ...marked(view, b, b[0], b[1])));
    body.append(row);
  }
  return el("div", {class: "scroll"}, el("table", {class: "grid"}, body));
}

function leftOut(view, blocks) {
  const names = [...new Set(blocks.map((b) => index.roles[b[2]].label))].join(", ");
  const box = el("details", {class: "unread"}, el("summary", {}, `${say.unread}: ${names} (${number(blocks.length)} ${say.blocks})`));
  for (const b of blocks) box.append(paragraph(view, b, roleOf(b)));
  return box;
}
