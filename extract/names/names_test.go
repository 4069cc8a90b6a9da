package names

import (
	"slices"
	"strings"
	"testing"
)

func gazetteer(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func TestProvince(t *testing.T) {
	g := gazetteer(t)
	for _, c := range []struct{ spelling, want, since string }{
		{"Bắc Giang", "Bắc Giang", "Bắc Ninh"}, {"tỉnh Bắc Giang", "Bắc Giang", "Bắc Ninh"}, {"BẮC GIANG", "Bắc Giang", "Bắc Ninh"},
		{"TP.HCM", "Hồ Chí Minh", "Hồ Chí Minh"}, {"TPHCM", "Hồ Chí Minh", "Hồ Chí Minh"}, {"TP HCM", "Hồ Chí Minh", "Hồ Chí Minh"},
		{"TP. Hồ Chí Minh", "Hồ Chí Minh", "Hồ Chí Minh"}, {"Thành phố Hồ Chí Minh", "Hồ Chí Minh", "Hồ Chí Minh"}, {"Sài Gòn", "Hồ Chí Minh", "Hồ Chí Minh"},
		{"Thừa Thiên - Huế", "Thừa Thiên Huế", "Huế"}, {"Thừa Thiên Huế", "Thừa Thiên Huế", "Huế"}, {"TP Huế", "Huế", "Huế"},
		{"BR-VT", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh"}, {"Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh"}, {"Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu", "Hồ Chí Minh"},
		{"Đắk Lắk", "Đắk Lắk", "Đắk Lắk"}, {"Đắc Lắc", "Đắk Lắk", "Đắk Lắk"}, {"Đăk Lăk", "Đắk Lắk", "Đắk Lắk"}, {"Dak Lak", "Đắk Lắk", "Đắk Lắk"}, {"Đăk Nông", "Đắk Nông", "Lâm Đồng"},
		{"Hoà Bình", "Hòa Bình", "Phú Thọ"}, {"Khánh Hoà", "Khánh Hòa", "Khánh Hòa"}, {"Hoa Binh", "Hòa Bình", "Phú Thọ"}, {"Kontum", "Kon Tum", "Quảng Ngãi"},
	} {
		p, ok := g.Province(c.spelling)
		if !ok || p.Name != c.want {
			t.Errorf("Province(%q) = %q, %v, want %q", c.spelling, p.Name, ok, c.want)
		}
		if p, _ := g.Province(c.spelling); p.Since2025 != c.since {
			t.Errorf("Province(%q) is part of %q since 2025, want %q", c.spelling, p.Since2025, c.since)
		}
	}
	for _, none := range []string{"", "tỉnh", "Gia Lâm", "Việt Nam", "Hà"} {
		if p, ok := g.Province(none); ok {
			t.Errorf("Province(%q) = %q, want none", none, p.Name)
		}
	}
}

func TestResolveDistrict(t *testing.T) {
	g := gazetteer(t)
	for _, c := range []struct{ typ, name, province, want string }{
		{"huyện", "Gia Lâm", "", "huyện Gia Lâm, Hà Nội"},
		{"", "Gia Lâm", "", "huyện Gia Lâm, Hà Nội"},
		{"quận", "5", "", "quận 5, Hồ Chí Minh"},
		{"huyện", "Thuỷ Nguyên", "", "huyện Thủy Nguyên, Hải Phòng"},
		{"thành phố", "Qui Nhơn", "", "thành phố Quy Nhơn, Bình Định"},
		{"huyện", "M’Đrắk", "", "huyện M'Đrắk, Đắk Lắk"},
		{"thành phố", "Phan Rang - Tháp Chàm", "", "thành phố Phan Rang-Tháp Chàm, Ninh Thuận"},
		{"huyện", "Châu Thành", "", ""}, // in ten provinces
		{"huyện", "Châu Thành", "tỉnh Long An", "huyện Châu Thành, Long An"},
		{"huyện", "Châu Thành", "Đồng Tháp", "huyện Châu Thành, Đồng Tháp"}, // which since 2025 has Tiền Giang's too
		{"huyện", "Châu Thành", "Cà Mau", ""},
		{"huyện", "Tam Nông", "", ""},
		{"huyện", "Gia Lâm", "Sơn La", ""},
		{"quận", "Gia Lâm", "", ""}, // another rank
		{"huyện", "Phong Điền", "Thừa Thiên Huế", "huyện Phong Điền, Huế"},
		{"", "Cai Lậy", "", "Cai Lậy, Tiền Giang"}, // huyện and thị xã
		{"huyện", "Phiêng Mây", "", ""},
	} {
		got := ""
		if d, ok := g.ResolveDistrict(c.typ, c.name, c.province); ok {
			got = d.Full() + ", " + d.Province
		}
		if got != c.want {
			t.Errorf("ResolveDistrict(%q, %q, %q) = %q, want %q", c.typ, c.name, c.province, got, c.want)
		}
	}
}

func TestDistrictsAreDated(t *testing.T) {
	g := gazetteer(t)
	d, ok := g.ResolveDistrict("huyện", "Việt Yên", "")
	if !ok || d.LastSeen != "2023-04" || d.Became != "thị xã Việt Yên" || d.ProvinceSince2025 != "Bắc Ninh" {
		t.Errorf("huyện Việt Yên: %+v, %v", d, ok)
	}
	if all := g.Districts("huyện Việt Yên"); len(all) != 2 || all[0].LastSeen != "" {
		t.Errorf("Việt Yên: %+v, want the thị xã of today first", all)
	}
}

func TestLasting(t *testing.T) {
	g := gazetteer(t)
	for _, c := range []struct{ rank, name, province, want string }{
		{"huyện", "Việt Yên", "", "thị xã Việt Yên"},
		{"huyện", "Tĩnh Gia", "", "thị xã Nghi Sơn"},
		{"huyện", "Tân Thành", "Bà Rịa - Vũng Tàu", "thành phố Phú Mỹ"},
		{"thành phố", "Qui Nhơn", "", "thành phố Quy Nhơn"},
		{"quận", "2", "Hồ Chí Minh", "quận 2"},
		{"huyện", "Yên Dũng", "Bắc Giang", "huyện Yên Dũng"},
		{"huyện", "Tân Yên", "", "huyện Tân Yên"},
	} {
		d, ok := g.ResolveDistrict(c.rank, c.name, c.province)
		if !ok {
			t.Errorf("no %s %s", c.rank, c.name)
		} else if got := g.Lasting(d).Full(); got != c.want {
			t.Errorf("%s became %s, want %s", d.Full(), got, c.want)
		}
	}
}

// Whatever was renamed leads to a unit of the last day.
func TestRenamedLeadSomewhere(t *testing.T) {
	g := gazetteer(t)
	for _, n := range g.Names() {
		for _, d := range n.Districts {
			if d.Renamed && g.Lasting(d).LastSeen != "" {
				t.Errorf("%s, %s: ends at %+v", d.Full(), d.Province, g.Lasting(d))
			}
		}
	}
}

func TestLastingProvince(t *testing.T) {
	g := gazetteer(t)
	p, _ := g.Province("Thừa Thiên - Huế")
	if got := g.LastingProvince(p); got.Name != "Huế" || got.LastSeen != "" {
		t.Errorf("%s became %+v", p.Name, got)
	}
}

func TestFormer(t *testing.T) {
	g := gazetteer(t)
	if got := g.Former("Bắc Ninh"); !slices.Equal(got, []string{"Bắc Giang", "Bắc Ninh"}) {
		t.Errorf("Bắc Ninh was made of %q", got)
	}
	if got := g.Former("Bắc Giang"); got != nil {
		t.Errorf("Bắc Giang is no province today, but was made of %q", got)
	}
	for month, want := range map[string]int{"2025-06": 10, "2020-12": 11} { // Yên Dũng was there, and Chũ is counted ahead
		if n := g.DistrictsOf("Bắc Giang", month); n != want {
			t.Errorf("%s: Bắc Giang had %d districts, want %d", month, n, want)
		}
	}
}

func TestTables(t *testing.T) {
	g := gazetteer(t)
	provinces, since, districts := map[string]bool{}, map[string]bool{}, map[District]bool{}
	for _, n := range g.Names() {
		if p := n.Province; p != nil && p.LastSeen == "" {
			provinces[p.Name], since[p.Since2025] = true, true
		}
		for _, d := range n.Districts {
			if d.LastSeen == "" {
				districts[d] = true
			}
			if _, ok := g.Province(d.Province); !ok {
				t.Errorf("%s lies in %q, which is no province", d.Full(), d.Province)
			}
		}
	}
	if len(provinces) != 63 || len(since) != 34 || len(districts) != 696 {
		t.Errorf("%d provinces, %d since 2025, %d districts; want 63, 34, 696", len(provinces), len(since), len(districts))
	}
	ambiguous := map[string]bool{}
	for _, n := range g.Names() {
		first := ""
		for _, d := range n.Districts {
			switch {
			case d.LastSeen != "":
			case first == "":
				first = d.Province + d.Type
			case first != d.Province+d.Type:
				ambiguous[d.Name] = true
			}
		}
	}
	if len(ambiguous) != 22 {
		t.Errorf("%d names that are not unique, want 22", len(ambiguous))
	}
}

func TestVocabulary(t *testing.T) {
	words := gazetteer(t).Vocabulary()
	for _, w := range []string{"giang", "đắc", "lăk", "hòa", "hcm", "m", "gar", "vt"} {
		if _, ok := slices.BinarySearch(words, w); !ok {
			t.Errorf("the vocabulary lacks %q", w)
		}
	}
	for _, w := range words {
		if w == "" || strings.ContainsAny(w, " -'.") {
			t.Errorf("%q is no syllable", w)
		}
	}
}

func FuzzProvince(f *testing.F) {
	for _, s := range []string{"TP.HCM", "Thừa Thiên - Huế", "tỉnh ", "\u0301", "quận 5"} {
		f.Add(s)
	}
	g := gazetteer(f)
	f.Fuzz(func(t *testing.T, name string) {
		p, ok := g.Province(name)
		if again, ok2 := g.Province(p.Full()); ok && (!ok2 || again != p) {
			t.Fatalf("%q is %q, which is %q", name, p.Full(), again.Name)
		}
		if d, ok := g.ResolveDistrict("", name, ""); ok && d.Province == "" {
			t.Fatalf("%q: %+v", name, d)
		}
		if key(key(name)) != key(name) {
			t.Fatalf("key of %q is not stable", name)
		}
	})
}
func TestUnionOf(t *testing.T) {
	for place, want := range map[string]string{
		"huyện Gia Lâm": "Liên đoàn Lao động huyện Gia Lâm", "Thành phố Hồ Chí Minh": "Liên đoàn Lao động Thành phố Hồ Chí Minh",
		"xã Tân Mai": "Công đoàn xã Tân Mai", "đặc khu Vân Sa": "Công đoàn đặc khu Vân Sa", "thị xã Sơn Tây": "Liên đoàn Lao động thị xã Sơn Tây",
		"huyện": "Liên đoàn Lao động huyện", "phường": "Công đoàn phường",
	} {
		if got := UnionOf(place); got != want {
			t.Errorf("UnionOf(%q) = %q, want %q", place, got, want)
		}
	}
}
