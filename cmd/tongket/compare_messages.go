package main

import "github.com/tongket/tongket/model"

// compareMessages is what compare says.
type compareMessages struct {
	short, long, example                                                           string
	flagOutput, flagIndicator, flagBy, flagPeriod, flagStatus, flagOrder, flagJump string
	noOutput, badExtension, badCode, badPeriod, badJump, nothing, twice            string
	summary, left                                                                  string
}

func compareMessagesIn(lang model.Lang) *compareMessages {
	if lang == model.En {
		return &compareMessages{
			short: "Compare units and years over many documents",
			long: `Read documents, or what a run wrote (JSON Lines, SQLite, a data package), and give one figure for each unit, indicator and period:
who grew, where is a figure missing, where do two reports contradict, which number may be printed. "Not stated" is never zero.

Of several figures one is chosen by --order; all of them stand in the ledger. Repeats, reprints, parts and differences are
linked and never added twice. "More than 3,000" stays "at least" through every sum, share and rank.`,
			example: `  tongket compare reports/ -o comparison.xlsx
  tongket compare run.jsonl --by province-2025 --indicator members,workers --period 2019..2024 -o members.html`,
			flagOutput:    "output `FILE`, format by extension (csv: one file a table); may be given several times",
			flagIndicator: "`CODE,…` of the indicators (see: tongket schema); all without it",
			flagBy:        "what is compared: `district|province|province-2025|org`",
			flagPeriod:    "only this `PERIOD`: 2019..2024, 2021-Q1..2021-Q4, 2020",
			flagStatus:    "figures of this status: `actual|target|proposed`",
			flagOrder:     "how one of several figures is chosen: `CRITERION,…`",
			flagJump:      "warn where a figure grows or shrinks more than `N` times in a year",
			noOutput:      "no output: -o FILE", badExtension: "%s: extension names no format; there are: %s",
			badCode: "%s: no such code %q; there are: %s", badPeriod: "--period is %q, must be like 2019..2024", nothing: "no document to compare; no output was replaced", twice: "%s: %q stands there twice", badJump: "--jump is %v, must be more than 1",
			summary: "Documents compared: %s (%s reprints and copies), figures: %s, rows of the panel: %s, findings: %s, in %s s.",
			left:    "Left out: %s figures (unit unknown: %s, period unknown: %s, percentage of nothing named: %s); the ledger lists them.",
		}
	}
	return &compareMessages{
		short: "So sánh các đơn vị, các năm qua nhiều văn bản",
		long: `Đọc các văn bản, hoặc kết quả đã ghi của một lần chạy (JSON Lines, SQLite, gói dữ liệu), và cho một con số cho mỗi đơn vị, chỉ tiêu
và kỳ: ai tăng, chỗ nào thiếu số, hai báo cáo mâu thuẫn ở đâu, số nào in được. “Không nêu” không bao giờ là 0.

Có nhiều con số thì chọn một theo --order; tất cả đều nằm trong sổ nguồn số liệu. Chỗ nhắc lại, bài đăng lại, phần của tổng và
phần tăng giảm được nối với nhau và không cộng hai lần. “Trên 3.000” vẫn là “ít nhất” qua mọi phép cộng, tỷ trọng và xếp hạng.`,
		example: `  tongket compare bao-cao/ -o so-sanh.xlsx
  tongket compare kq.jsonl --by province-2025 --indicator members,workers --period 2019..2024 -o doan-vien.html`,
		flagOutput:    "`TỆP` kết quả, định dạng theo phần đuôi (csv: mỗi bảng một tệp); dùng được nhiều lần",
		flagIndicator: "`MÃ,…` của các chỉ tiêu (xem: tongket schema); không có thì lấy tất cả",
		flagBy:        "so sánh theo: `district|province|province-2025|org` (huyện, tỉnh cũ, tỉnh từ 7/2025, tổ chức)",
		flagPeriod:    "chỉ lấy `KỲ` này: 2019..2024, 2021-Q1..2021-Q4, 2020",
		flagStatus:    "số liệu có tình trạng: `actual|target|proposed` (thực hiện, chỉ tiêu, đề nghị)",
		flagOrder:     "thứ tự `TIÊU CHÍ,…` để chọn một trong nhiều con số",
		flagJump:      "cảnh báo khi một con số tăng hay giảm quá `N` lần trong một năm",
		noOutput:      "chưa cho biết tệp kết quả: -o TỆP", badExtension: "%s: không rõ định dạng theo phần đuôi; có: %s",
		badCode: "%s: không có mã %q; có: %s", badPeriod: "--period là %q, phải có dạng 2019..2024", nothing: "không có văn bản nào để so sánh; không thay tệp kết quả nào", twice: "%s: %q được nêu hai lần", badJump: "--jump là %v, phải lớn hơn 1",
		summary: "Đã so sánh %s văn bản (%s bài đăng lại, bản sao), %s con số, được %s dòng số liệu, %s điều cần xem, trong %s giây.",
		left:    "Để ngoài %s con số (chưa rõ của ai: %s, chưa rõ thời kỳ: %s, tỷ lệ không rõ của cái gì: %s); sổ nguồn có ghi đủ.",
	}
}
