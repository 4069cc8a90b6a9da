// The page: opens the index, then whatever the anchor names.

async function route() {
  const id = decodeURIComponent(location.hash.slice(1)), at = whereIs(id);
  try {
    if (id === "all") { await showAll(); print(); }
    else if (id === "main") byId("main").focus();
    else if (at) await showDocument(at);
    else if (!id && index.docs.id.length === 1) await showDocument({d: 0});
    else showOverview();
  } catch (e) {
    byId("main").replaceChildren(el("p", {class: "wait"}, `${byId("main").dataset.broken} ${e.message}`));
  }
  document.body.dataset.route = id;
}

async function main() {
  if (!("DecompressionStream" in window)) {
    byId("main").replaceChildren(el("p", {class: "wait"}, byId("main").dataset.old));
    return;
  }
  try {
    await openIndex();
  } catch (e) {
    byId("main").replaceChildren(el("p", {class: "wait"}, `${byId("main").dataset.broken} ${e.message}`));
    return;
  }
  fillFilters();
  wireFilters();
  wireText();
  wireSwitches();
  wireKeys();
  applyFilter();
  showList();
  await route();
  addEventListener("hashchange", route);
  document.body.dataset.ready = "yes";
}

main();
