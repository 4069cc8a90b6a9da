package lexicon

import "testing"

func TestPhrases(t *testing.T) {
	b := NewBuilder()
	for _, w := range []string{"nhiệm", "vụ", "trọng", "tâm", "bộ", "luật"} {
		b.Word(w)
	}
	lex := b.Build()
	const tasks, laws, core = Sets(1), Sets(2), Sets(4)
	p := NewPhrases(lex)
	p.Add(tasks, "nhiệm vụ", "nhiệm vụ trọng tâm", "nhiệm vụ lạ")
	p.Add(laws, "luật", "bộ luật")
	p.Add(core, "trọng tâm")

	tokens := lex.Tokens("Nhiệm vụ TRỌNG TÂM, bộ luật")
	for _, c := range []struct {
		what string
		set  Sets
		n    int
		of   func() (Sets, int)
	}{
		{"the longest that begins there", tasks, 4, func() (Sets, int) { return p.At(tokens, tasks|core) }},
		{"no set asked for", 0, 0, func() (Sets, int) { return p.At(tokens, laws|core) }},
		{"cut off", tasks, 2, func() (Sets, int) { return p.At(tokens[:3], tasks) }},
		{"nothing", 0, 0, func() (Sets, int) { return p.At(nil, tasks) }},
		{"the longest that ends there", laws, 2, func() (Sets, int) { return p.Before(tokens, laws|tasks) }},
		{"of another set", core, 2, func() (Sets, int) { return p.Before(tokens[:4], core) }},
		{"behind a mark", 0, 0, func() (Sets, int) { return p.Before(tokens[:5], core) }},
	} {
		if set, n := c.of(); set != c.set || n != c.n {
			t.Errorf("%s: got set %b of %d words, want %b of %d", c.what, set, n, c.set, c.n)
		}
	}
	if at, n := p.In(tokens, 1, len(tokens), core|laws); at != 2 || n != 2 {
		t.Errorf("In = %d, %d; want 2, 2", at, n)
	}
	if at, _ := p.In(tokens, 3, len(tokens), core); at >= 0 {
		t.Errorf("In finds %d behind the only one", at)
	}
	if unknown := lex.Tokens("lạ"); p.Begins(unknown[0].Word, tasks|laws|core) {
		t.Error("an unknown word begins a phrase")
	}
}
