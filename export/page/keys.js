// The keyboard.

const shortcuts = [
  ["j k", "keyFact", {j: () => step(1), k: () => step(-1)}],
  ["n p", "keyDocument", {n: () => turn(1), p: () => turn(-1)}],
  ["/", "keySearch", {"/": () => { menu(true); byId("q").focus(); }}],
  ["c", "keyCensus", {c: () => byId("census").click()}],
  ["o", "keyOverview", {o: () => { location.hash = ""; }}],
  ["Esc", "keyClose", {Escape: () => { hideCard(); menu(false); if (view && view.chosen !== undefined) location.hash = index.docs.id[view.d]; }}],
  ["?", "keyHelp", {"?": () => byId("keys").showModal()}],
];

// step goes to the next or previous fact of the open document.
function step(by) {
  if (!view || !view.order.length) return;
  const wantedFacts = view.order.filter((r) => !view.cards[r].classList.contains("off"));
  if (!wantedFacts.length) return;
  const at = wantedFacts.indexOf(view.chosen);
  const next = at < 0 ? (by > 0 ? 0 : wantedFacts.length - 1) : (at + by + wantedFacts.length) % wantedFacts.length;
  hideCard();
  select(wantedFacts[next]);
  history.replaceState(null, "", "#" + index.facts.id[index.docs.first[view.d] + wantedFacts[next]]); // no step in the history for every key
}

// turn goes to the next or previous document of the list.
function turn(by) {
  const at = view ? found.docs.indexOf(view.d) : -1, next = found.docs[at < 0 ? (by > 0 ? 0 : -1) : at + by];
  if (next !== undefined) location.hash = index.docs.id[next];
}

function wireKeys() {
  for (const [keys, what] of shortcuts) {
    byId("keylist").append(el("div", {}, el("dt", {}, ...keys.split(" ").map((k) => el("kbd", {}, k))), el("dd", {}, say[what])));
  }
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || byId("keys").open) return;
    const typing = e.target.closest("input[type=search], select");
    if (typing && e.key !== "Escape") return;
    if (typing) typing.blur();
    for (const [, , actions] of shortcuts) {
      if (actions[e.key]) { e.preventDefault(); actions[e.key](); return; }
    }
  });
}
