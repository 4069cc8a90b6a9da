package clean

import (
	"strings"
	"testing"

	"github.com/tongket/tongket/extract/text"
)

// lines makes a document of plain text as a reader does: every line that is not empty is a block.
func lines(s string) *text.Document {
	doc := &text.Document{Text: s}
	gap := false
	for at := 0; at < len(s); {
		end := strings.IndexByte(s[at:], '\n')
		if end < 0 {
			end = len(s) - at
		}
		line := s[at : at+end]
		if trimmed := strings.TrimSpace(line); trimmed == "" {
			gap = true
		} else {
			start := at + strings.Index(line, trimmed)
			doc.Blocks = append(doc.Blocks, text.Block{Span: text.Span{Start: start, End: start + len(trimmed)}, Gap: gap})
			gap = false
		}
		at += end + 1
	}
	return doc
}

func BenchmarkRoles(b *testing.B) {
	paragraph := "Trong năm qua, công đoàn khắp huyện lập thêm 12 công đoàn cơ sở, kết nạp 340 đoàn viên, thăm hỏi hàng trăm lượt đoàn viên ốm đau. Nhiều đơn vị làm tốt việc ký kết thỏa ước lao động tập thể. Công tác tuyên truyền được đổi mới, phù hợp với từng nhóm người lao động.\n\n"
	news := "12/03/2021 08:15\n\nCông đoàn huyện Bình An chăm lo đời sống người lao động\n\n" + strings.Repeat(paragraph, 15) + "Minh Châu\n"
	line := "Ông Trần Văn Bảy - chủ tịch công đoàn xưởng - cho biết năm nay đơn vị tặng quà cho thợ không về quê dịp tết.\n"
	gapless := "Công đoàn huyện Bình An chăm lo đời sống người lao động\n\n" + paragraph + strings.Repeat(line, 40)
	report := "BÁO CÁO\nviệc đã làm năm 2021\n\nI. TÌNH HÌNH CHUNG\n" + strings.Repeat("1. Công tác tuyên truyền\n- Tổ chức 12 buổi nói chuyện cho 340 đoàn viên.\n+ Phát 300 tờ rơi\n", 50)
	for _, bm := range []struct{ name, text string }{{"paragraphs", news}, {"sentences", gapless}, {"report", report}} {
		b.Run(bm.name, func(b *testing.B) {
			doc := lines(bm.text)
			b.SetBytes(int64(len(bm.text)))
			b.ReportAllocs()
			for b.Loop() {
				Roles(doc)
			}
		})
	}
}
