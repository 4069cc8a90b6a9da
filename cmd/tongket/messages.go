package main

import "github.com/tongket/tongket/model"

// messages is everything that the program says, in one language.
type messages struct {
	rootShort, rootLong, rootExample          string
	extractShort, extractLong, extractExample string
	schemaShort, versionShort                 string
	explainShort, rulesShort                  string
	listShort, showShort, testShort           string

	flagLang, flagHelp, flagOutput, flagFormat, flagRules, flagCensus, flagJobs, flagQuiet string

	flagMaxFile, flagMaxText, flagMaxRatio, flagMaxMembers, flagMaxNesting, flagMaxXMLDepth, flagMaxHTMLDepth, flagTimeout, flagMaxMemory, flagOCR, flagTextColumn string

	badLimit, badHTMLDepth, noOCR string

	formatsShort, flagJSON, needs, installed, notInstalled, ownOutput string

	flagDate, badDate string // of what outputs show

	flagCSVFor, flagBOM, flagDelimiter, flagDecimalComma, flagNoGuard, badCSVFor, badDelimiter, commaTwice string

	badLang, badWorkers, noPath, badFormat, badExtension, needsFile, seeHelp string // of the command line

	unknownFlag, flagWithoutValue, badFlagValue, unknownCommand string

	summary, examples, written, refused, nothing, passed, progress, interrupted string

	rulesPass, rulesFail, noRule, oneRule string

	refusedOne, notExist, permission, timeout, panicked string
	reasons                                             map[string]string // of read.Error

	noArgument string // of a command that takes none

	twice, noPlace, forbidden, noFolder, isFolder, diskFull, readOnly string // of outputs, and of the system

	headings headings
}

func messagesIn(lang model.Lang) *messages {
	if lang == model.En {
		return english()
	}
	return vietnamese()
}

