package model_test

import (
	"encoding/json"
	"fmt"

	"github.com/tongket/tongket/model"
)

// A Decimal keeps "1,07 tỷ" as it was written; a binary float makes it 1070000000.0000001.
func ExampleDecimal_Mul() {
	d, err := model.ParseDecimal("1.07")
	if err != nil {
		fmt.Println(err)
		return
	}
	amount, ok := d.Mul(1_000_000_000)
	fmt.Println(amount, ok)
	// Output: 1070000000 true
}

// All walks the records of a document in the order in which every output has them.
func ExampleRecords_All() {
	records := model.Records{
		Document: model.Document{Doc: "d1"},
		Metrics:  []model.Metric{{Head: model.Head{Doc: "d1", ID: "m1"}, Indicator: "members", Value: model.NewDecimal(10967)}},
	}
	for r := range records.All() {
		_, id := r.Key()
		fmt.Println(r.Kind(), id)
	}
	// Output:
	// document d1
	// metric m1
}

// Periods are written as years, quarters, months, days, or intervals of them.
func ExampleInterval() {
	fmt.Println(model.Quarter(2021, 2), model.Interval(model.Month(2020, 1), model.Month(2020, 9)))
	// Output: 2021-Q2 2020-01/2020-09
}

// Records marshal as JSON Lines has them: numbers stay exact, fields that the text does not say are left out.
func ExampleCampaign_MarshalJSON() {
	c := model.Campaign{Head: model.Head{Doc: "d1", ID: "c1"}, Type: model.Movement, Name: "Lao động giỏi"}
	b, err := json.Marshal(c)
	fmt.Println(string(b), err)
	// Output: {"record":"campaign","doc":"d1","id":"c1","type":"movement","name":"Lao động giỏi","start":0,"end":0,"quote":""} <nil>
}
