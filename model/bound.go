package model

// Bound says how a stated value stands to the true one.
type Bound string

// The bounds of the contract.
const (
	Exact     Bound = "exact"     // a bare number
	AtLeast   Bound = "at_least"  // trên, hơn, ít nhất, tối thiểu, không dưới, … trở lên
	AtMost    Bound = "at_most"   // dưới, không quá, tối đa, chưa đến, chưa tới
	Nearly    Bound = "nearly"    // gần, ngót
	About     Bound = "about"     // khoảng, chừng, xấp xỉ, ước
	Range     Bound = "range"     // từ 200 đến 500, 200-500
	Magnitude Bound = "magnitude" // hàng chục, hàng trăm, hàng nghìn
)
