package panel

// Places is the dated gazetteer as a panel needs it. Names are without their rank ("huyện", "tỉnh").
type Places interface {
	// District finds the district of a name; rank and province narrow the search and may be empty. A district that only
	// changed its name or rank is given under its last one. ok is false where the name is unknown or not one district's.
	District(rank, name, province string) (d District, ok bool)
	// Province finds a province of the time before 1 July 2025, in any spelling.
	Province(name string) (p Province, ok bool)
	// Parts lists the former provinces that a province has been made of since 1 July 2025; nil for any other name.
	Parts(province2025 string) []string
	// Districts is how many districts a former province had at most on a day.
	Districts(province string, on Day) int
}

// District is a unit between province and commune. All of them ended on 30 June 2025 at the latest.
type District struct {
	Name, Rank   string // the last: "Việt Yên", "thị xã"
	Province     string // of the time before 1 July 2025
	Province2025 string
	Ended        string // the month it was last seen ("2023-04") where another unit took it in before; else empty
	Became       string // that unit
}

// Province is a province of the time before 1 July 2025.
type Province struct{ Name, Rank, Province2025 string }

// changed says whether the reform made another unit of the province than it was.
func changed(places Places, province string) bool {
	parts := places.Parts(province)
	return len(parts) != 1 || parts[0] != province
}
