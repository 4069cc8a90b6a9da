package read

import (
	"regexp"
	"strings"
	"time"
)

// vietnam is the zone that pages mean where they name none.
var vietnam = time.FixedZone("", 7*3600)

var (
	isoTime  = regexp.MustCompile(`\b(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?`)
	dayTime  = regexp.MustCompile(`\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b`)
	hourTime = regexp.MustCompile(`\b(\d{1,2}):(\d{2})\b`)
)

// civilTime gives "2021-09-17T08:20", or the date alone, from the ways in which pages write it, "" for anything else.
// A time with the zone of another clock is moved to that of Vietnam.
func civilTime(s string) string {
	s = strings.TrimSpace(s)
	if len(s) > 60 {
		return ""
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05Z0700"} {
		if t, err := time.Parse(layout, s); err == nil {
			return t.In(vietnam).Format("2006-01-02T15:04")
		}
	}
	if m := isoTime.FindStringSubmatch(s); m != nil {
		return civil(m[1], m[2], m[3], m[4], m[5])
	}
	m := dayTime.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	h := hourTime.FindStringSubmatch(s)
	if h == nil {
		h = []string{"", "", ""}
	}
	return civil(m[3], pad(m[2]), pad(m[1]), pad(h[1]), h[2])
}

func civil(year, month, day, hour, minute string) string {
	if _, err := time.Parse("2006-01-02", year+"-"+month+"-"+day); err != nil || year < "1900" {
		return ""
	}
	if hour == "" || hour > "23" || minute > "59" {
		return year + "-" + month + "-" + day
	}
	return year + "-" + month + "-" + day + "T" + hour + ":" + minute
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}
