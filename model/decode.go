package model

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
)

// ErrNotRecord says that a JSON object has no "record" field that names a kind.
var ErrNotRecord = errors.New("not a record")

// DecodeJSON reads one line of JSON Lines as AppendJSON writes it. Fields that the schema does not have are passed over.
// The error wraps ErrNotRecord or is that of encoding/json.
func DecodeJSON(line []byte) (Record, error) {
	r := newRecord(LineKind(line))
	if r == nil {
		var head struct{ Record KindName }
		if err := json.Unmarshal(line, &head); err != nil {
			return nil, err
		}
		if r = newRecord(head.Record); r == nil {
			return nil, fmt.Errorf("%w: %q", ErrNotRecord, head.Record)
		}
	}
	return r, json.Unmarshal(line, r)
}

// LineKind names the kind of a line of JSON Lines where it begins as AppendJSON begins it, else "": a reader can pass over
// what it does not want without decoding it.
func LineKind(line []byte) KindName {
	rest, ok := bytes.CutPrefix(line, []byte(`{"record":"`))
	end := bytes.IndexByte(rest, '"')
	if !ok || end < 0 {
		return ""
	}
	return KindName(rest[:end])
}

// newRecord makes an empty record of a kind; nil for a kind that is not ours.
func newRecord(k KindName) Record {
	switch k {
	case KindDocument:
		return new(Document)
	case KindMetric:
		return new(Metric)
	case KindAward:
		return new(Award)
	case KindTask:
		return new(Task)
	case KindReference:
		return new(Reference)
	case KindCampaign:
		return new(Campaign)
	case KindWarning:
		return new(Warning)
	case KindNumeral:
		return new(Numeral)
	}
	return nil
}

// Append adds a record of a document to its list; a Document takes the place of the one that is there.
func (r *Records) Append(rec Record) {
	switch rec := rec.(type) {
	case *Document:
		r.Document = *rec
	case *Metric:
		r.Metrics = append(r.Metrics, *rec)
	case *Award:
		r.Awards = append(r.Awards, *rec)
	case *Task:
		r.Tasks = append(r.Tasks, *rec)
	case *Reference:
		r.References = append(r.References, *rec)
	case *Campaign:
		r.Campaigns = append(r.Campaigns, *rec)
	case *Warning:
		r.Warnings = append(r.Warnings, *rec)
	case *Numeral:
		r.Numerals = append(r.Numerals, *rec)
	}
}
