package main

import "github.com/tongket/tongket/model"

// batchMessages is what batch, diff, runs and init say.
type batchMessages struct {
	short, long, example, flagConfig, flagCheck, flagWatch string

	noConfig, configTooLarge, badWord, badDuration, badCount, badSchedule, badSize string
	noSources, badSource, badReport, noOutputs, badOutput, badOutputName           string

	locked, noRoom, changing, special, deadly string

	checkNew, checkSources, checkOutputs, checkRules, checkFine, notWritable string

	diffShort, diffLong, twoRuns, badRun, noRun, noStore, flagDiffJSON, diffSum, ofRule string

	runsShort, flagRunsJSON, runsHead, unended string

	initShort, initLong, flagSample, badSample, exists, made string

	reportHead, reportRun, reportStore, reportOutputs, reportSame, reportReplaced, reportFailures, reportVanished, reportChanges, reportNone, reportMore, reportLate, reportError, parkedWord, triedWord string

	changes, causes map[string]string // by code
}

func batchMessagesIn(lang model.Lang) *batchMessages {
	if lang == model.En {
		return batchEnglish()
	}
	return batchVietnamese()
}

func batchVietnamese() *batchMessages {
	return &batchMessages{
		short: "Chạy theo lịch: đọc văn bản mới hoặc đã đổi, cập nhật kho, xuất lại kết quả",
		long: `Đọc những văn bản mới hoặc đã đổi trong các nguồn của tệp cấu hình, cập nhật kho (SQLite), rồi xuất lại mọi kết quả từ kho.
Kết quả lúc nào cũng là tệp trọn vẹn: tất cả được thay, hoặc không tệp nào. Tệp cấu hình mẫu: tongket init.

Mã kết thúc: 0 đã xong; 1 thất bại, kết quả cũ còn nguyên; 2 sai dòng lệnh hoặc cấu hình; 3 đã xong nhưng có văn bản bị từ chối
hoặc hết thời hạn trước khi đọc hết; 11 đang có một lần chạy khác, không đụng đến gì; 130 bị dừng, kết quả cũ còn nguyên.`,
		example:    "  tongket batch --config tongket.yaml\n  tongket batch --config tongket.yaml --check",
		flagConfig: "`TỆP` cấu hình", flagCheck: "chỉ kiểm tra cấu hình, quy tắc, quyền ghi, và cho biết sẽ làm gì",
		flagWatch: "chạy mãi: đọc tệp mới ngay khi được ghi xong, cho đến khi bị dừng",
		noConfig:  "%s: không có tệp cấu hình này; tạo bằng: tongket init", configTooLarge: "tệp cấu hình quá lớn",
		badWord: "%q không được; có: %s", badDuration: "%q không phải khoảng thời gian (ví dụ 90m, 6h)", badCount: "phải là số lớn hơn 0, trong giới hạn",
		badSchedule: "%q không phải giờ trong ngày (ví dụ 02:00)", badSize: "%q không phải cỡ (ví dụ 64MiB)",
		noSources: "chưa có nguồn nào", badSource: "%q không phải đường dẫn hay mẫu tên", badReport: "%q: báo cáo phải là tệp .json hoặc .md",
		noOutputs: "chưa có kết quả nào", badOutput: "%q trống hoặc bị lặp", badOutputName: "%q: không rõ định dạng theo phần đuôi; có: %s",
		locked: "%s: đang có một lần chạy khác", noRoom: "%s: cần %s trống, chỉ còn %s",
		changing: "bị sửa trong lúc đọc; lần sau đọc lại", special: "không phải tệp thường",
		deadly:   "chương trình dừng đột ngột trong lúc đọc văn bản này",
		checkNew: "Văn bản: %s tệp mới hoặc đã đổi, %s tệp không đổi, %s tệp không còn.", checkSources: "Không mở được: %s: %s", checkOutputs: "Sẽ ghi %s",
		checkRules: "%s quy tắc, không có lỗi.", checkFine: "Cấu hình dùng được.", notWritable: "%s: không ghi được: %v",
		diffShort: "So hai lần chạy: số liệu mới, mất, đổi, kèm lý do",
		diffLong: `Nêu từng số liệu mới, mất hoặc đổi giữa lúc kết thúc của hai lần chạy, kèm lý do: văn bản, quy tắc, từ điển, địa danh,
cấu hình hay phiên bản chương trình. Số của lần chạy: tongket runs.`,
		twoRuns: "cần đúng hai số của lần chạy; xem: tongket runs", badRun: "%q không phải số của lần chạy", noRun: "không có lần chạy này (%w)", noStore: "%s: chưa có kho; hãy chạy tongket batch trước",
		flagDiffJSON: "in mỗi thay đổi một dòng JSON", diffSum: "Mới: %s. Mất: %s. Đổi: %s.", ofRule: "quy tắc",
		runsShort: "Lịch sử các lần chạy", flagRunsJSON: "in mỗi lần chạy một dòng JSON", runsHead: "LẦN\tBẮT ĐẦU\tGIÂY\tĐÃ ĐỌC\tBẢN GHI\tTỪ CHỐI\tMÃ", unended: "không kết thúc, hoặc đang chạy",
		initShort: "Ghi tệp cấu hình mẫu có chú thích; in mẫu cho systemd, cron, Task Scheduler, container",
		initLong: `Ghi tệp cấu hình mẫu có chú thích. Với --sample thì không ghi gì mà in mẫu để chạy theo lịch, lấy giờ và đường dẫn từ tệp cấu hình
nếu đã có; --sample schema in JSON Schema của tệp cấu hình.`,
		flagSample: "in mẫu: `%s`", badSample: "không có mẫu %q; có: %s", exists: "%s: đã có, không ghi đè", made: "Đã ghi %s. Sửa nguồn và kết quả, rồi chạy: tongket batch --config %s --check",
		reportHead: "Lần chạy %d, %s", reportRun: "%s giây, mã kết thúc %d. Đã đọc %s văn bản, %s tệp không đổi, %s văn bản bị từ chối, %s văn bản đã thôi thử lại.",
		reportStore: "Trong kho: %s văn bản, %s bản ghi.", reportOutputs: "Kết quả", reportSame: "Không có gì đổi, kết quả giữ nguyên.", reportReplaced: "Đã thay mọi kết quả.",
		reportFailures: "Văn bản không đọc được", reportVanished: "Tệp không còn", reportChanges: "Thay đổi so với lần %d: %s mới, %s mất, %s đổi", reportNone: "Lần đầu tiên: chưa có gì để so.", reportMore: "… và %s thay đổi nữa: tongket diff %d %d",
		reportLate: "Hết thời hạn trước khi đọc hết: phần còn lại để lần sau.", reportError: "Thất bại", parkedWord: "thôi thử lại cho đến khi văn bản đổi", triedWord: "đã thử %d lần",
		changes: map[string]string{"new": "MỚI", "lost": "MẤT", "changed": "ĐỔI"},
		causes: map[string]string{
			"document_new": "văn bản mới", "document_changed": "văn bản đã sửa", "document_lost": "văn bản không còn", "rules": "quy tắc đã đổi", "lexicon": "từ điển đã đổi",
			"gazetteer": "bảng địa danh đã đổi", "settings": "cấu hình đã đổi", "program": "phiên bản chương trình", "reader": "công cụ đọc",
		},
	}
}

