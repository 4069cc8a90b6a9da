package main

import (
	"bytes"
	"encoding/xml"
	"strings"
)

// quoteShell writes a path as one word of the shell.
func quoteShell(path string) string {
	if strings.Trim(path, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./+:=@") == "" {
		return path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// quoteCron writes a path as one word of a crontab, where a percent sign ends the command. See crontab(5).
func quoteCron(path string) string { return strings.ReplaceAll(quoteShell(path), "%", `\%`) }

// quoteSystemd writes a path as one word of ExecStart, where a percent sign begins a specifier and a dollar a variable. See
// systemd.service(5).
func quoteSystemd(path string) string {
	quoted := strings.NewReplacer(`\`, `\\`, `"`, `\"`, "%", "%%", "$", "$$").Replace(path)
	if quoteShell(path) == path {
		return quoted
	}
	return `"` + quoted + `"`
}

// quoteXML writes a path as text of XML.
func quoteXML(path string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(path)) // a buffer takes everything
	return b.String()
}
