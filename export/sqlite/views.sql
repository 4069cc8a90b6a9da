-- Views for the common questions. {lang} is vi or en: the language of the names.
-- Nothing here adds figures up: a part would be added to its total, and one event reported twice would count twice. Where
-- several figures answer, the largest is given, with its bound, its words and its id.

-- figures: every metric with names instead of codes. Which figures are there, and where do they come from?
CREATE VIEW figures AS
SELECT m.id, coalesce(i.label_{lang}, m.indicator) AS indicator, m.value, m.value_max, coalesce(b.label_{lang}, m.bound) AS bound,
       m."of", coalesce(u.label_{lang}, m.unit) AS unit, coalesce(s.label_{lang}, m.status) AS status, m.scope, m.per,
       coalesce(c.label_{lang}, m.change) AS change, m.org, m.district, m.province, m.period, m.quote, d.title, d.published, d.source, m.doc
FROM metrics m JOIN documents d ON d.doc = m.doc
LEFT JOIN codes i ON i.record = 'metric' AND i.field = 'indicator' AND i.code = m.indicator
LEFT JOIN codes b ON b.record = 'metric' AND b.field = 'bound' AND b.code = m.bound
LEFT JOIN codes u ON u.record = 'metric' AND u.field = 'unit' AND u.code = m.unit
LEFT JOIN codes s ON s.record = 'metric' AND s.field = 'status' AND s.code = m.status
LEFT JOIN codes c ON c.record = 'metric' AND c.field = 'change' AND c.code = m.change;

-- metric_dates: the first and the last day of a metric's period, and its year where it lies in one year.
CREATE VIEW metric_dates AS
WITH ends AS (
  SELECT id, period, substr(period, 1, instr(period || '/', '/') - 1) AS a, substr(period, instr(period, '/') + 1) AS b
  FROM metrics WHERE period IS NOT NULL),
days AS (
  SELECT id, period,
         CASE WHEN length(a) = 4 THEN a || '-01-01'
              WHEN a LIKE '____-Q_' THEN substr(a, 1, 5) || printf('%02d', substr(a, 7) * 3 - 2) || '-01'
              WHEN length(a) = 7 THEN a || '-01' ELSE a END AS first,
         CASE WHEN length(b) = 4 THEN b || '-12-31'
              WHEN b LIKE '____-Q_' THEN date(substr(b, 1, 5) || printf('%02d', substr(b, 7) * 3) || '-01', '+1 month', '-1 day')
              WHEN length(b) = 7 THEN date(b || '-01', '+1 month', '-1 day') ELSE b END AS last
  FROM ends)
SELECT id, period, first, last, CASE WHEN substr(first, 1, 4) = substr(last, 1, 4) THEN substr(first, 1, 4) END AS year FROM days;

-- by_org_and_year: how do organisations and years compare? Levels that hold; no targets, no amounts for each one, no increases.
-- A period of several years stands in the column year as it is written.
CREATE VIEW by_org_and_year AS
SELECT m.org, m.district, m.province, m.indicator, coalesce(t.year, m.period) AS year, m.unit, count(*) AS figures,
       count(DISTINCT m.doc) AS documents, max(m.value) AS largest, m.bound, m.scope, m.period, m.quote, m.id
FROM metrics m LEFT JOIN metric_dates t ON t.id = m.id
WHERE m.org IS NOT NULL AND m.status = 'actual' AND m.per IS NULL AND m.change IS NULL
GROUP BY m.org, m.district, m.province, m.indicator, coalesce(t.year, m.period), m.unit
ORDER BY (SELECT sort_key FROM names WHERE name = m.org), m.indicator, year;

-- by_place_and_year: the same for districts and provinces.
CREATE VIEW by_place_and_year AS
SELECT m.province, m.district, m.indicator, coalesce(t.year, m.period) AS year, m.unit, count(*) AS figures,
       count(DISTINCT m.doc) AS documents, count(DISTINCT m.org) AS orgs, max(m.value) AS largest, m.bound, m.scope, m.org, m.quote, m.id