func batchEnglish() *batchMessages {
	return &batchMessages{
		short: "Run on a schedule: read what is new or changed, update the store, publish the outputs",
		long: `Read what is new or changed in the sources of the configuration, update the store (SQLite), and publish every output from it.
Outputs are complete files at all times: all of them are replaced, or none is. A commented configuration: tongket init.

Exit codes: 0 done; 1 failed, the old outputs stand; 2 wrong command line or configuration; 3 done, but documents were refused
or the deadline came before the end; 11 another run is at work, nothing was touched; 130 stopped, the old outputs stand.`,
		example:    "  tongket batch --config tongket.yaml\n  tongket batch --config tongket.yaml --check",
		flagConfig: "the configuration `FILE`", flagCheck: "only check the configuration, the rules and the permissions, and say what would be done",
		flagWatch: "run on: read new files as soon as they are written, until stopped",
		noConfig:  "%s: no such configuration; make one: tongket init", configTooLarge: "the configuration is too large",
		badWord: "%q is none of: %s", badDuration: "%q is no span of time (such as 90m, 6h)", badCount: "must be a number above 0, within bounds",
		badSchedule: "%q is no time of day (such as 02:00)", badSize: "%q is no size (such as 64MiB)",
		noSources: "no source", badSource: "%q is no path or pattern", badReport: "%q: a report is a .json or .md file",
		noOutputs: "no output", badOutput: "%q is empty or there twice", badOutputName: "%q: extension names no format; there are: %s",
		locked: "%s: another run is at work", noRoom: "%s: %s must be free, there are %s",
		changing: "changed while it was read; the next run reads it again", special: "not a regular file",
		deadly:   "the program ended while it read this document",
		checkNew: "Files new or changed: %s, unchanged: %s, gone: %s.", checkSources: "Cannot be opened: %s: %s", checkOutputs: "Would write %s",
		checkRules: "%s rules, no mistake.", checkFine: "The configuration can be used.", notWritable: "%s: cannot be written: %v",
		diffShort: "Compare two runs: new, lost and changed facts, each with its cause",
		diffLong: `Name every fact that is new, lost or changed between the ends of two runs, with its cause: document, rules, lexicon, gazetteer,
configuration or program version. The numbers of runs: tongket runs.`,
		twoRuns: "two numbers of runs, please; see: tongket runs", badRun: "%q is no number of a run", noRun: "no such run (%w)", noStore: "%s: no store yet; run tongket batch first",
		flagDiffJSON: "print a line of JSON a change", diffSum: "New: %s. Lost: %s. Changed: %s.", ofRule: "rule",
		runsShort: "The history of runs", flagRunsJSON: "print a line of JSON a run", runsHead: "RUN\tSTARTED\tSECONDS\tREAD\tRECORDS\tREFUSED\tCODE", unended: "did not end, or still runs",
		initShort: "Write a commented configuration; print samples for systemd, cron, Task Scheduler, containers",
		initLong: `Write a commented configuration. With --sample nothing is written, but a sample for a scheduler printed, with the time and the paths
of the configuration where there is one; --sample schema prints the JSON Schema of the configuration.`,
		flagSample: "print a sample: `%s`", badSample: "no sample %q; there are: %s", exists: "%s: is there already, left as it is", made: "Wrote %s. Set sources and outputs, then: tongket batch --config %s --check",
		reportHead: "Run %d, %s", reportRun: "%s s, exit code %d. Documents read: %s, files unchanged: %s, documents refused: %s, documents parked: %s.",
		reportStore: "In the store: %s documents, %s records.", reportOutputs: "Outputs", reportSame: "Nothing changed; the outputs stand as they were.", reportReplaced: "All outputs were replaced.",
		reportFailures: "Documents that cannot be read", reportVanished: "Files that are gone", reportChanges: "Changes since run %d: %s new, %s lost, %s changed", reportNone: "The first run: nothing to compare with.", reportMore: "… and %s more: tongket diff %d %d",
		reportLate: "The deadline came before the end: the rest is left to the next run.", reportError: "Failed", parkedWord: "parked until the document changes", triedWord: "tried %d times",
		changes: map[string]string{"new": "NEW", "lost": "LOST", "changed": "CHANGED"},
		causes: map[string]string{
			"document_new": "new document", "document_changed": "document changed", "document_lost": "document gone", "rules": "rules changed", "lexicon": "lexicon changed",
			"gazetteer": "gazetteer changed", "settings": "configuration changed", "program": "program version", "reader": "reading tool",
		},
	}
}