func vietnamese() *messages {
	return &messages{
		rootShort: "Đọc báo cáo, tin bài công đoàn và lập bảng số liệu",
		rootLong: `tongket đọc báo cáo, tin bài công đoàn bằng tiếng Việt và lập bảng: bao nhiêu công đoàn cơ sở, đoàn viên;
khen thưởng ai, hình thức gì; chăm lo bao nhiêu tiền; đặt ra những nhiệm vụ nào. Mỗi con số đều kèm nguyên văn làm dẫn chứng.`,
		rootExample:  "  tongket extract bao-cao/ -o tong-hop.xlsx",
		extractShort: "Đọc các tệp và ghi ra bản ghi",
		extractLong: `Đọc các tệp và thư mục (xem: tongket formats; “-” là đầu vào chuẩn) và ghi ra bản ghi.
Không có -o thì ghi JSON Lines ra đầu ra chuẩn.

Mã kết thúc: 0 đọc được tất cả; 1 thất bại, không tệp nào bị thay; 2 sai dòng lệnh;
3 đã xong nhưng có văn bản bị từ chối (nêu tên và lý do); 130 bị ngắt.`,
		extractExample: `  tongket extract bao-cao/ -o tong-hop.xlsx
  tongket extract a.txt b.html -o kq.csv -o kq.jsonl
  cat a.txt | tongket extract -`,
		schemaShort: "In JSON Schema của bản ghi", versionShort: "In phiên bản",
		explainShort: "Cho xem từng bước đọc một văn bản", rulesShort: "Xem và kiểm tra bộ quy tắc",
		listShort: "Liệt kê các quy tắc", showShort: "In một quy tắc, kèm các câu phải khớp và không được khớp",
		testShort: "Chạy mọi câu phải khớp và không được khớp, in câu sai (tệp:dòng:cột)",
		rulesPass: "%s quy tắc, mọi câu đều đúng.", rulesFail: "%s câu sai", noRule: "không có quy tắc %q; xem: tongket rules list", oneRule: "cần đúng một mã quy tắc; xem: tongket rules list",
		flagLang: "ngôn ngữ của nhãn và thông báo: `vi|en`", flagHelp: "in trợ giúp",
		flagOutput: "`TỆP` kết quả, định dạng theo phần đuôi; dùng được nhiều lần (CSV: mỗi loại bản ghi một tệp; THƯ MỤC/: gói dữ liệu)",
		flagFormat: "định dạng của mọi kết quả: `%s`",
		flagRules:  "`THƯ MỤC` quy tắc, thêm vào hoặc thay quy tắc có sẵn theo mã",
		flagCensus: "ghi cả bản kiểm kê mọi con số trong bài", flagJobs: "số văn bản (`N`) đọc cùng lúc",
		flagQuiet:   "không in tóm tắt và tiến độ",
		flagMaxFile: "`CỠ` lớn nhất của một văn bản (tệp, hoặc tệp trong tệp nén): 64MiB", flagMaxText: "`CỠ` lớn nhất của phần chữ sau khi giải mã: 8MiB",
		flagMaxRatio:   "một byte nén được nở ra nhiều nhất `N` byte, sau 1 MiB đầu",
		flagMaxMembers: "số tệp (`N`) nhiều nhất trong một tệp nén", flagMaxNesting: "số tầng (`N`) tệp nén lồng nhau",
		flagMaxXMLDepth: "số tầng (`N`) thẻ XML lồng nhau", flagMaxHTMLDepth: "số tầng (`N`) thẻ HTML lồng nhau; trang sâu hơn được đọc như văn bản thuần",
		flagTimeout: "`THỜI GIAN` nhiều nhất cho một văn bản", flagMaxMemory: "số `BYTE` bộ nhớ nhiều nhất của tiến trình con đọc PDF, DOC",
		flagOCR:        "nhận dạng chữ trong các trang PDF là ảnh chụp (cần tesseract và dữ liệu vie)",
		flagTextColumn: "`TÊN` cột chứa bài viết trong bảng (XLSX, ODS, CSV, TSV): mỗi dòng một văn bản",
		flagDate:       "`NGÀY` lập bảng, dạng 2024-12-31, ghi ở trang tổng quan", badDate: "--date là %q, phải có dạng 2024-12-31",
		flagCSVFor: "mở CSV bằng `excel|excel-vi`: có BOM; excel-vi thêm dấu phẩy thập phân, cột cách bằng dấu chấm phẩy",
		flagBOM:    "CSV: ghi BOM ở đầu tệp để Excel nhận ra UTF-8", flagDelimiter: "CSV: `DẤU` ngăn cột: , ; | hoặc tab",
		flagDecimalComma: "CSV: dấu phẩy thập phân, 1,5 thay cho 1.5", flagNoGuard: "CSV: giữ nguyên chữ bắt đầu bằng = + - @, không thêm dấu '",
		badCSVFor: "--csv-for là %q, phải là excel hoặc excel-vi", badDelimiter: "--delimiter là %q, phải là , ; | hoặc tab",
		commaTwice:   "dấu phẩy không thể vừa ngăn cột vừa làm dấu thập phân",
		formatsShort: "Liệt kê các định dạng đọc được và thứ mỗi định dạng cần", flagJSON: "in dạng JSON",
		needs: "cần", installed: "đã cài", notInstalled: "chưa cài", ownOutput: "%s: bỏ qua: là kết quả do tongket ghi ra",
		badLimit: "giới hạn phải lớn hơn 0", badHTMLDepth: "--max-html-depth là %d, nhiều nhất là %d",
		noOCR:   "--ocr cần chương trình %s, nhưng máy này chưa cài",
		badLang: "--lang là %q, phải là vi hoặc en", badWorkers: "-j là %d, phải từ 1 trở lên",
		noPath:    "chưa cho biết tệp hoặc thư mục cần đọc",
		badFormat: "không có định dạng %q; có: %s", badExtension: "%s: không rõ định dạng theo phần đuôi; có: %s (hoặc dùng --format)",
		needsFile: "định dạng %s phải ghi ra tệp: -o TÊN%s", seeHelp: "Xem: tongket --help",
		unknownFlag: "không có tùy chọn %s", flagWithoutValue: "tùy chọn %s cần một giá trị", badFlagValue: "%s không nhận giá trị %q", unknownCommand: "không có lệnh %q",
		summary:  "Đã đọc %s văn bản (%s) trong %s giây, được %s bản ghi.",
		examples: "Ví dụ:", written: "Đã ghi %s", refused: "%s văn bản bị từ chối (lý do ở trên).",
		nothing:  "không có văn bản nào để đọc trong: %s",
		passed:   "Bỏ qua %s tệp trong thư mục vì đuôi tên không phải của văn bản: %s. Nêu đích danh tệp nào thì tệp ấy được đọc.",
		progress: "%s văn bản, %s", interrupted: "đã ngắt, không tệp nào bị thay",
		refusedOne: "%s: bị từ chối: %s", notExist: "không có tệp này", permission: "không có quyền đọc",
		timeout: "đọc quá %v", panicked: "lỗi của chương trình (%v)",
		reasons: map[string]string{
			"too_large": "quá lớn", "not_text": "không phải văn bản", "unreadable": "không đọc được", "unknown_format": "không rõ định dạng",
			"several_documents": "tệp có nhiều văn bản", "no_document": "không tìm thấy văn bản nào", "too_many_members": "quá nhiều tệp bên trong",
			"too_nested": "tệp nén lồng nhau quá nhiều tầng", "too_deep": "các thẻ lồng nhau quá sâu", "unpacks_too_far": "giải nén ra quá lớn",
			"unsafe_name": "tên tệp dẫn ra ngoài tệp nén", "encrypted": "có mật khẩu", "needs_program": "cần chương trình chưa cài", "no_text": "chỉ có ảnh chụp, không có chữ; dùng --ocr để nhận dạng", "empty": "không có chữ nào, có thể chỉ có ảnh chụp", "crashed": "bộ đọc bị lỗi hoặc quá bộ nhớ", "no_column": "không có cột", "own_output": "là kết quả do tongket ghi ra",
		},
		noArgument: "%s không nhận thêm gì, nhưng có %q",
		twice:      "được dùng cho hai kết quả", noPlace: "không có tệp hoặc thư mục này", forbidden: "không có quyền", noFolder: "không phải thư mục",
		isFolder: "là thư mục", diskFull: "đĩa đã đầy", readOnly: "ổ đĩa chỉ cho đọc",
		headings: headings{"Cách dùng", "Ví dụ", "Lệnh", "Tùy chọn", "Tùy chọn chung", "LỆNH", "mặc định"},
	}
}

