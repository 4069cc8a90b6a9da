package export

import "github.com/tongket/tongket/model"

// phrase is a text of ours in both languages.
type phrase struct{ vi, en string }

func (p phrase) in(lang model.Lang) string {
	if lang == model.En {
		return p.en
	}
	return p.vi
}
