package main

import (
	"github.com/tongket/tongket/extract/text"
	"github.com/tongket/tongket/model"
)

// explainMessages is what explain says, in one language.
type explainMessages struct {
	example, flagAt, flagRecord, flagStage                              string
	oneFile, oneQuestion, badStage, badAt, pastEnd, noRecord            string
	noBlock, notRead, noNumeral, beaten, nearest, oneMore, lostTo, rule string
	sentence, anaphor                                                   string
	kinds                                                               map[text.MentionKind]string
	failed                                                              map[string]string // by the element of the rule
}

func explainMessagesIn(lang model.Lang) *explainMessages {
	if lang == model.En {
		return explainEnglish()
	}
	return explainVietnamese()
}

func explainVietnamese() *explainMessages {
	return &explainMessages{
		example:    "  tongket explain bao-cao.txt --at 1520\n  tongket explain bao-cao.txt --stage match",
		flagAt:     "con số ở `BYTE` này của văn bản đã đi đâu, vì sao",
		flagRecord: "bản ghi mang `MÃ` này từ đâu ra",
		flagStage:  "chỉ xem một bước: `clean|locate|match|resolve`",
		oneFile:    "cần đúng một tệp", oneQuestion: "chỉ dùng một trong --at, --record, --stage", badStage: "--stage là %q, phải là một trong: %s", badAt: "--at là %d, phải từ 0 trở lên",
		pastEnd: "--at %d nằm ngoài văn bản (%d byte)", noRecord: "%s: không có bản ghi nào mang mã %q",
		noBlock:   "Byte %d nằm giữa các đoạn.",
		notRead:   "Byte %d thuộc phần không đọc số liệu (%s).",
		noNumeral: "Ở byte %d không có con số.",
		beaten:    "%s (“%s”) thua %s (“%s”)",
		nearest:   "Quy tắc gần nhất, và điều kiện không đạt:",
		oneMore:   "Quy tắc chỉ thiếu một thành phần:",
		lostTo:    "thua", rule: "Quy tắc", sentence: "Câu:", anaphor: "nhắc lại tổ chức đã nêu",
		kinds: map[text.MentionKind]string{
			text.MentionQuantity: "số lượng", text.MentionExcluded: "số bị loại", text.MentionPeriod: "thời gian", text.MentionOrg: "tổ chức",
			text.MentionPlace: "địa danh", text.MentionDocNumber: "số hiệu văn bản", text.MentionQuoted: "tên trong ngoặc kép",
		},
		failed: map[string]string{
			"before": "ngay trước đó không có điều quy tắc đòi hỏi", "after": "ngay sau đó không có điều quy tắc đòi hỏi",
			"not_before": "ngay trước đó có điều quy tắc không cho phép", "not_after": "ngay sau đó có điều quy tắc không cho phép",
			"unless": "trong câu có điều quy tắc không cho phép", "topic": "câu và đề mục không nói về chủ đề của quy tắc",
		},
	}
}

func explainEnglish() *explainMessages {
	return &explainMessages{
		example:    "  tongket explain report.txt --at 1520\n  tongket explain report.txt --stage match",
		flagAt:     "what became of the number at this `BYTE` of the text, and why",
		flagRecord: "where the record with this `ID` comes from",
		flagStage:  "one stage only: `clean|locate|match|resolve`",
		oneFile:    "one file, please", oneQuestion: "use one of --at, --record and --stage", badStage: "--stage is %q, must be one of: %s", badAt: "--at is %d, must be 0 or more",
		pastEnd: "--at %d lies outside of the text (%d bytes)", noRecord: "%s: no record has the id %q",
		noBlock:   "Byte %d lies between blocks.",
		notRead:   "Byte %d belongs to a part that is not read for figures (%s).",
		noNumeral: "There is no number at byte %d.",
		beaten:    "%s (“%s”) lost to %s (“%s”)",
		nearest:   "Nearest rules, and the condition that fails:",
		oneMore:   "Rules that lack one piece only:",
		lostTo:    "lost to", rule: "Rule", sentence: "Sentence:", anaphor: "points back to an organisation",
		kinds: map[text.MentionKind]string{
			text.MentionQuantity: "quantity", text.MentionExcluded: "excluded", text.MentionPeriod: "period", text.MentionOrg: "organisation",
			text.MentionPlace: "place", text.MentionDocNumber: "document number", text.MentionQuoted: "quoted name",
		},
		failed: map[string]string{
			"before": "what the rule asks for does not stand right before", "after": "what the rule asks for does not stand right after",
			"not_before": "what the rule forbids stands right before", "not_after": "what the rule forbids stands right after",
			"unless": "the sentence holds what the rule forbids", "topic": "neither sentence nor heading is about the rule's topic",
		},
	}
}