func english() *messages {
	return &messages{
		rootShort: "Read trade-union reports and tabulate what they state",
		rootLong: `tongket reads trade-union reports and news in Vietnamese and makes tables of them: how many grassroots unions and
members there are, who was honoured with what, how much was given, which tasks were set. Every figure keeps the words it came from.`,
		rootExample:  "  tongket extract reports/ -o all.xlsx",
		extractShort: "Read files and write records",
		extractLong: `Read files and folders (see: tongket formats; "-" is standard input) and write records.
Without -o, JSON Lines go to standard output.

Exit codes: 0 all read; 1 failed, nothing replaced; 2 wrong command line;
3 done, but some documents refused (each named with its reason); 130 interrupted.`,
		extractExample: `  tongket extract reports/ -o all.xlsx
  tongket extract a.txt b.html -o out.csv -o out.jsonl
  cat a.txt | tongket extract -`,
		schemaShort: "Print the JSON Schema of records", versionShort: "Print the version",
		explainShort: "Show a document as each stage sees it", rulesShort: "Show and test the rule book",
		listShort: "List the rules", showShort: "Print a rule with the sentences that it must and must not match",
		testShort: "Run every yes and no sentence, print those that fail (file:line:col)",
		rulesPass: "%s rules, every sentence holds.", rulesFail: "sentences that fail: %s", noRule: "no rule %q; see: tongket rules list", oneRule: "one rule id, please; see: tongket rules list",
		flagLang: "language of labels and messages: `vi|en`", flagHelp: "print help",
		flagOutput: "output `FILE`, format by extension; may be given several times (CSV: one file a record kind; FOLDER/: a data package)",
		flagFormat: "format of all outputs: `%s`",
		flagRules:  "`FOLDER` of rule packs that add to or replace the embedded ones by id",
		flagCensus: "write the census of all numerals too", flagJobs: "read `N` documents at once",
		flagQuiet:   "no summary and no progress bar",
		flagMaxFile: "largest document (a file, or one in an archive), as `SIZE`: 64MiB", flagMaxText: "longest text after decoding, as `SIZE`: 8MiB",
		flagMaxRatio:   "most bytes (`N`) that a compressed byte may become, after the first MiB",
		flagMaxMembers: "most members (`N`) of an archive", flagMaxNesting: "archives in archives: `N` levels",
		flagMaxXMLDepth: "XML elements in one another: `N` levels", flagMaxHTMLDepth: "HTML elements in one another: `N` levels; deeper pages are read as plain text",
		flagTimeout: "longest `TIME` for a document", flagMaxMemory: "most `BYTES` of memory for a child process that reads PDF or DOC",
		flagOCR:        "read pages of a PDF that are pictures (needs tesseract and its vie data)",
		flagTextColumn: "`NAME` of the column that holds articles (XLSX, ODS, CSV, TSV): a document a row",
		flagDate:       "`DATE` of the run, such as 2024-12-31, for the overview", badDate: "--date is %q, must be of the form 2024-12-31",
		flagCSVFor: "CSV for `excel|excel-vi`: with a BOM; excel-vi has decimal commas and semicolons between columns too",
		flagBOM:    "CSV: begin files with a BOM, so that Excel takes them for UTF-8", flagDelimiter: "CSV: `SIGN` between columns: , ; | or tab",
		flagDecimalComma: "CSV: decimal comma, 1,5 for 1.5", flagNoGuard: "CSV: texts that begin with = + - @ stay as they are, without '",
		badCSVFor: "--csv-for is %q, must be excel or excel-vi", badDelimiter: "--delimiter is %q, must be , ; | or tab",
		commaTwice:   "a comma cannot stand both between columns and before decimals",
		formatsShort: "List the formats that can be read and what each needs", flagJSON: "print as JSON",
		needs: "needs", installed: "installed", notInstalled: "not installed", ownOutput: "%s: passed over: an output of tongket",
		badLimit: "a limit must be more than 0", badHTMLDepth: "--max-html-depth is %d, may be %d at most",
		noOCR:   "--ocr needs the program %s, which is not installed here",
		badLang: "--lang is %q, must be vi or en", badWorkers: "-j is %d, must be 1 or more",
		noPath:    "no file or folder to read",
		badFormat: "no format %q; there are: %s", badExtension: "%s: extension names no format; there are: %s (or use --format)",
		needsFile: "format %s needs a file: -o NAME%s", seeHelp: "See: tongket --help",
		unknownFlag: "unknown flag: %s", flagWithoutValue: "flag %s needs a value", badFlagValue: "%s does not take the value %q", unknownCommand: "no command %q",
		summary:  "Documents read: %s (%s) in %s s. Records found: %s.",
		examples: "Examples:", written: "Wrote %s", refused: "Documents refused: %s (reasons above).",
		nothing:  "no document to read in: %s",
		passed:   "Files in folders passed over, as their extensions are of no document: %s: %s. A file that is named itself is read.",
		progress: "documents: %s, %s", interrupted: "interrupted, nothing replaced",
		refusedOne: "%s: refused: %s", notExist: "no such file", permission: "no permission to read it",
		timeout: "took longer than %v", panicked: "fault in the program (%v)",
		reasons: map[string]string{
			"too_large": "too large", "not_text": "not a text", "unreadable": "cannot be read", "unknown_format": "unknown format",
			"several_documents": "the file holds several documents", "no_document": "no document found", "too_many_members": "too many files in it",
			"too_nested": "archives in archives in archives", "too_deep": "elements nested too deep", "unpacks_too_far": "unpacks to too much",
			"unsafe_name": "its name leads out of the archive", "encrypted": "encrypted", "needs_program": "a program is not installed", "no_text": "pictures without text; --ocr reads them", "empty": "no text, perhaps pictures alone", "crashed": "the reader failed, or took too much memory", "no_column": "no such column", "own_output": "an output of tongket",
		},
		noArgument: "%s takes no more, but there is %q",
		twice:      "named for two outputs", noPlace: "no such file or folder", forbidden: "no permission", noFolder: "not a folder",
		isFolder: "is a folder", diskFull: "the disk is full", readOnly: "the disk is read-only",
		headings: headings{"Usage", "Examples", "Commands", "Flags", "Global flags", "COMMAND", "default"},
	}
}
