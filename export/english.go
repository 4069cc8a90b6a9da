package export

import (
	"slices"

	"github.com/tongket/tongket/model"
)

// english says warnings in English to a writer: records hold what they say in Vietnamese.
type english struct{ Writer }

// inLang gives the writer that says warnings in lang.
func inLang(w Writer, lang model.Lang) Writer {
	if lang == model.En {
		return english{w}
	}
	return w
}

func (e english) Document(r *model.Records) error {
	if len(r.Warnings) == 0 {
		return e.Writer.Document(r)
	}
	said := *r
	said.Warnings = slices.Clone(r.Warnings) // the records belong to the other outputs too
	for i := range said.Warnings {
		said.Warnings[i].Message = said.Warnings[i].MessageIn(model.En)
	}
	return e.Writer.Document(&said)
}
