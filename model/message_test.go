package model

import (
	"fmt"
	"strings"
	"testing"
)

func TestMessageIn(t *testing.T) {
	for k, m := range messages {
		var args []any
		var want []string
		for _, verb := range strings.Split(m.vi, "%")[1:] {
			if verb[0] == 'd' {
				args = append(args, 1000+len(args))
			} else {
				args = append(args, fmt.Sprintf("a %d (“b”).", len(args)))
			}
		}
		w := Warning{Message: Message(k).With(args...)}
		got := w.MessageIn(En)
		for _, a := range args {
			want = append(want, fmt.Sprint(a))
		}
		if w.MessageIn(Vi) != w.Message || strings.Contains(w.Message, "%!") || strings.Contains(got, "%!") || strings.ContainsAny(got, "ốđạảịệấ") {
			t.Errorf("%q says %q", w.Message, got)
		}
		for _, a := range want {
			if before, after, ok := strings.Cut(got, a); !ok {
				t.Errorf("%q does not tell of %q", before+after, a)
			}
		}
	}
	w := Warning{Message: SaidOtherwiseBefore.With(GrassrootsUnions.Label(Vi), "LĐLĐ huyện An Lão", "40", "42 CĐCS", "42")}
	if got, want := w.MessageIn(En), GrassrootsUnions.Label(En)+" of LĐLĐ huyện An Lão: here 40, earlier (“42 CĐCS”) 42."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if w := (Warning{Message: "của ai khác"}); w.MessageIn(En) != w.Message {
		t.Errorf("%q", w.MessageIn(En))
	}
}
