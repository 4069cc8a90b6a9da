package names

import "strings"

// communeRanks are the ranks of units whose trade union is called Công đoàn; above them it is Liên đoàn Lao động.
var communeRanks = []string{"phường", "xã", "đặc khu", "thị trấn"}

// Federation is what the trade-union body of a province or district is called before its place.
const Federation = "Liên đoàn Lao động"

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
