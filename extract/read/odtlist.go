package read

// odtList is a list of an OpenDocument text: how it is numbered, and how far.
type odtList struct {
	levels *[maxLevels]listLevel
	style  string
	count  *listCount
	depth  int
}

// listOf reads a list to its end: its items are paragraphs with a marker.
func (b *odtBody) listOf() (list []element) {
	x, outer := b.scan, b.list
	b.list = b.enter(outer)
	x.each(func() {
		switch string(x.name) {
		case "list-item":
			if n := number(x.attr("start-value"), -1); n >= 0 && b.list.depth < maxLevels {
				b.list.count.at[b.list.depth], b.list.count.seen[b.list.depth] = n-1, true
			}
			list = append(list, b.itemOf()...)
		case "list-header":
			list = append(list, b.content()...)
		}
	})
	b.list = outer
	return list
}

// itemOf reads an item. Its first paragraph has the number; an item that begins with a list of its own has none.
func (b *odtBody) itemOf() (list []element) {
	counted := false
	b.scan.each(func() {
		if !counted && (b.scan.is("p") || b.scan.is("h")) {
			b.item = b.list.count.next(func(i int) *listLevel { return &b.list.levels[i] }, b.list.depth)
		}
		counted = counted || b.scan.is("p") || b.scan.is("h") || b.scan.is("list")
		list = append(list, b.block()...)
	})
	return list
}

// enter opens the list that has just started: it goes on with another one, or counts from the beginning.
func (b *odtBody) enter(outer *odtList) *odtList {
	x := b.scan
	l := &odtList{style: x.attr("style-name"), count: &listCount{}}
	if outer != nil {
		l.depth, l.count, l.levels = outer.depth+1, outer.count, outer.levels
		if l.style == "" {
			l.style = outer.style
		}
	} else if before := b.lists[x.attr("continue-list")]; before != nil {
		l.count = before.count
	} else if before := b.lists["style "+l.style]; before != nil && x.attr("continue-numbering") == "true" {
		l.count = before.count
	}
	if levels := b.d.styles.lists[l.style]; levels != nil {
		l.levels = levels
	}
	if l.levels == nil {
		l.levels = &[maxLevels]listLevel{}
	}
	if outer == nil {
		b.lists["style "+l.style] = l
	}
	if id := x.attr("id"); id != "" {
		b.lists[id] = l
	}
	return l
}
