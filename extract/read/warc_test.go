package read

import (
	"fmt"
	"strings"
	"testing"
)

// warc gives a record of a crawl.
func warc(kind, url, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, url, contentType, len(block), block)
}

// answer gives what a server sent.
func answer(status int, header, body string) string {
	return fmt.Sprintf("HTTP/1.1 %d X\r\n%s\r\n%s", status, header, body)
}

func crawl(t testing.TB) []string {
	const http = "application/http; msgtype=response"
	return []string{
		warc("warcinfo", "", "application/warc-fields", "software: x"),
		warc("request", "http://x.vn/1", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"),
		warc("response", "http://x.vn/1", http, answer(200, "Content-Type: text/html; charset=utf-8\r\nContent-Length: 8\r\n", "<p>một")),
		warc("response", "http://x.vn/2", http, answer(200, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "5\r\n<p>ha\r\n1\r\ni\r\n0\r\n\r\n")),
		warc("response", "http://x.vn/3", http, answer(200, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gzipped(t, "<p>ba"))),
		warc("response", "http://x.vn/3b", http, answer(200, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", "<p>đã giải nén")),
		warc("response", "http://x.vn/4", http, answer(200, "Content-Type: image/png\r\n", "\x89PNG")),
		warc("response", "http://x.vn/5", http, answer(404, "Content-Type: text/html\r\n", "<p>không có")),
		warc("response", "http://x.vn/6", http, answer(200, "Content-Type: text/html\r\nContent-Encoding: br\r\n", "x")),
		warc("response", "dns:x.vn", "text/dns", "x.vn"),
		warc("conversion", "http://x.vn/7", "text/plain", "bảy"),
		warc("resource", "<http://x.vn/8>", "text/html", "<p>tám"),
		warc("response", "http://x.vn/9", http, "không phải HTTP"),
		warc("conversion", "http://x.vn/10", "text/plain", "mười"),
	}
}

const crawled = "http://x.vn/1: một\nhttp://x.vn/2: hai\nhttp://x.vn/3: ba\nhttp://x.vn/3b: đã giải nén\n%[1]s!http://x.vn/6: ! unreadable\nhttp://x.vn/7: bảy\nhttp://x.vn/8: tám\n%[1]s!http://x.vn/9: ! unreadable\nhttp://x.vn/10: mười\n"

func TestWARC(t *testing.T) {
	records := crawl(t)
	packed := ""
	for _, r := range records {
		packed += gzipped(t, r)
	}
	for name, data := range map[string]string{"a.warc": strings.Join(records, ""), "a.warc.gz": packed} {
		if got, want := listing(t, name, data, Options{}), fmt.Sprintf(crawled, name); got != want {
			t.Errorf("%swant\n%s", got, want)
		}
	}
}

// The type of a record is optional.
func TestWARCUntyped(t *testing.T) {
	data := warc("response", "http://x.vn/1", "", answer(200, "Content-Type: text/html\r\n", "<p>một")) +
		warc("response", "dns:x.vn", "", "x.vn") + warc("conversion", "http://x.vn/2", "", "hai") + warc("resource", "http://x.vn/3", "", "<html><p>ba")
	data = strings.ReplaceAll(data, "Content-Type: \r\n", "")
	if got, want := listing(t, "a.warc", data, Options{}), "http://x.vn/1: một\nhttp://x.vn/2: hai\nhttp://x.vn/3: ba\n"; got != want {
		t.Errorf("%swant\n%s", got, want)
	}
}

func TestWARCWithoutPage(t *testing.T) {
	got := listing(t, "a.warc", warc("warcinfo", "", "application/warc-fields", "software: x"), Options{})
	if want := "a.warc: ! no_document\n"; got != want {
		t.Errorf("%swant\n%s", got, want)
	}
}

func TestWARCBroken(t *testing.T) {
	good := warc("conversion", "http://x.vn/1", "text/plain", "một")
	for name, data := range map[string]string{
		"cut":       good + good[:len(good)-8],
		"no record": good + "chữ gì đó\r\n\r\n",
		"no length": good + "WARC/1.0\r\nWARC-Type: conversion\r\n\r\nx",
		"negative":  good + "WARC/1.0\r\nContent-Length: -5\r\n\r\nx",
		"no end":    good + "WARC/1.0\r\nX: " + strings.Repeat("x", 2<<20),
	} {
		got := listing(t, "a.wet", data, Options{})
		if !strings.HasPrefix(got, "http://x.vn/1: một\n") || !strings.HasSuffix(got, "\na.wet: ! unreadable\n") && !strings.HasSuffix(got, "\na.wet: ! too_large\n") {
			t.Errorf("%s: %s", name, got)
		}
	}
}
