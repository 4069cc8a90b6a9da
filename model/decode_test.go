package model

import (
	"bytes"
	"errors"
	"testing"
)

// Every record that was written reads back to the same line, and so to the same record.
func TestDecodeJSON(t *testing.T) {
	many := NewDecimal(7)
	var all Records
	for _, r := range []Record{
		&Document{Doc: "d1", Title: "Báo cáo", Source: "a.txt", Published: "2020-01-22T16:05"},
		&Metric{Head: Head{"d1", "m1"}, Indicator: SupportAmount, Value: Decimal{1070000000, 0}, Of: &many, Unit: UnitVND, Bound: AtLeast, Evidence: Evidence{3, 9, "1,07 tỷ", "r"}},
		&Award{Head: Head{"d1", "a1"}, Form: "title", Individuals: &many},
		&Task{Head: Head{"d1", "t1"}, List: 1, Ordinal: 2, Title: "Một"},
		&Reference{Head: Head{"d1", "r1"}, Number: "558/QĐ-TTg"},
		&Campaign{Head: Head{"d1", "c1"}, Name: "Tết sum vầy"},
		&Warning{Head: Head{"d1", "w1"}, Code: PartsDoNotSum, Message: "…"},
		&Numeral{Head: Head{"d1", "n1"}, Bin: Unexplained, Value: &Decimal{353, 1}},
	} {
		line := AppendJSON(nil, r)
		back, err := DecodeJSON(line)
		if err != nil {
			t.Errorf("%s: %v", line, err)
			continue
		}
		if got := AppendJSON(nil, back); !bytes.Equal(got, line) {
			t.Errorf("%s\nreads back as\n%s", line, got)
		}
		if k := LineKind(line); k != r.Kind() {
			t.Errorf("%s: kind %q", line, k)
		}
		all.Append(back)
	}
	if all.Len() != len(Kinds()) {
		t.Errorf("%d records were gathered, want one of each of %d kinds", all.Len(), len(Kinds()))
	}
}

func TestDecodeJSONRefuses(t *testing.T) {
	for _, line := range []string{`{"record":"film"}`, `{}`, `{"text":"một văn bản"}`} {
		if _, err := DecodeJSON([]byte(line)); !errors.Is(err, ErrNotRecord) {
			t.Errorf("%s: %v", line, err)
		}
	}
	for _, line := range []string{``, `{"record":"metric","value":"nhiều"}`, `{"record":"metric"`} {
		if _, err := DecodeJSON([]byte(line)); err == nil {
			t.Errorf("%s: no error", line)
		}
	}
	// The order of the fields is free.
	r, err := DecodeJSON([]byte(`{"doc":"d9", "record": "document"}`))
	if d, ok := r.(*Document); err != nil || !ok || d.Doc != "d9" {
		t.Errorf("%+v, %v", r, err)
	}
}
