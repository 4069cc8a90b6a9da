package export

import (
	"encoding/hex"
	"math/rand/v2"
	"reflect"

	"github.com/tongket/tongket/model"
)

// inventedTexts are what formats stumble over: formulas, quotes, separators, line ends, digits that look like numbers or
// dates, other scripts, marks, invalid bytes.
var inventedTexts = []string{
	"=1+1", "+84 90", "-3", "@SUM(A1)", "＝cmd|' /C calc'!A0", "\t=1", "a,b;c\td", "\"q\" 'r' `s`", "dòng một\r\ndòng hai\n", "\u2028 \u2029 \u0085", "007", "1e9", "12345678901234567890", "1-2", "3/4",
	"TRUE", "NULL", "NaN", "", " hai đầu ", "Đông Anh", "hoà", "ho\u0300a", "𝟙𝟚", "a\x01b\x1fc", "\xff\xfe", "</script><script>", "'; DROP TABLE metrics; --", "$(x) %s {0}", "日本", "\u202eabc", "a\ufeffb",
}

// invented gives records with every field filled by chance, the same for the same seed. Optional fields are left out half
// of the time.
func invented(seed uint64) *model.Records {
	r := &model.Records{}
	rng := rand.New(rand.NewPCG(seed, 1))
	fill(rng, reflect.ValueOf(&r.Document).Elem())
	list := reflect.ValueOf(r).Elem()
	for i := range list.NumField() {
		if f := list.Field(i); f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct {
			f.Set(reflect.MakeSlice(f.Type(), 3, 3))
			for j := range 3 {
				fill(rng, f.Index(j))
			}
		}
	}
	digest := make([]byte, 32)
	for i := range digest {
		digest[i] = byte(rng.Uint32())
	}
	r.Document.SHA256 = hex.EncodeToString(digest)
	r.Identify()
	return r
}

func fill(rng *rand.Rand, v reflect.Value) {
	for i := range v.NumField() {
		f := v.Field(i)
		switch p := f.Addr().Interface().(type) {
		case *model.Decimal:
			*p = inventedDecimal(rng)
		case **model.Decimal:
			if d := inventedDecimal(rng); rng.IntN(2) == 0 {
				*p = &d
			}
		case **int:
			if n := rng.IntN(100); n < 50 {
				*p = &n
			}
		default:
			switch f.Kind() {
			case reflect.Struct:
				fill(rng, f)
			case reflect.Int:
				f.SetInt(int64(rng.IntN(1 << 20)))
			case reflect.String:
				f.SetString(inventedTexts[rng.IntN(len(inventedTexts))])
			}
		}
	}
}

// inventedDecimal gives whole numbers of up to 15 digits, and others of up to four decimals.
func inventedDecimal(rng *rand.Rand) model.Decimal {
	d := model.Decimal{Coef: rng.Int64N(1_000_000_000_000_000)}
	if rng.IntN(2) == 0 {
		d = model.Decimal{Coef: rng.Int64N(1_000_000_000), Scale: uint8(rng.IntN(5))}
	}
	return d.Normal()
}

// tricky gives documents that try what formats have to keep.
func tricky() []*model.Records {
	documents := []*model.Records{sample(), another()}
	for seed := range uint64(60) {
		documents = append(documents, invented(seed))
	}
	return documents
}
