// One line on a fact: what it is, and what it says.

// factName gives the name of the indicator, the form, the kind of warning.
function factName(f) {
  const code = index.codes[index.facts.code[f]];
  return code ? code.label : index.kinds[index.facts.kind[f]].label;
}

// factSays gives the value of a metric, the counts of an award, the text of others.
function factSays(f) {
  const brief = index.facts.brief[f];
  switch (index.kinds[index.facts.kind[f]].name) {
    case "metric": return metricSays(brief);
    case "award": return awardSays(brief);
  }
  return brief || "";
}

// factNote narrows it down: the scope of a metric, and whether it is a target or a proposal.
function factNote(f) {
  const {scope, status} = index.facts.brief[f] || {};
  return [scope, status && codeName(kindName(f), "status", status)].filter(Boolean).join(" · ");
}

function awardSays({collectives, individuals, undivided, prizes, name}) {
  const counts = [[collectives, say.collectives], [individuals, say.individuals], [undivided, say.undivided], [prizes, say.prizes]]
    .filter(([n]) => n !== undefined).map(([n, what]) => `${number(n)} ${what}`).join(", ");
  return [counts, name].filter(Boolean).join(" · ");
}

const orgOf = (f) => index.orgs[index.facts.org[f]] || "";
const periodOf = (f) => period(index.periods[index.facts.period[f]]);
const titleOf = (d) => index.docs.title[d] || say.untitled;
const kindName = (f) => index.kinds[index.facts.kind[f]].name;
