// What every part uses. Text becomes text nodes and attributes only; nothing here or elsewhere makes markup of it.

const byId = (id) => document.getElementById(id);

// el makes an element: el("p", {class: "a", hidden: true, onclick: f}, "text", otherElement).
function el(tag, props, ...children) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") e.addEventListener(name.slice(2), value);
    else e.setAttribute(name, value === true ? "" : value);
  }
  e.append(...children.filter((c) => c !== undefined && c !== null && c !== ""));
  return e;
}

// svg makes an element of a drawing.
function svg(tag, props, ...children) {
  const e = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(props)) e.setAttribute(name, value);
  e.append(...children);
  return e;
}

// fold takes case and diacritics off, so that "dong anh" finds "Đông Anh".
const fold = (s) => s.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

// endless fills a list as it scrolls into sight, some items at a time. make(i) gives the i-th item.
function endless(list, count, make, step) {
  let at = 0;
  const row = list.tagName === "TBODY", left = el(row ? "td" : "span", {colspan: row && list.previousElementSibling.rows[0].cells.length, class: "quiet"});
  const end = el(row ? "tr" : "li", {class: "more"}, left); // says how many are left, on paper too
  const more = () => {
    const part = document.createDocumentFragment();
    for (const stop = Math.min(at + step, count); at < stop; at++) part.append(make(at));
    end.before(part);
    left.textContent = `${say.rest}: ${number(count - at)}`;
    if (at >= count) { watch.disconnect(); end.remove(); }
  };
  const watch = new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting)) more(); }, {rootMargin: "400px"});
  list.replaceChildren(end);
  more();
  if (at < count) watch.observe(end);
  return {upTo: (i) => { while (at <= i && at < count) more(); }};
}
