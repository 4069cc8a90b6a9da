package read

import (
	"encoding/json"
	"strings"
)

// linkedArticle is the part of a JSON-LD object that is of use.
type linkedArticle struct {
	DatePublished json.RawMessage   `json:"datePublished"`
	Author        json.RawMessage   `json:"author"`
	Graph         []json.RawMessage `json:"@graph"`
}

// linked reads a JSON-LD script: an object, a list of them, or a graph. Nonsense says nothing.
func (m *metaSources) linked(data []byte) {
	var list []json.RawMessage
	if json.Unmarshal(data, &list) != nil {
		list = []json.RawMessage{data}
	}
	for len(list) > 0 {
		var a linkedArticle
		if json.Unmarshal(list[0], &a) == nil {
			if s := civilTime(jsonText(a.DatePublished)); s != "" && m.ldPublished == "" {
				m.ldPublished = s
				setAuthor(&m.ldAuthor, jsonText(a.Author))
			}
		}
		list = append(list[1:], a.Graph...)
	}
}

// jsonText gives a string, the name of an object, or those of a list joined by commas.
func jsonText(data json.RawMessage) string {
	if name := jsonName(data); name != "" {
		return name
	}
	var list []json.RawMessage
	if json.Unmarshal(data, &list) != nil || len(list) > 10 {
		return ""
	}
	var names []string
	for _, d := range list {
		if name := jsonName(d); name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// jsonName gives a string, or the name of an object; "" for anything else.
func jsonName(data json.RawMessage) string {
	var s string
	if json.Unmarshal(data, &s) == nil {
		return strings.TrimSpace(s)
	}
	var named struct{ Name string }
	if json.Unmarshal(data, &named) != nil {
		return ""
	}
	return strings.TrimSpace(named.Name)
}
