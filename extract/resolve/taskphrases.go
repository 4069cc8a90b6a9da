package resolve

// taskNouns name what is to be done; a number before one of them is the list's declared length.
var taskNouns = []string{
	"nhiệm vụ", "nhóm nhiệm vụ", "giải pháp", "nhóm giải pháp", "biện pháp", "nhóm biện pháp", "công tác trọng tâm", "việc", "công việc", "việc làm", "nội dung trọng tâm",
	"khâu đột phá", "đột phá", "trọng tâm", "vấn đề trọng tâm", "mặt công tác", "công việc trọng tâm", "đầu việc", "phần việc", "hoạt động trọng tâm",
	"chương trình trọng tâm", "điểm nhấn", "lĩnh vực trọng tâm",
}

// vagueNouns are counted like tasks where the words around speak of tasks: "tập trung thực hiện 5 nội dung".
var vagueNouns = []string{"nội dung", "nhóm nội dung", "vấn đề"}

// taskCues promise tasks. "nội dung" alone does not: a congress has contents, and a contest.
var taskCues = []string{
	"nhiệm vụ", "giải pháp", "biện pháp", "công tác trọng tâm", "nội dung trọng tâm", "việc trọng tâm", "hoạt động trọng tâm", "khâu đột phá", "phương hướng", "chương trình công tác",
	"các việc", "những việc", "số việc", "công việc", "trọng tâm sau", "nội dung chủ yếu", "nội dung sau", "vấn đề sau", "tập trung thực hiện", "tập trung làm tốt", "tập trung vào",
	"cần tập trung", "tiếp tục tập trung", "sẽ tập trung", "cần thực hiện", "cần làm", "cần quan tâm", "yêu cầu các", "yêu cầu công đoàn", "yêu cầu lđlđ", "yêu cầu liên đoàn",
	"đề nghị các", "đề nghị công đoàn", "đề nghị lđlđ", "đề nghị liên đoàn", "chỉ đạo các", "giao các", "mặt công tác",
}

// otherCues promise something else.
var otherCues = []string{
	"kết quả", "thành tích", "thành tựu", "hạn chế", "tồn tại", "khó khăn", "thuận lợi", "nguyên nhân", "lý do", "lí do", "bài học", "kinh nghiệm", "mục đích", "ý nghĩa", "mục tiêu",
	"chỉ tiêu", "thời gian", "địa điểm", "thành phần", "đối tượng", "tình hình", "đặc điểm", "ưu điểm", "khuyết điểm", "khen thưởng", "tổ chức thực hiện", "tiêu chuẩn", "tiêu chí",
	"điều kiện", "quyền lợi", "hồ sơ", "thủ tục", "danh sách", "trường hợp", "giải thưởng", "cơ cấu", "lịch tiếp", "câu hỏi", "đánh giá", "nổi bật", "kiến nghị", "quan điểm", "yêu cầu",
}

// labels begin the items of a schedule or of a plan's outline: "1. Thời gian: …", "1. Mục tiêu".
var labels = []string{
	"thời gian", "địa điểm", "thành phần", "đối tượng", "mục đích", "mục tiêu", "yêu cầu", "chỉ tiêu", "các chỉ tiêu", "hình thức", "nội dung", "kinh phí", "tình hình", "đặc điểm",
	"kết quả", "ưu điểm", "hạn chế", "tồn tại", "nguyên nhân", "phương hướng", "nhiệm vụ", "tổ chức thực hiện", "khen thưởng",
}

// yearBefore are words behind which "năm" is a year and not five: "trong năm".
var yearBefore = []string{"trong", "cả", "đầu", "cuối", "mỗi", "hằng", "hàng", "của", "các", "từng", "một", "giữa"}
