package store

import (
	"maps"
	"slices"
)

// Cause says why a fact is another one.
type Cause string

// The causes, the one that explains most first.
const (
	CauseNewDocument     Cause = "document_new"
	CauseChangedDocument Cause = "document_changed" // its bytes
	CauseLostDocument    Cause = "document_lost"    // its file is gone, or holds it no more
	CauseRules           Cause = "rules"            // the rule of the fact is new, gone or says something else; or another rule took its words
	CauseLexicon         Cause = "lexicon"
	CauseGazetteer       Cause = "gazetteer"
	CauseSettings        Cause = "settings"
	CauseProgram         Cause = "program"
	CauseReader          Cause = "reader" // nothing of the above: another tool that reads, such as that for pictures
)

// causes says why the facts of a document may differ.
func causes(p *pair, of []string, before, after Version) (list []Cause) {
	switch {
	case p.before == 0:
		return []Cause{CauseNewDocument}
	case p.after == 0:
		return []Cause{CauseLostDocument}
	case p.beforeSHA256 != p.afterSHA256:
		list = append(list, CauseChangedDocument)
	}
	for _, c := range []struct {
		cause   Cause
		differs bool
	}{
		{CauseRules, differ(of, before, after)}, {CauseLexicon, before.Lexicon != after.Lexicon}, {CauseGazetteer, before.Gazetteer != after.Gazetteer},
		{CauseSettings, before.Settings != after.Settings}, {CauseProgram, before.Program != after.Program},
	} {
		if c.differs {
			list = append(list, c.cause)
		}
	}
	if len(list) == 0 && before.Rules != after.Rules { // of two rules that want the same words the other has changed
		list = append(list, CauseRules)
	}
	if len(list) == 0 {
		list = append(list, CauseReader)
	}
	return list
}

// differ says whether one of the rules differs between two versions.
func differ(rules []string, before, after Version) bool {
	return slices.ContainsFunc(rules, func(rule string) bool { return before.Book[rule] != after.Book[rule] })
}

// differingRules gives the rules that differ between two versions, by id.
func differingRules(before, after Version) (list []string) {
	all := map[string]string{}
	maps.Copy(all, before.Book)
	maps.Copy(all, after.Book)
	for _, rule := range slices.Sorted(maps.Keys(all)) {
		if before.Book[rule] != after.Book[rule] {
			list = append(list, rule)
		}
	}
	return list
}
