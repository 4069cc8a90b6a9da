package resolve

import (
	"slices"

	"github.com/tongket/tongket/extract/lexicon"
	"github.com/tongket/tongket/model"
)

// isTelling are the words that may say in what state a figure behind them is.
const isTelling = isStatus | isPlan | isDuty | isAim | isEntrusted | isSetting | isNow

// told gives what the symbol at k before p says of the figure there, or "".
func (p *point) told(k int) model.Status {
	m := p.marks[k]
	switch {
	case m.has(isDuty) && p.here-k <= dutyReach && !slices.Contains(p.s.View.Runes[k:p.here], ',') && !p.owed(k),
		m.has(isAim) && !p.actorBehind(k),
		m.has(isEntrusted) && k+1 < p.here && p.marks[k+1].has(isVerb),
		m.has(isPlan|isSetting) && p.opensTargets(k):
		return model.Target
	case m.has(isNow):
		return model.Actual
	case m.has(isProposed) && (k+1 < len(p.marks) && p.marks[k+1].has(isOf) || p.asides(k) || p.wasGranted(k)):
		return "" // "theo đề xuất của công đoàn" speaks of a proposal and makes none; "đã đề xuất và được LĐLĐ tỉnh hỗ trợ" tells what came of one
	}
	return m.status()
}

// actorBehind says whether a comma and, behind it, one who acts or what was done stand between symbol k and p: "Với mục tiêu giữ thợ,
// công đoàn đã …" tells what came of it.
func (p *point) actorBehind(k int) bool {
	comma := false
	for ; k < p.here; k++ {
		comma = comma || p.s.View.Runes[k] == ','
		if comma && p.marks[k].has(isUnion|isState|isPassive) {
			return true
		}
	}
	return false
}

// asides says whether the proposal at symbol k is joined to what its clause tells, and that clause is over before p: "công đoàn hỗ
// trợ 2 gia đình và đề nghị cấp trên hỗ trợ 1 gia đình; trợ cấp 20 triệu đồng".
func (p *point) asides(k int) bool {
	return k > 0 && p.marks[k-1].has(isAnd) && slices.Contains(p.s.View.Runes[k:p.here], ';') &&
		slices.ContainsFunc(p.marks[:k], func(m mark) bool { return m.has(isVerb) })
}

// wasGranted says whether what stands between the proposal at symbol k and p tells what came of it: "… và được LĐLĐ tỉnh hỗ trợ".
func (p *point) wasGranted(k int) bool {
	for k += 2; k < p.here; k++ {
		if p.marks[k-1].has(isAnd) && p.marks[k].has(isPassive) {
			return true
		}
	}
	return false
}

// owed says whether "phải" at symbol k says what somebody has to pay or to do anyhow, and "là" right behind it how much that is:
// "đoàn phí phải nộp là 3 tỷ đồng" aims at nothing, as "phải bằng năm ngoái là 7%" does.
func (p *point) owed(k int) bool { return p.here-k == 3 && p.marks[p.here-1].has(isIs) }

// willBe says whether what stands right behind the number at p puts it in the future: "2.000 lao động của công ty sẽ được …". Of a
// percentage it says what they do of whom it is: "27% số người được hỏi cho biết sẽ …".
func (p *point) willBe() bool {
	if !p.held.has(isWill) {
		return false
	}
	reach := 6
	if p.marks[p.here].has(isPercent) {
		reach = 3
	}
	v := p.s.View.Runes
	for k := p.here + 1; k < len(v) && k <= p.here+reach; k++ {
		switch {
		case p.marks[k].has(isWill):
			return true
		case v[k] == ',' || v[k] == ';' || v[k] == '.' || p.marks[k].has(isNumber|isVerb):
			return false
		}
	}
	return false
}

// opensTargets says whether the plan or verb at symbol k opens a statement of targets: "Chỉ tiêu: …", "Chỉ tiêu cả năm là …",
// "đề ra: …".
func (p *point) opensTargets(k int) bool {
	m, v := p.marks, p.s.View.Runes
	sets := m[k].has(isSetting)
	if sets && k+3 < len(m) && (m[k+2] | m[k+3]).has(isPlan) { // đề ra 5 chỉ tiêu
		return true
	}
	if sets && k+2 < len(m) && m[k+1].has(isPlace|isUnion) && m[k+2].has(isNumber) { // giao Sơn Khê 600 đoàn viên
		return true
	}
	plan := m[k].has(isPlan) && (k == 0 || !m[k-1].has(isPercent|isNumber))
	for n := k + 1; n < len(m) && n <= k+3; n++ {
		switch {
		case v[n] == ':':
			return plan || sets
		case m[n].has(isIs):
			return plan
		case v[n] != lexicon.SymPeriod && v[n] != lexicon.SymOther:
			return false
		}
	}
	return false
}

// risesFrom says whether the number at p is what another rises or falls from: "đòi nâng từ 15.000 lên 18.000".
func (p *point) risesFrom() bool {
	return p.here > 0 && p.marks[p.here-1].has(isFrom) && p.here+1 < len(p.marks) && p.marks[p.here+1].has(isUp|isDown)
}

// dutyReach is how near, in symbols, "phải" and "cần" stand before what must be: "mỗi cụm phải lập ít nhất 3 CĐCS".
// Farther off they speak of something else: "nhiều người phải vay mượn, trong đó 12% …".
const dutyReach = 4

// planReach is how far into the brackets that a plan opens its numbers stand: "(Nghị quyết giao 150 đoàn viên và 8 CĐCS)".
const planReach = 12

// inPlanBracket says whether the number at p stands in brackets behind what it is measured by: "bằng 30% kế hoạch năm (300 đoàn
// viên)", "chỉ tiêu được giao (900 sáng kiến)".
func (p *point) inPlanBracket() bool {
	if !p.words.has(opensBracket) || !p.held.has(isPlan) {
		return false
	}
	v := p.s.View.Runes
	k := p.here - 1
	for ; k >= 0 && k >= p.here-planReach && v[k] != '(' && v[k] != ')'; k-- {
		if p.marks[k].has(isPlan) && k > 0 && v[k-1] == '(' { // "mới đạt 41% (Nghị quyết 60%)"
			return true
		}
	}
	if k != p.here-1 || k < 0 {
		return false
	}
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		if p.marks[n].has(isPlan) {
			return true
		}
	}
	return false
}
