package resolve

import "github.com/tongket/tongket/extract/lexicon"

// The sets of phrases that resolve looks for among tokens.
const (
	setObjects lexicon.Sets = 1 << iota
	setDetails
	setBases
	setDocuments
	setCongress
	setCarry
	setTasks
	setOther
	setNouns
	setVague
	setLabels
	setYear
	setTitles
	setOwn
	setSpoken
	setJoining
	setHeadNouns // and behind it one for each of headNouns
)

// phraseList is the phrases of a set.
type phraseList struct {
	set     lexicon.Sets
	phrases []string
}

// phraseLists gives the phrases of all sets.
func phraseLists() []phraseList {
	lists := []phraseList{
		{setObjects, objects}, {setDetails, details}, {setBases, bases}, {setCongress, congress}, {setCarry, carry},
		{setTasks, taskCues}, {setOther, otherCues}, {setNouns, taskNouns}, {setVague, vagueNouns}, {setLabels, labels}, {setYear, yearBefore},
		{setTitles, stateTitles}, {setSpoken, spoken}, {setJoining, joining},
	}
	for _, d := range documentTypes {
		lists = append(lists, phraseList{setDocuments, []string{d.name}})
	}
	for _, o := range ownNouns {
		lists = append(lists, phraseList{setOwn, o.nouns})
	}
	for i, h := range headNouns {
		lists = append(lists, phraseList{setHeadNouns << i, h.nouns})
	}
	return lists
}

func newPhrases(lex *lexicon.Lexicon) *lexicon.Phrases {
	p := lexicon.NewPhrases(lex)
	for _, l := range phraseLists() {
		p.Add(l.set, l.phrases...)
	}
	return p
}

// phraseVocabulary gives the words of all sets.
func phraseVocabulary() (out []string) {
	for _, l := range phraseLists() {
		out = append(out, wordsIn(l.phrases)...)
	}
	return out
}
