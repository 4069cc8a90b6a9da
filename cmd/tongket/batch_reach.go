package main

import (
	"encoding/json"
	"slices"

	"github.com/tongket/tongket/export/store"
	"github.com/tongket/tongket/extract"
	"github.com/tongket/tongket/extract/match"
)

// unreached gives the files that other versions have read, and that this one would read to the same records: nothing but rules
// differs, and none of those, neither as it was nor as it is, can reach a document of theirs.
func (b *batch) unreached(x *extract.Extractor, v store.Version) (map[string]bool, error) {
	versions, err := b.store.Versions()
	if err != nil {
		return nil, err
	}
	changed := map[int64][]match.Need{}
	for number, old := range versions {
		if needs, ok := changedRules(old, v); ok && number != b.by {
			changed[number] = needs
		}
	}
	if len(changed) == 0 {
		return nil, nil
	}
	files := map[string]bool{}
	err = b.store.Reaches(b.by, func(r store.Reach) {
		needs, ok := changed[r.Version]
		ok = ok && x.Unreached(r.Reach, needs)
		if same, seen := files[r.Path]; seen {
			ok = ok && same
		}
		files[r.Path] = ok
	})
	return files, err
}

// changedRules gives what the rules need that differ between two versions, as they were and as they are. It is not ok where
// anything but rules differs, or their order.
func changedRules(old, now store.Version) (changed []match.Need, ok bool) {
	if old.Program != now.Program || old.Lexicon != now.Lexicon || old.Gazetteer != now.Gazetteer || old.Settings != now.Settings {
		return nil, false
	}
	var order [2][]string // of the rules that are the same
	for i, v := range []store.Version{old, now} {
		var needs []match.Need
		if json.Unmarshal([]byte(v.Needs), &needs) != nil || len(needs) != len(v.Book) {
			return nil, false
		}
		for _, n := range needs {
			if old.Book[n.Rule] == now.Book[n.Rule] {
				order[i] = append(order[i], n.Rule)
			} else {
				changed = append(changed, n)
			}
		}
	}
	return changed, slices.Equal(order[0], order[1])
}
