package locate

import "github.com/tongket/tongket/extract/lexicon"

type periodFinder struct{}

func periodVocabulary() []string { return nil }

func newPeriodFinder(*lexicon.Lexicon) *periodFinder { return &periodFinder{} }

func (*periodFinder) find(*scan) {}
