package resolve

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// campaigns records the movements, themes, campaigns, programmes and funds that the text names: names in quotation marks
// by the noun before them, and the few that everybody knows without marks.
func (w *work) campaigns() {
	for i := range w.sentences {
		f, s := &w.frames[i], &w.sentences[i]
		first := len(w.out.Campaigns)
		w.quotes = w.quotes[:0]
		if f.words.has(opensQuote) {
			w.quotes = quotations(w.quotes, s)
			w.quotedCampaigns(s, w.quotes)
		}
		if f.held.has(isCampaign | isProgramme | isFund) {
			w.knownCampaigns(f, s, w.quotes)
		}
		if len(w.out.Campaigns) > first+1 {
			slices.SortStableFunc(w.out.Campaigns[first:], func(a, b model.Campaign) int { return cmp.Compare(a.Start, b.Start) })
		}
	}
}

// knownCampaigns records the known names outside quotation marks.
func (w *work) knownCampaigns(f *frame, s *text.Sentence, quotes []quotation) {
	for k, m := range f.marks {
		if !m.has(isCampaign | isProgramme | isFund) {
			continue
		}
		at, limit := int(s.View.At[k]), len(s.Tokens)
		for len(quotes) > 0 && quotes[0].last <= at {
			quotes = quotes[1:]
		}
		if len(quotes) > 0 {
			limit = quotes[0].first
		}
		upper := s.Tokens[at].Is(text.FlagUpper)
		switch {
		case at >= limit: // in quotation marks
		case m.has(isCampaign):
			w.campaign(model.CampaignOfAction, s.SpanOf(k, k+1), s.SpanOf(k, k+1), "campaign.known")
		case m.has(isProgramme) && upper:
			w.campaign(model.Programme, s.SpanOf(k, k+1), s.SpanOf(k, k+1), "campaign.known")
		case m.has(isFund) && upper:
			if name, ok := w.fundName(s, at, limit); ok {
				w.campaign(model.Fund, name, name, "campaign.fund")
			}
		}
	}
}

// campaign records the undertaking called name; at is the evidence.
func (w *work) campaign(kind model.CampaignType, name, at text.Span, rule string) {
	n := norm.NFC.String(strings.Trim(tidy(name.In(w.doc.Text)), " ,.;:–-“”\"'‘’"))
	if n != "" {
		w.out.Campaigns = append(w.out.Campaigns, model.Campaign{Type: kind, Name: n, Evidence: w.evidence(at, rule)})
	}
}

// quotation is a pair of quotation marks: tokens [first,last), marks included.
type quotation struct{ first, last int }

// longestName is how many tokens a name may have; beyond it somebody speaks.
const longestName = 32

// quotations appends the pairs of quotation marks in s to dst. A mark that is opened “ and closed " is a pair as well.
func quotations(dst []quotation, s *text.Sentence) []quotation {
	for i := 0; i < len(s.Tokens); i++ {
		closing := closingOf(s.Tokens[i])
		if closing == 0 {
			continue
		}
		for j := i + 1; j < len(s.Tokens) && j-i <= longestName+1; j++ {
			if t := s.Tokens[j]; t.Is(text.FlagPunct) && (t.Word == closing || closing == lexicon.MarkClose && t.Word == '"') {
				if j > i+1 {
					dst = append(dst, quotation{i, j + 1})
				}
				i = j
				break
			}
		}
	}
	return dst
}

// closingOf gives the mark that closes a quotation opened by t, or 0.
func closingOf(t text.Token) text.Word {
	if t.Is(text.FlagPunct) {
		switch t.Word {
		case lexicon.MarkOpen:
			return lexicon.MarkClose
		case lexicon.MarkOpenSingle:
			return lexicon.MarkCloseSingl
		case '"':
			return '"'
		}
	}
	return 0
}

// quotedCampaigns records the names in quotation marks. The noun before a name says what it is, else the name itself
// does, else the name before it in a list.
func (w *work) quotedCampaigns(s *text.Sentence, quotes []quotation) {
	var before verdict
	for n, q := range quotes {
		from := 0
		if n > 0 {
			from = quotes[n-1].last
		}
		v, start, listed := w.headBefore(s, from, q.first)
		switch v {
		case verdict(model.Programme):
			v = w.programmeOf(s, q)
		case verdict(model.Movement):
			if w.isTitle(s, q) {
				v = nothing
			}
		}
		if v == unknown && !(listed && n > 0 && before == nothing) {
			v, start = w.namedBy(s, q), q.first
		}
		if v == unknown && listed && n > 0 && w.isName(s, q) {
			v = before
		}
		if v != unknown && v != nothing {
			name := text.Span{Start: int(s.Tokens[q.first+1].Start), End: int(s.Tokens[q.last-2].End)}
			at := text.Span{Start: int(s.Tokens[start].Start), End: int(s.Tokens[q.last-1].End)}
			w.campaign(model.CampaignType(v), name, at, "campaign.quoted")
		}
		before = v
	}
}

// programmeOf looks at the name of what the text calls a programme: “Tháng Công nhân” stays a campaign, and a word in small
// letters is no name: chuyến tàu “nghĩa tình”.
func (w *work) programmeOf(s *text.Sentence, q quotation) verdict {
	if t := s.Tokens[q.first+1]; !t.Is(text.FlagUpper) && !t.Is(text.FlagDigits) {
		return nothing
	}
	if w.namedBy(s, q) == verdict(model.CampaignOfAction) {
		return verdict(model.CampaignOfAction)
	}
	return verdict(model.Programme)
}
