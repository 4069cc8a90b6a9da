package model

var bounds = []Term[Bound]{
	{Code: Exact, Vi: "Đúng", En: "Exact", DescVi: "Con số không kèm chữ ước lượng", Desc: "A bare number"},
	{Code: AtLeast, Vi: "Từ … trở lên", En: "At least", DescVi: "trên, hơn, ít nhất, tối thiểu, không dưới, … trở lên", Desc: "More than, no less than"},
	{Code: AtMost, Vi: "Không quá", En: "At most", DescVi: "dưới, không quá, tối đa, chưa đến, chưa tới", Desc: "Less than, no more than"},
	{Code: Nearly, Vi: "Gần", En: "Nearly", DescVi: "gần, ngót", Desc: "Almost"},
	{Code: About, Vi: "Khoảng", En: "About", DescVi: "khoảng, chừng, xấp xỉ, ước", Desc: "About, approximately"},
	{Code: Range, Vi: "Trong khoảng", En: "Range", DescVi: "từ 200 đến 500, 200-500: xem thêm giá trị cao nhất", Desc: "From value to value_max"},
	{Code: Magnitude, Vi: "Hàng (chục, trăm, …)", En: "Magnitude", DescVi: "hàng chục, hàng trăm, hàng nghìn, hàng tỷ", Desc: "Tens, hundreds, thousands of"},
}

// Bounds lists the bounds in the order of the contract.
func Bounds() []Term[Bound] { return clone(bounds) }

// Label gives the bound's name in lang.
func (b Bound) Label(lang Lang) string { return label(bounds, b, lang) }
