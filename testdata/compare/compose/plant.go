package main

// at is a district and a year.
type at struct {
	name string
	year int
}

// silent are the years without any report.
var silent = map[at]bool{
	{"Lục Nam", 2022}: true, {"Từ Sơn", 2020}: true, {"Châu Thành", 2023}: true, {"An Dương", 2021}: true, {"An Dương", 2022}: true,
}

// leftOut are the indicators that a report does not state.
var leftOut = map[at][]string{
	{"Tân Yên", 2021}:     {workers},
	{"Quế Võ", 2022}:      {houses},
	{"Thủy Nguyên", 2023}: {gifts, support},
	{"Châu Thành", 2020}:  {unionsNew},
	{"Chơn Thành", 2024}:  {workers, houses},
}

// bound is a figure that its report gives in round words.
type bound struct {
	value int
	words string // before the number
	code  string
}

var bounded = map[at]map[string]bound{
	{"Hiệp Hòa", 2020}:    {members: {18200, "trên ", "at_least"}},
	{"Thanh Trì", 2021}:   {workers: {12000, "gần ", "nearly"}},
	{"Chơn Thành", 2022}:  {gifts: {900, "khoảng ", "about"}},
	{"Thuận Thành", 2024}: {workers: {14500, "hơn ", "at_least"}},
	{"Châu Thành", 2022}:  {gifts: {600, "trên ", "at_least"}},
}

// press is an article of a newspaper on a district's year. Its figures are those of the report, or others.
type press struct {
	at
	says    figures // what it says instead of the truth
	states  []string
	plants  []string // the indicators that it contradicts
	rounded bool     // in round words that agree
}

var articles = []press{
	{at: at{"Việt Yên", 2021}, states: []string{unions, members}, says: figures{members: 44190}, plants: []string{members}},
	{at: at{"Thanh Trì", 2022}, states: []string{unions, membersNew}, says: figures{unions: 291}, plants: []string{unions}},
	{at: at{"Thủy Nguyên", 2024}, states: []string{membersNew, unionsNew}, says: figures{membersNew: 1204}, plants: []string{membersNew}},
	{at: at{"Tân Yên", 2023}, states: []string{gifts, houses}, says: figures{houses: 14}, plants: []string{houses}},
	{at: at{"Châu Thành", 2021}, states: []string{members, membersNew}, says: figures{members: 3977}, plants: []string{members}},
	{at: at{"Lục Nam", 2020}, states: []string{unions, members, membersNew}},
	{at: at{"Từ Sơn", 2023}, states: []string{members, gifts}, rounded: true},
	{at: at{"Quế Võ", 2021}, states: []string{unions, unionsNew}},
	{at: at{"An Dương", 2023}, states: []string{members, membersNew}, rounded: true},
}

// reprints are the reports that a newspaper prints again, word for word.
var reprints = []at{
	{"Hiệp Hòa", 2021}, {"Thuận Thành", 2022}, {"Chơn Thành", 2020}, {"Thanh Trì", 2023}, {"An Dương", 2024}, {"Tân Yên", 2022},
}

// halves are the districts that report on a first half-year too; the value is how many new members it has.
var halves = map[at]int{
	{"Việt Yên", 2022}: 512, {"Từ Sơn", 2022}: 188, {"Thanh Trì", 2024}: 131, {"Hiệp Hòa", 2023}: 0, // more than the year: planted
}

// Single mistakes.
var (
	titleDiffers  = at{"Lục Nam", 2023}     // the title gives another number of unions than the body
	wrongRate     = at{"Chơn Thành", 2021}  // the percentage of new members is not that of its ratio
	moreMembers   = at{"Thuận Thành", 2021} // more members than workers
	slip          = at{"Lục Nam", 2024}     // members with a digit too many
	wrongParts    = at{"Quế Võ", 2024}      // kinds of unions that do not add up
	shortList     = at{"Thủy Nguyên", 2022} // announces four tasks and lists three
	exceedingHalf = at{"Hiệp Hòa", 2023}
)

// totals are the provinces that report on a year: what they have beyond the districts of this set.
type total struct {
	province string
	year     int
	rest     figures
	plant    string // an indicator whose total is less than its districts together
}

var totals = []total{
	{"Bắc Giang", 2021, figures{unions: 1420, members: 92300, membersNew: 4210}, ""},
	{"Bắc Giang", 2023, figures{unions: 1391, members: 97800, membersNew: 3870}, unions},
	{"Bắc Ninh", 2021, figures{unions: 905, members: 88700, membersNew: 5120}, ""},
	{"Bắc Ninh", 2023, figures{unions: 931, members: 93100, membersNew: 4730}, ""},
}

// doubles are reports with a figure that must not count twice: a part of the new members, the growth of the unions, or
// gifts that the title has already.
var doubles = map[at]string{
	{"Tân Yên", 2020}: "part", {"Từ Sơn", 2021}: "part", {"Châu Thành", 2022}: "part",
	{"Thanh Trì", 2020}: "change", {"Quế Võ", 2020}: "change", {"Thủy Nguyên", 2021}: "change",
	{"An Dương", 2020}: "title", {"Hiệp Hòa", 2022}: "title", {"Chơn Thành", 2023}: "title",
}
