// What a standing check of the records finds, and what mends it. The sentence ending in "_kind" names the kind alone.
#include "wording/tables.hpp"

namespace bontot::wording {

Table finding_sentences() {
    static constexpr Entry k_table[] = {
        {"finding_severity.error", "Lỗi", "Error"},
        {"finding_severity.warning", "Lưu ý", "Warning"},
        {"finding_severity.info", "Nhắc", "Note"},
        {"check_records.more", "… và {count} chỗ nữa: {kind}", "… and {count} more: {kind}"},
        {"check_records.sums", "Soát xong: {errors} lỗi, {warnings} lưu ý, {infos} nhắc.",
         "Checked: {errors} errors, {warnings} warnings, {infos} notes."},

        {"finding.unit_spans",
         "{unit} ({code}): các giai đoạn không nối liền nhau ở ngày {date}; sửa lại ngày của quyết định",
         "{unit} ({code}): its spans do not join at {date}; correct the day of the decision"},
        {"finding.unit_spans_kind", "giai đoạn không nối liền", "spans that do not join"},
        {"finding.superior_not_there", "{unit} ({code}): ngày {date} chưa có cấp trên ấy; chọn lại cấp trên",
         "{unit} ({code}): its superior did not exist on {date}; choose another"},
        {"finding.superior_not_there_kind", "cấp trên chưa có", "superiors that did not exist"},
        {"finding.wrong_superior", "{unit} ({code}) không thể trực thuộc {superior}; chọn lại cấp trên",
         "{unit} ({code}) cannot stand under {superior}; choose another superior"},
        {"finding.wrong_superior_kind", "cấp trên không đúng loại", "superiors of the wrong kind"},
        {"finding.superior_ended",
         "{unit} ({code}) vẫn trực thuộc {superior}, đã giải thể ngày {date}; chuyển về cấp trên khác hoặc giải thể",
         "{unit} ({code}) still stands under {superior}, dissolved on {date}; move or dissolve it"},
        {"finding.superior_ended_kind", "cấp trên đã giải thể", "superiors that were dissolved"},
        {"finding.circle", "{unit} ({code}) lại là cấp trên của chính mình; chọn lại cấp trên",
         "{unit} ({code}) stands above itself; choose another superior"},
        {"finding.circle_kind", "vòng cấp trên", "circles of superiors"},

        {"finding.two_cells",
         "{member} sinh hoạt ở hai chi bộ cùng ngày {date}: {unit} và {other}; ghi ngày chuyển sinh hoạt",
         "{member} is in two cells on {date}: {unit} and {other}; enter the day of the transfer"},
        {"finding.two_cells_kind", "đảng viên ở hai chi bộ", "members in two cells"},
        {"finding.no_home", "{member} sinh hoạt tạm thời mà không có chi bộ gốc; ghi chi bộ gốc hoặc kết thúc tạm thời",
         "{member} is with a host cell and has no home; enter the home cell or end the stay"},
        {"finding.no_home_kind", "sinh hoạt tạm thời không có chi bộ gốc", "guests without a home"},
        {"finding.cell_ended", "{member} vẫn ở {unit}, đã giải thể ngày {date}; chuyển sinh hoạt sang chi bộ khác",
         "{member} is still in {unit}, dissolved on {date}; transfer the member"},
        {"finding.cell_ended_kind", "đảng viên ở chi bộ đã giải thể", "members of dissolved cells"},
        {"finding.office_without_cell",
         "{member} giữ chức vụ ở {unit} từ {date} mà ngày đó chưa sinh hoạt ở chi bộ nào",
         "{member} holds an office in {unit} from {date}, and was in no cell on that day"},
        {"finding.office_without_cell_kind", "chức vụ của người chưa ở chi bộ nào", "offices of nobody's member"},
        {"finding.two_secretaries",
         "{unit} có hai bí thư cùng ngày {date}: {member} và {other}; ghi ngày thôi chức vụ của người trước",
         "{unit} has two secretaries on {date}: {member} and {other}; end the earlier term"},
        {"finding.two_secretaries_kind", "hai bí thư cùng lúc", "two secretaries at once"},
        {"finding.long_probation",
         "{member} kết nạp ngày {date}, đã lâu mà chưa ghi ngày chính thức; ghi ngày chính thức hoặc xem lại",
         "{member} was admitted on {date}, long ago, and has no official day; enter it or look again"},
        {"finding.long_probation_kind", "dự bị đã lâu", "long probations"},

        {"finding.not_in_cell", "{member}: từ {date} có tên ở {unit}, không phải chi bộ; chuyển sinh hoạt về chi bộ",
         "{member}: from {date} on the roll of {unit}, which is no cell; transfer them to a cell"},
        {"finding.not_in_cell_kind", "đảng viên không ở chi bộ", "members of what is no cell"},
        {"finding.unit_not_there", "{unit}: buổi sinh hoạt ngày {date} nằm ngoài thời gian tồn tại; sửa ngày họp",
         "{unit}: the meeting of {date} lies outside its life; correct the day"},
        {"finding.unit_not_there_kind", "buổi sinh hoạt ngoài thời gian tồn tại", "meetings outside a body's life"},
        {"finding.frozen_differs",
         "{unit}: buổi {date} đã chốt {frozen} (có mặt/phải dự/danh sách), theo danh sách hiện nay là {now}; nếu danh "
         "sách đúng thì mở lại buổi đó",
         "{unit}: the meeting of {date} was finalised with {frozen} (present/eligible/roll), by today's lists {now}; "
         "reopen it if the lists are right"},
        {"finding.frozen_differs_kind", "số đã chốt khác danh sách", "frozen counts that differ"},
        {"finding.frozen_roll_differs",
         "{unit}: buổi {date} đã chốt với danh sách khác hiện nay ở {members}; nếu danh sách hiện nay đúng thì mở lại "
         "buổi đó",
         "{unit}: the meeting of {date} was finalised with another roll than today's for {members}; reopen it if "
         "today's is right"},
        {"finding.frozen_roll_differs_kind", "danh sách đã chốt khác hiện nay", "frozen rolls that differ"},
        {"finding.not_on_roll", "{unit}: buổi {date} ghi {count} lượt của người không có trong danh sách ngày đó",
         "{unit}: the meeting of {date} has {count} lines of people who were not on its roll"},
        {"finding.not_on_roll_kind", "người không có trong danh sách", "people not on the roll"},
        {"finding.not_finalised", "{unit}: buổi {date} họp đã lâu mà chưa chốt",
         "{unit}: the meeting of {date} was never finalised"},
        {"finding.not_finalised_kind", "buổi chưa chốt", "meetings not finalised"},
        {"finding.never_held", "{unit}: buổi dự kiến ngày {date} đã qua lâu mà chưa ghi họp hay bỏ",
         "{unit}: the meeting planned for {date} was neither held nor cancelled"},
        {"finding.never_held_kind", "buổi dự kiến đã qua", "planned meetings long past"},

        {"finding.rated_elsewhere", "{unit}, năm {year}: xếp loại {member}, người không sinh hoạt ở đó trong năm",
         "{unit}, {year}: a rating of {member}, who was not there in that year"},
        {"finding.rated_elsewhere_kind", "xếp loại người không ở chi bộ", "ratings of people elsewhere"},
        {"finding.evidence_missing", "{unit}, năm {year}: mất tệp của minh chứng “{title}”; phục hồi từ bản sao lưu",
         "{unit}, {year}: the file of the evidence “{title}” is missing; restore it from a backup"},
        {"finding.evidence_missing_kind", "minh chứng mất tệp", "evidence without its file"},
        {"finding.no_decision", "{unit}, năm {year}: được công nhận mà không có số quyết định; ghi quyết định",
         "{unit}, {year}: recognised without a decision's number; enter the decision"},
        {"finding.no_decision_kind", "công nhận không có quyết định", "recognitions without a decision"},
    };
    return k_table;
}

}  // namespace bontot::wording
