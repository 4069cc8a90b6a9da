package extract_test

import (
	"fmt"

	"github.com/tongket/tongket/extract"
)

const report = `Công đoàn huyện Yên Khánh: Quý I nhiều kết quả

12/04/2023 08:00

Quý I/2023, LĐLĐ huyện Yên Khánh (tỉnh Ninh Bình) kết nạp 273/260 đoàn viên, đạt 105% chỉ tiêu; trao gần 500 suất quà.
LĐLĐ tỉnh trao Bằng khen cho 04 tập thể, 13 cá nhân.
`

// An Extractor compiles the rule book once; Bytes gives the records of one document, each with the words that say it.
func ExampleExtractor_Bytes() {
	x, err := extract.New(extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	records, err := x.Bytes("yen-khanh.txt", []byte(report))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, m := range records.Metrics {
		fmt.Println(m.Indicator, m.Value, m.Bound, m.Period, m.Quote)
	}
	for _, a := range records.Awards {
		fmt.Println(a.Form, a.Collectives, a.Individuals, a.By)
	}
	// Output:
	// members_new 273 exact 2023-Q1 273/260 đoàn viên
	// rate 105 exact 2023-Q1 105%
	// gifts 500 nearly 2023-Q1 gần 500 suất quà
	// certificate_of_merit 4 13 Liên đoàn Lao động tỉnh
}

// A file that holds several documents gives the records of one after the other; what cannot be read does not stop the rest.
func ExampleExtractor_File() {
	x, err := extract.New(extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for records, err := range x.File("testdata/tin.jsonl") {
		if err != nil {
			fmt.Println("refused:", err)
			continue
		}
		for _, m := range records.Metrics {
			fmt.Println(records.Document.Source, m.Indicator, m.Value)
		}
	}
	// Output:
	// https://congdoan.example/tin/1 grassroots_unions 96
	// refused: testdata/tin.jsonl!2: no_column: text
	// testdata/tin.jsonl!id=so-3 grassroots_unions 71
}
