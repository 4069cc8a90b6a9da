package names

import "strings"

// communeRanks are the ranks of units whose trade union is called Công đoàn; above them it is Liên đoàn Lao động.
var communeRanks = []string{"phường", "xã", "đặc khu", "thị trấn"}

// Federation is what the trade-union body of a province or district is called before its place.
const Federation = "Liên đoàn Lao động"

// Ranked gives a district's name with its rank, such as "thành phố Sa Đéc", where name ends with one; else "".
func Ranked(name string) string {
	for _, rank := range []string{"thành phố", "thị xã", "huyện", "quận"} {
		if strings.HasPrefix(name, rank+" ") {
			return name
		}
		if i := strings.LastIndex(name, " "+rank+" "); i >= 0 {
			return name[i+1:]
		}
	}
	return ""
}

// UnionOf gives the canonical name of the trade-union body of a place under its full name: "huyện Tân Yên" gives "Liên
// đoàn Lao động huyện Tân Yên", "phường Long Bình" gives "Công đoàn phường Long Bình".
func UnionOf(place string) string {
	for _, r := range communeRanks {
		if place == r || strings.HasPrefix(place, r+" ") {
			return "Công đoàn " + place
		}
	}
	return Federation + " " + place
}
