package export

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"html/template"
	"io"

	"github.com/tongket/tongket/model"
)

// pageFiles are the parts of the evidence page: its frame, its style, its script and what it says.
//
//go:embed page
var pageFiles embed.FS

// pageScripts are the parts of the script, in the order in which they run.
var pageScripts = []string{
	"dom.js", "number.js", "data.js", "filter.js", "brief.js", "record.js", "mark.js", "text.js", "chart.js", "list.js", "overview.js", "reader.js",
	"controls.js", "keys.js", "main.js",
}

// pageStyles are the parts of the style.
var pageStyles = []string{"base.css", "frame.css", "overview.css", "reader.css", "print.css"}

// pageHead writes the page down to where the chunks begin. The policy lets nothing run but our own script, known by its
// hash, and nothing be loaded at all; text becomes markup nowhere (trusted types).
func pageHead(w io.Writer, lang model.Lang) error {
	style, err := joined(pageStyles)
	if err != nil {
		return err
	}
	script, err := pageScript()
	if err != nil {
		return err
	}
	say, err := pagePhrases(lang)
	if err != nil {
		return err
	}
	frame, err := template.ParseFS(pageFiles, "page/frame.html")
	if err != nil {
		return err
	}
	code := string(model.Vi)
	if lang == model.En {
		code = string(model.En)
	}
	return frame.Execute(w, map[string]any{
		"Lang":  code,
		"Say":   say,
		"Style": template.CSS(style), //nolint:gosec // our own file
		"Policy": "default-src 'none'; img-src data:; script-src " + sourceHash(script) + "; style-src " + sourceHash(style) +
			"; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
	})
}

// pageFoot writes the script and ends the page.
func pageFoot(w io.Writer) error {
	script, err := pageScript()
	if err != nil {
		return err
	}
	for _, part := range []string{"<script>", script, "</script>\n</body>\n</html>\n"} {
		if _, err := io.WriteString(w, part); err != nil {
			return err
		}
	}
	return nil
}

// pageScript is the script as it stands between its tags.
func pageScript() (string, error) {
	parts, err := joined(pageScripts)
	return "(() => {\n\"use strict\";\n" + parts + "})();\n", err
}

func joined(names []string) (string, error) {
	var all []byte
	for _, name := range names {
		part, err := pageFiles.ReadFile("page/" + name)
		if err != nil {
			return "", err
		}
		all = append(all, part...)
	}
	return string(all), nil
}

// sourceHash names a text in a content security policy.
func sourceHash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// pagePhrases gives what the page says, by key.
func pagePhrases(lang model.Lang) (map[string]string, error) {
	b, err := pageFiles.ReadFile("page/phrases.json")
	if err != nil {
		return nil, err
	}
	var phrases map[string]map[model.Lang]string
	if err := json.Unmarshal(b, &phrases); err != nil {
		return nil, err
	}
	say := map[string]string{}
	for key, p := range phrases {
		if say[key] = p[model.Vi]; lang == model.En {
			say[key] = p[model.En]
		}
	}
	return say, nil
}
