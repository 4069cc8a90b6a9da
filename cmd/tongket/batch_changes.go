package main

import (
	"encoding/json"

	"github.com/tongket/tongket/export"
	"github.com/tongket/tongket/export/store"
	"github.com/tongket/tongket/model"
)

// changesSince gives the changes since a run for the outputs in a language; nil where there is no such run.
func (b *batch) changesSince(run int64, lang model.Lang) export.Changes {
	if run == 0 {
		return nil
	}
	say := batchMessagesIn(lang)
	return func(yield func(export.Change, error) bool) {
		for c, err := range b.store.Diff(run, b.number) {
			shown := export.Change{}
			if err == nil {
				shown, err = asExport(&c, say)
			}
			if !yield(shown, err) || err != nil {
				return
			}
		}
	}
}

// asExport gives a change of the store as outputs show it.
func asExport(c *store.Change, say *batchMessages) (shown export.Change, err error) {
	r := asReport(c)
	shown = export.Change{Kind: export.ChangeKind(c.Kind), Cause: r.why(say), Source: c.Source, Fields: c.Fields, Rules: c.Rules}
	if shown.Before, err = asRecord(c.Before); err != nil {
		return shown, err
	}
	shown.After, err = asRecord(c.After)
	return shown, err
}

// asRecord gives the record of decoded fields, nil where there are none.
func asRecord(fact map[string]any) (model.Record, error) {
	if fact == nil {
		return nil, nil
	}
	line, err := json.Marshal(fact)
	if err != nil {
		return nil, err
	}
	return model.DecodeJSON(line)
}
