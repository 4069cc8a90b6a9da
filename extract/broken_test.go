package extract

import "testing"

// Sentences at which the program once failed, as names and quotations overlap in them: each is read to its end.
func TestSentencesThatBroke(t *testing.T) {
	x, err := New(Options{Census: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{
		"Công đoàn các huyện M ' Đrắk, Ea H ' leo, Cư M ’ Gar có 17 đội.",
		"Hạn hán ở các huyện M ' Đrắk, Ea Kar, Krông Búk, Ea H ' leo, nay 17 hồ cạn nước.",
	} {
		r, err := x.Bytes("a.txt", []byte(s))
		if err != nil || len(r.Numerals) != 1 || r.Numerals[0].Quote != "17" {
			t.Errorf("%s: %+v, %v", s, r.Numerals, err)
		}
	}
}
