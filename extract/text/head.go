package text

// Head is what the top and the foot of a document say of it. A field is empty where the document does not say. Spans
// are zero where the value comes from Document.Meta.
type Head struct {
	Title     string // the headline; a title in capitals is given in sentence case
	Kicker    string // the line over the headline, without its colon
	Published string // "2020-01-22T16:05", or "2020-01-22" where no time is given
	Author    string // as signed; a name in capitals is given in title case
	Outlet    string // "LĐTĐ" of "(LĐTĐ) …", "Báo Thái Nguyên"
	// Official says that the page is an official document: it has a letterhead or a signature block, and no author.
	Official bool

	TitleSpan, KickerSpan, PublishedSpan, AuthorSpan, OutletSpan Span
}
