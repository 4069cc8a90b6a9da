package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The parts of a Vietnamese syllable: an onset, a rime, and one tone at most.
var (
	onsets = words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
	rimes  = words(`a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
		e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
		i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
		y yêm yên yêng yêt yêu yt ynh ych
		o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oc oi om on ong ooc oong op ot
		ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
		u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uêu uôc uôi uôm uôn uông uôt uơ
		uy uya uych uyên uyêt uynh uyt uyn uyp uyu
		ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu`)
)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// IsSyllable says whether word, in any case and normal form, could be a Vietnamese syllable by its spelling: "Đoàn" and "Loan"
// could, "Hepza" could not.
func IsSyllable(word string) bool {
	base, tone, ok := splitTone(word)
	if !ok {
		return false
	}
	for n := 0; n <= min(3, len(base)); n++ {
		if n > 0 && !onsets[onset(base, n)] {
			continue
		}
		rime := strings.TrimPrefix(base, onset(base, n))
		if rimes[rime] && (!stopped(rime) || tone == 0x0301 || tone == 0x0323) {
			return true
		}
	}
	return false
}

// onset gives the first n letters of base.
func onset(base string, n int) string {
	end := 0
	for ; n > 0 && end < len(base); n-- {
		_, size := utf8.DecodeRuneInString(base[end:])
		end += size
	}
	return base[:end]
}

// stopped says whether a rime ends in a stop, which takes the tones sắc and nặng alone.
func stopped(rime string) bool {
	switch rime[len(rime)-1] {
	case 'c', 'p', 't':
		return true
	}
	return strings.HasSuffix(rime, "ch")
}

// splitTone takes the tone off a word: "Đoàn" is "đoan" with a grave. Two tones, or a letter that Vietnamese lacks, is no word.
func splitTone(word string) (base string, tone rune, ok bool) {
	var b []rune
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		switch r {
		case 0x0300, 0x0301, 0x0303, 0x0309, 0x0323:
			if tone != 0 {
				return "", 0, false
			}
			tone = r
		case 0x0302, 0x0306, 0x031B, 'đ':
			b = append(b, r)
		default:
			if r < 'a' || r > 'z' {
				return "", 0, false
			}
			b = append(b, r)
		}
	}
	return norm.NFC.String(string(b)), tone, len(b) > 0
}