FROM metrics m LEFT JOIN metric_dates t ON t.id = m.id
WHERE m.province IS NOT NULL AND m.status = 'actual' AND m.per IS NULL AND m.change IS NULL
GROUP BY m.province, m.district, m.indicator, coalesce(t.year, m.period), m.unit
ORDER BY (SELECT sort_key FROM names WHERE name = m.province), (SELECT sort_key FROM names WHERE name = m.district), m.indicator, year;

-- latest: what does an organisation report last? For each indicator and scope the figure of the period that ends last.
CREATE VIEW latest AS
SELECT org, district, province, indicator, scope, value, bound, unit, period, quote, id FROM (
  SELECT m.*, row_number() OVER (PARTITION BY m.org, m.district, m.province, m.indicator, m.scope ORDER BY t.last DESC, m.value DESC, m.id) AS place
  FROM metrics m JOIN metric_dates t ON t.id = m.id
  WHERE m.org IS NOT NULL AND m.status = 'actual' AND m.per IS NULL AND m.change IS NULL)
WHERE place = 1
ORDER BY (SELECT sort_key FROM names WHERE name = org), indicator, scope;

-- out_of: how much of a target or a total is it? "30/20 CĐCS" is 150 percent.
CREATE VIEW out_of AS
SELECT m.org, m.district, m.province, m.indicator, m.period, m.value, m."of", round(100.0 * m.value / m."of", 1) AS percent, m.bound, m.quote, m.id
FROM metrics m WHERE m."of" > 0;

-- honours: every award with names instead of codes.
CREATE VIEW honours AS
SELECT a.id, coalesce(f.label_{lang}, a.form) AS form, a.name, a.collectives, a.individuals, a.undivided, a.prizes,
       coalesce(b.label_{lang}, a.bound) AS bound, a."by", coalesce(s.label_{lang}, a.status) AS status, a.org, a.district, a.province,
       a.period, a.quote, d.title, d.published, d.source, a.doc
FROM awards a JOIN documents d ON d.doc = a.doc
LEFT JOIN codes f ON f.record = 'award' AND f.field = 'form' AND f.code = a.form
LEFT JOIN codes b ON b.record = 'award' AND b.field = 'bound' AND b.code = a.bound
LEFT JOIN codes s ON s.record = 'award' AND s.field = 'status' AND s.code = a.status;

-- citations: which documents are cited, and by how many documents of ours? ("references" is a word of SQL: its table needs quotes.)
CREATE VIEW citations AS
SELECT type, number, max(date) AS date, max(name) AS name, count(*) AS times, count(DISTINCT doc) AS documents
FROM "references" GROUP BY type, coalesce(number, name) ORDER BY documents DESC, times DESC, type, number;

-- review: what should somebody look at, most important first?
CREATE VIEW review AS
SELECT coalesce(c.label_{lang}, w.code) AS what, w.message, d.title, d.source, w.quote, w.start, w.id, w.doc
FROM warnings w JOIN documents d ON d.doc = w.doc
LEFT JOIN codes c ON c.record = 'warning' AND c.field = 'code' AND c.code = w.code
ORDER BY c.place, d.rowid, w.rowid;

-- overview: what did each document give?
CREATE VIEW overview AS
SELECT d.doc, d.title, d.published, d.org, d.district, d.province,
       (SELECT count(*) FROM metrics r WHERE r.doc = d.doc) AS metrics, (SELECT count(*) FROM awards r WHERE r.doc = d.doc) AS awards,
       (SELECT count(*) FROM tasks r WHERE r.doc = d.doc) AS tasks, (SELECT count(*) FROM "references" r WHERE r.doc = d.doc) AS "references",
       (SELECT count(*) FROM campaigns r WHERE r.doc = d.doc) AS campaigns, (SELECT count(*) FROM warnings r WHERE r.doc = d.doc) AS warnings,
       d.source
FROM documents d ORDER BY d.rowid;
