package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// chromium is a browser without a window that a test drives over a pipe (Chrome DevTools Protocol).
type chromium struct {
	t       *testing.T
	w       io.Writer
	r       *bufio.Reader
	id      int
	session string
	events  []message
}

type message struct {
	ID     int
	Method string
	Params json.RawMessage
	Result json.RawMessage
	Error  *struct{ Message string }
}

// browse starts Chromium with one empty page; the test is skipped where there is none.
func browse(t *testing.T) *chromium {
	t.Helper()
	program, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("there is no chromium program")
	}
	toR, toW, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	fromR, fromW, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(program, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-ipc-flooding-protection", "--remote-debugging-pipe", "--user-data-dir="+filepath.Join(t.TempDir(), "profile"))
	cmd.ExtraFiles = []*os.File{toR, fromW}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	toR.Close()
	fromW.Close()
	c := &chromium{t: t, w: toW, r: bufio.NewReaderSize(fromR, 1<<20)}
	t.Cleanup(func() {
		c.session = ""
		c.send("Browser.close", nil)
		done := time.AfterFunc(10*time.Second, func() { _ = cmd.Process.Kill() })
		_ = cmd.Wait()
		done.Stop()
		toW.Close()
		fromR.Close()
	})
	var target struct{ TargetID string }
	c.call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var session struct{ SessionID string }
	c.call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &session)
	c.session = session.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		c.call(domain+".enable", nil, nil)
	}
	return c
}

func (c *chromium) send(method string, params any) {
	c.id++
	b, err := json.Marshal(map[string]any{"id": c.id, "method": method, "params": params, "sessionId": c.session})
	if c.session == "" {
		b, err = json.Marshal(map[string]any{"id": c.id, "method": method, "params": params})
	}
	if err != nil {
		c.t.Fatal(err)
	}
	_, _ = c.w.Write(append(b, 0))
}

// call waits for the answer to a command and keeps the events that come before it.
func (c *chromium) call(method string, params, result any) {
	c.t.Helper()
	c.send(method, params)
	id := c.id
	for {
		b, err := c.r.ReadBytes(0)
		if err != nil {
			c.t.Fatalf("%s: %v", method, err)
		}
		var m message
		if err := json.Unmarshal(b[:len(b)-1], &m); err != nil {
			c.t.Fatal(err)
		}
		switch {
		case m.ID == 0:
			c.events = append(c.events, m)
			if m.Method == "Page.javascriptDialogOpening" { // nothing goes on before it is closed
				c.send("Page.handleJavaScriptDialog", map[string]any{"accept": true})
			}
		case m.ID == id && m.Error != nil:
			c.t.Fatalf("%s: %s", method, m.Error.Message)
		case m.ID == id:
			if result != nil {
				if err := json.Unmarshal(m.Result, result); err != nil {
					c.t.Fatal(err)
				}
			}
			return
		}
	}
}

// eval gives the value of an expression, awaited, as JSON text without quotes.
func (c *chromium) eval(expression string) string {
	c.t.Helper()
	var r struct {
		Result           struct{ Value any }
		ExceptionDetails *struct{ Exception struct{ Description string } }
	}
	c.call("Runtime.evaluate", map[string]any{"expression": expression, "awaitPromise": true, "returnByValue": true}, &r)
	if r.ExceptionDetails != nil {
		c.t.Fatalf("%s: %s", expression, r.ExceptionDetails.Exception.Description)
	}
	return fmt.Sprint(r.Result.Value)
}

// until waits for an expression to be true.
func (c *chromium) until(expression string) {
	c.t.Helper()
	for end := time.Now().Add(2 * time.Minute); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if c.eval(expression) == "true" {
			return
		}
	}
	c.t.Fatalf("never: %s", expression)
}

// open shows a page of ours, at an anchor or "".
func (c *chromium) open(path, anchor string) {
	c.t.Helper()
	address := url.URL{Scheme: "file", Path: path, Fragment: anchor}
	c.call("Page.navigate", map[string]any{"url": "about:blank"}, nil)
	c.call("Page.navigate", map[string]any{"url": address.String()}, nil)
	c.until(`document.body !== null && document.body.dataset.ready === "yes"`)
}

// show goes to an anchor of the page that is open.
func (c *chromium) show(anchor string) {
	c.t.Helper()
	c.eval(fmt.Sprintf(`document.body.dataset.route = "?"; location.hash = %q`, anchor))
	c.until(fmt.Sprintf(`document.body.dataset.route === %q`, anchor))
}

// press presses a key.
func (c *chromium) press(key string) {
	c.t.Helper()
	down := map[string]any{"type": "keyDown", "key": key}
	if len(key) == 1 {
		down["text"] = key
	}
	c.call("Input.dispatchKeyEvent", down, nil)
	c.call("Input.dispatchKeyEvent", map[string]any{"type": "keyUp", "key": key}, nil)
}

// quiet fails where a page asked for anything but itself, wrote to the console, threw, or opened a dialog.
func (c *chromium) quiet(path string) {
	c.t.Helper()
	for _, e := range c.events {
		switch e.Method {
		case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded", "Page.javascriptDialogOpening":
			c.t.Errorf("%s %s", e.Method, e.Params)
		case "Network.requestWillBeSent":
			var p struct{ Request struct{ URL string } }
			_ = json.Unmarshal(e.Params, &p)
			if own := (&url.URL{Scheme: "file", Path: path}).String(); !strings.HasPrefix(p.Request.URL, own) && p.Request.URL != "data:," {
				c.t.Errorf("the page asked for %s", p.Request.URL)
			}
		}
	}
}
