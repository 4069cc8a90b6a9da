package export

import "github.com/tongket/tongket/model"

// english says warnings in English to a writer: records hold what they say in Vietnamese.
type english struct{ Writer }

// inLang gives the writer that says warnings in lang.
func inLang(w Writer, lang model.Lang) Writer {
	if lang == model.En {
		return english{w}
	}
	return w
}

func (e english) Document(r *model.Records) error { return e.Writer.Document(r.In(model.En)) }
