// Numbers, dates and places as people write them.

const vietnamese = () => document.documentElement.lang !== "en";

// number groups the digits of a number without going through a float: 1234567.5 is 1.234.567,5 in Vietnamese.
function number(value) {
  const [whole, part] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, vietnamese() ? "." : ",");
  return part === undefined ? grouped : grouped + (vietnamese() ? "," : ".") + part;
}

// date writes 2020-01-22T16:05 as 22/01/2020 16:05; English keeps the order of ISO.
function date(value) {
  if (!value) return "";
  const [day, time] = value.split("T");
  return (vietnamese() ? day.split("-").reverse().join("/") : day) + (time ? " " + time : "");
}

// period writes 2020-01/2020-09 as 01/2020 – 09/2020, 2021-Q2 as Quý 2/2021.
function period(value) {
  if (!value) return "";
  if (!vietnamese()) return value.replace("/", " – ");
  return value.split("/").map((p) => {
    const quarter = /^(\d{4})-Q(\d)$/.exec(p);
    return quarter ? `Quý ${quarter[2]}/${quarter[1]}` : p.split("-").reverse().join("/");
  }).join(" – ");
}

// placeName writes a place of the index: "tỉnh\thuyện".
function placeName(value) {
  const [province, district] = value.split("\t");
  return district ? (province ? `${district}, ${province}` : district) : province;
}

const signs = {at_least: "≥ ", at_most: "≤ ", nearly: "≈ ", about: "≈ ", magnitude: "≈ "};

// amount writes a metric's value with its bound, the number that it is out of, and its unit: "≥ 3.000 người", "30/20".
function amount({value, value_max, bound, unit, of}) {
  let s = (signs[bound] || "") + number(value) + (of === undefined ? "" : "/" + number(of));
  if (bound === "range" && value_max !== undefined) s = `${number(value)} – ${number(value_max)}`;
  if (unit === "item" || unit === "union") return s; // the indicator's name says what is counted
  const name = codeName("metric", "unit", unit);
  return name === "%" ? s + "%" : `${s} ${name}`;
}

// metricSays adds what narrows the value: "tăng 12", "300.000 đồng/suất".
function metricSays(m) {
  const change = m.change ? codeName("metric", "change", m.change).toLowerCase() + " " : "";
  return change + amount(m) + (m.per ? "/" + m.per : "");
}
