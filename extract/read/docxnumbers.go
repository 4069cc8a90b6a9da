package read

// docxNumbering are the automatic lists of a Word document, with the numbers that they have come to.
type docxNumbering struct {
	abstracts map[string]*docxList
	lists     map[string]*docxNum
}

// docxList is the definition of a list. Lists that use the same one count on together.
type docxList struct {
	levels [maxLevels]listLevel
	link   string // the style whose list it is
	count  listCount
}

// docxNum is a list: a definition, and levels or first numbers of its own in the place of some.
type docxNum struct {
	abstract string
	levels   [maxLevels]*listLevel
	restart  [maxLevels]int
	begun    bool
}

// visit takes an element of the part with the numbering.
func (n *docxNumbering) visit(x *xmlScan) {
	switch string(x.name) {
	case "numbering":
		n.abstracts, n.lists = map[string]*docxList{}, map[string]*docxNum{}
	case "abstractNum":
		if n.abstracts != nil {
			n.abstracts[x.attr("abstractNumId")] = readDocxList(x)
		}
	case "num":
		if n.lists != nil {
			n.lists[x.attr("numId")] = readDocxNum(x)
		}
	}
}

func readDocxList(x *xmlScan) *docxList {
	l := &docxList{}
	for i := range l.levels {
		l.levels[i] = listLevel{start: 1, format: "none"}
	}
	x.each(func() {
		switch string(x.name) {
		case "lvl":
			if i := number(x.attr("ilvl"), -1); i >= 0 && i < maxLevels {
				l.levels[i] = readDocxLevel(x)
			}
		case "numStyleLink":
			l.link = x.attr("val")
		}
	})
	return l
}

func readDocxLevel(x *xmlScan) listLevel {
	l := listLevel{format: "decimal"}
	x.each(func() {
		switch string(x.name) {
		case "start":
			l.start = number(x.attr("val"), 1)
		case "numFmt":
			l.format = x.attr("val")
		case "lvlText":
			l.text = x.attr("val")
		case "isLgl":
			l.legal = x.on()
		case "lvlRestart":
			l.fixed = x.attr("val") == "0"
		}
	})
	return l
}

func readDocxNum(x *xmlScan) *docxNum {
	n := &docxNum{}
	for i := range n.restart {
		n.restart[i] = -1
	}
	level := -1
	x.each(func() {
		switch string(x.name) {
		case "abstractNumId":
			n.abstract = x.attr("val")
		case "lvlOverride":
			level = number(x.attr("ilvl"), -1)
		case "startOverride":
			if level >= 0 && level < maxLevels {
				n.restart[level] = number(x.attr("val"), 1)
			}
		case "lvl":
			if level >= 0 && level < maxLevels {
				l := readDocxLevel(x)
				n.levels[level] = &l
			}
		}
	})
	return n
}

// next counts an item and gives what stands before it; "" where the reference names no list.
func (n *docxNumbering) next(ref docxNumberRef, styles *docxStyles) string {
	num := n.lists[ref.id]
	if num == nil {
		return ""
	}
	list := n.definition(num, styles)
	if list == nil {
		return ""
	}
	levels := func(i int) *listLevel {
		if l := num.levels[i]; l != nil {
			return l
		}
		return &list.levels[i]
	}
	if !num.begun {
		num.begun = true
		for i, start := range num.restart {
			if start >= 0 {
				list.count.at[i], list.count.seen[i] = start-1, true
			}
		}
	}
	return list.count.next(levels, ref.level)
}

// definition gives the definition of a list, through the style that stands in for it.
func (n *docxNumbering) definition(num *docxNum, styles *docxStyles) *docxList {
	list := n.abstracts[num.abstract]
	for range maxBased {
		if list == nil || list.link == "" {
			return list
		}
		other := n.lists[styles.number(list.link).id]
		if other == nil {
			return nil
		}
		list = n.abstracts[other.abstract]
	}
	return nil
}
