package locate

import (
	"fmt"
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/names"
	"github.com/tongket/tongket/extract/text"
)

// orgBench is an orgFinder with what it needs to read a text.
type orgBench struct {
	f  *orgFinder
	tk *lexicon.Tokenizer
}

func newOrgBench(t testing.TB) orgBench {
	t.Helper()
	g, err := names.Load()
	if err != nil {
		t.Fatal(err)
	}
	b := lexicon.NewBuilder()
	for _, w := range orgVocabulary() {
		b.Word(w)
	}
	for _, w := range g.Vocabulary() {
		b.Word(w)
	}
	lex := b.Build()
	f := newOrgFinder(lex, g)
	return orgBench{f, lexicon.NewTokenizer(lex, newConcerns(f, newPeriodFinder(lex), newQuantityFinder(lex), &phrases{}).of)}
}

func (b orgBench) scan(doc string) *scan {
	s := newScan(doc, b.tk)
	b.f.find(&s)
	return &s
}

// read gives doc with its mentions in brackets and what was read of each.
func (b orgBench) read(doc string) (marked, found string) {
	s := b.scan(doc)
	var out, list strings.Builder
	at := 0
	for i, m := range s.mentions {
		out.WriteString(doc[at:m.Start] + "[" + m.In(doc) + "]")
		at = m.End
		if i > 0 {
			list.WriteString("; ")
		}
		list.WriteString(describe(&m))
	}
	return out.String() + doc[at:], list.String()
}

var levelNames = [...]string{"?", "national", "province", "district", "commune", "grassroots"}
var classNames = [...]string{"union", "state", "party", "firm", "other"}

func describe(m *text.Mention) string {
	class := classNames[m.Org.Class]
	if m.Kind == text.MentionPlace {
		class = "place"
	}
	out := fmt.Sprintf("%s %s %s", class, levelNames[m.Org.Level], m.Org.Name)
	if m.Org.District != "" || m.Org.Province != "" {
		out += " <" + m.Org.District + "/" + m.Org.Province + ">"
	}
	if m.Org.Chair {
		out += " chair"
	}
	if m.Org.Anaphor {
		out += " anaphor"
	}
	return out
}

// orgCase is a text with its mentions in brackets, and what is read of each.
type orgCase struct{ marked, want string }

var unbracket = strings.NewReplacer("[", "", "]", "")

func runOrgCases(t *testing.T, cases []orgCase) {
	t.Helper()
	b := newOrgBench(t)
	for _, c := range cases {
		marked, found := b.read(unbracket.Replace(c.marked))
		if marked != c.marked || found != c.want {
			t.Errorf("text %s\n  is %s\nwant %s\n got %s", c.marked, marked, c.want, found)
		}
	}
}

// One spelling and another are the same organisation: composed or not, with marks without width, with any space.
func TestOrgSpellings(t *testing.T) {
	b := newOrgBench(t)
	const want = "union district Liên đoàn Lao động huyện Thủy Nguyên <Thủy Nguyên/Hải Phòng>"
	for _, doc := range []string{
		"LĐLĐ huyện Thủy Nguyên", "LĐLĐ huyện Thuỷ Nguyên", "LDLD huyện Thủy Nguyên", "Liên đoàn lao động Huyện Thủy Nguyên",
		"LIÊN ĐOÀN LAO ĐỘNG HUYỆN THUỶ NGUYÊN", "L\u00adĐLĐ huyện Thủy\u00a0Nguyên", "LĐLĐ huye\u0323\u0302n Thu\u0309y Nguyên",
		"LĐLĐ  huyện\tThủy Nguyên", "LĐLĐ huyện Thủy Nguyên (Hải Phòng)", "Công đoàn huyện Thủy Nguyên, TP. Hải Phòng",
	} {
		if marked, found := b.read(doc); found != want || marked != "["+doc+"]" {
			t.Errorf("%s: got %s", marked, found)
		}
	}
}

func FuzzOrgs(f *testing.F) {
	for _, seed := range []string{
		"LĐLĐ huyện Phú Tân (tỉnh An Giang) có 90 CĐCS", "Chủ tịch LĐLĐ TP. HCM", "Công ty TNHH May - Thêu A&B, quận 5",
		"Công đoàn các KCN và chế xuất Hà Nội (", "TP.", "LĐLĐ", "Ea H'leo, Cư M’gar, Phan Rang-Tháp Chàm-", "huyện ta) (huyện",
	} {
		f.Add(seed)
	}
	b := newOrgBench(f)
	f.Fuzz(func(t *testing.T, doc string) {
		s := b.scan(doc)
		last := 0
		for _, m := range s.mentions {
			if m.First < last || m.Last <= m.First || m.Last > len(s.tokens) {
				t.Fatalf("mention of tokens [%d,%d) after %d", m.First, m.Last, last)
			}
			last = m.Last
			if m.Start < 0 || m.End > len(doc) || m.Start >= m.End || m.Org == nil || m.Org.Name == "" {
				t.Fatalf("mention %+v", m)
			}
			if name := m.Org.Name; strings.TrimSpace(name) != name || strings.Contains(name, "  ") {
				t.Fatalf("name %q of %q", name, m.In(doc))
			}
		}
	})
}

func BenchmarkOrgs(b *testing.B) {
	bench := newOrgBench(b)
	doc := strings.Repeat("Trong quý I, LĐLĐ huyện Tân Yên (tỉnh Bắc Giang) đã vận động thành lập 12 công đoàn cơ sở, kết nạp 734 đoàn viên; "+
		"Công ty TNHH May Hoa Mai trao 300 suất quà cho công nhân neo đơn ở thành phố Bắc Giang. ", 20)
	s := newScan(doc, bench.tk)
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		clear(s.taken)
		s.mentions = s.mentions[:0]
		bench.f.find(&s)
	}
}
