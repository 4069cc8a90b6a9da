// The list of documents that pass the filters.

let listing;

function showList() {
  const {docs} = index;
  listing = endless(byId("list"), found.docs.length, (i) => {
    const d = found.docs[i], place = docs.place[d] >= 0 ? placeName(index.places[docs.place[d]]) : "";
    const counts = [`${number(found.byDoc.get(d))} ${say.factsOf}`];
    if (docs.census[d][2]) counts.push(`${number(docs.census[d][2])} ${say.unexplainedOf}`);
    return el("li", {"data-d": d}, el("a", {href: "#" + docs.id[d]}, el("span", {class: "name"}, titleOf(d)),
      el("span", {class: "quiet"}, [date(docs.date[d]).split(" ")[0], place].filter(Boolean).join(" · ")),
      el("span", {class: "quiet"}, counts.join(" · "))));
  }, 60);
  if (!found.docs.length) byId("list").append(el("li", {class: "quiet empty"}, say.nothing));
  byId("shown").textContent = filtering()
    ? `${number(found.docs.length)} ${say.of} ${number(docs.id.length)} ${say.documentsOf}, ${number(found.stated)} ${say.factsOf}`
    : `${number(docs.id.length)} ${say.documentsOf}, ${number(found.stated)} ${say.factsOf}`;
  markCurrent();
}

// markCurrent shows in the list which document is open.
function markCurrent() {
  for (const old of byId("list").querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
  if (!view) return;
  const i = found.docs.indexOf(view.d);
  if (i < 0) return;
  listing.upTo(i);
  const link = byId("list").querySelector(`[data-d="${view.d}"] a`);
  if (!link) return;
  link.setAttribute("aria-current", "true");
  link.scrollIntoView({block: "nearest"});
}
