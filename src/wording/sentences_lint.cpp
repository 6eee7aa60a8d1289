// What linting finds in a plan (plan/lint.hpp).
#include "wording/tables.hpp"

namespace bontot::wording {

Table lint_sentences() {
    static constexpr Entry k_table[] = {
        // Bands
        {"plan.bands_not_descending", "{name}: các bậc phải xếp từ cao xuống thấp; {second} đứng sau {first}",
         "{name}: the bands must fall; {second} stands behind {first}"},
        {"plan.bands_overlap", "{name}: hai bậc chồng nhau: {first} và {second} cùng đúng với số {sizes}",
         "{name}: two bands overlap: {first} and {second} both hold for {sizes}"},
        {"plan.bands_gap", "{name}: bỏ sót: số {sizes} không thuộc bậc nào", "{name}: a gap: {sizes} is in no band"},
        {"plan.band_backwards", "{name}: bậc {found} kết thúc trước khi bắt đầu", "{name}: the band {found} ends before it begins"},
        {"plan.band_unreachable", "{name}: bậc {found} đòi {value}, nhưng với số {size} thì không thể đủ",
         "{name}: the band {found} asks for {value}, which {size} can never reach"},
        {"plan.bands_begin_together",
         "{name}: “từ {size}” và “trên {size}” đứng cạnh nhau ({first}, {second}): chi bộ có đúng {size} thuộc bậc nào?",
         "{name}: “from {size}” and “over {size}” stand side by side ({first}, {second}): which band has exactly {size}?"},
        // Dates
        {"plan.two_dates_for_one_act", "một việc ({act}) có hai thời hạn: {first} và {second} (xem {other}); ghi rõ hạn nội bộ và hạn ngoài bằng “limit”",
         "one act ({act}) has two dates: {first} and {second} (see {other}); say which is internal and which is outer with “limit”"},
        {"plan.same_limit_twice", "việc {act} có hai thời hạn cùng loại “{limit}”: {first} và {second} (xem {other})",
         "the act {act} has two dates of the same limit “{limit}”: {first} and {second} (see {other})"},
        {"plan.deadline_unset", "thời hạn {deadline}: tham số {name} chưa có ngày", "deadline {deadline}: the parameter {name} has no date"},
        {"plan.deadline_not_a_date", "thời hạn {deadline}: tham số {name} = {found} không phải là ngày",
         "deadline {deadline}: the parameter {name} = {found} is not a date"},
        {"plan.internal_after_outer", "việc {act}: hạn nội bộ {internal} muộn hơn hạn ngoài {outer}",
         "act {act}: the internal target {internal} is later than the outer limit {outer}"},
        {"plan.movement_backwards", "phong trào kết thúc ({to}) trước khi bắt đầu ({from})",
         "the movement ends ({to}) before it begins ({from})"},
        {"plan.deadline_twice", "việc {act} ghi hai lần cùng một ngày {found} (xem {other})",
         "the act {act} stands twice with the same date {found} (see {other})"},
        {"plan.deadline_outside_effective", "thời hạn {deadline} ({found}) nằm ngoài thời gian hiệu lực {from} – {to}",
         "deadline {deadline} ({found}) lies outside the dates in force {from} – {to}"},
        {"plan.no_effective_date", "kế hoạch chưa ghi ngày có hiệu lực (effective)", "the plan has no dates in force (effective)"},
        // What nothing can reach
        {"plan.over_hundred_percent", "{name} = {found}: không gì trên được {found} %", "{name} = {found}: nothing is over {found} %"},
        {"plan.minimum_over_maximum", "{name} = {found} lớn hơn {other} = {allowed}", "{name} = {found} is more than {other} = {allowed}"},
        {"plan.meeting_day_backwards", "ngày sinh hoạt từ {from} đến {to}: khoảng ngày ngược", "the meeting day from {from} to {to} runs backwards"},
        {"plan.meeting_day_half", "ngày sinh hoạt mới ghi một đầu; còn thiếu {missing}", "the meeting day has one end only; {missing} is missing"},
        {"plan.meeting_day_short_month", "ngày sinh hoạt từ ngày {from}: tháng ngắn không có ngày này", "the meeting day from {from}: short months do not have it"},
        {"plan.small_meeting_longer", "chi bộ ít đảng viên phải họp {found} phút, lâu hơn buổi thường ({ordinary} phút)",
         "a small cell must meet for {found} minutes, longer than the ordinary {ordinary}"},
        {"plan.combined_meeting_shorter", "buổi kết hợp chỉ cần {found} phút, ngắn hơn buổi thường ({ordinary} phút)",
         "a combined meeting needs {found} minutes only, less than the ordinary {ordinary}"},
        // The meeting sheet
        {"plan.step_never_reached", "mục {item}: bậc {step} không bao giờ tới được, bậc {other} đứng trước đã bao hết",
         "item {item}: the step {step} is never reached, {other} before it takes all"},
        {"plan.step_points_rise", "mục {item}: bậc sau được {found} điểm, cao hơn bậc trước ({before})",
         "item {item}: a later step gives {found} points, more than the one before ({before})"},
        {"plan.step_over_maximum", "mục {item}: {found} điểm, vượt mức tối đa {allowed}", "item {item}: {found} points, over its maximum of {allowed}"},
        {"plan.levels_not_falling", "các mức phải xếp từ cao xuống thấp: {second} đứng sau {first}", "levels must fall: {second} stands behind {first}"},
        {"plan.year_level_never_reached", "mức năm “{level}” không bao giờ tới được", "the year's level “{level}” is never reached"},
        {"plan.year_level_count", "mức năm “{level}” cần {found} buổi; một năm có {allowed}", "the year's level “{level}” needs {found} meetings; a year has {allowed}"},
        {"plan.year_level_half", "mức năm “{level}”: còn thiếu {missing}", "the year's level “{level}”: {missing} is missing"},
        {"plan.levels_gap", "các mức dừng ở “{level}” từ {found} %: thấp hơn thì không có mức", "the levels stop at “{level}” from {found} %: below it there is none"},
        {"plan.item_maximum_unreached", "mục {item}: không bậc nào cho đủ điểm tối đa; cao nhất là {found}",
         "item {item}: no step gives its full points; the highest is {found}"},
        // Criteria and checks
        {"plan.no_points", "nội dung {name} được 0 điểm", "indicator {name} has no points"},
        {"plan.computed_without_checks", "nội dung {name} tự tính nhưng không có phép kiểm tra nào", "indicator {name} is computed, but from no check"},
        {"plan.judged_with_checks", "nội dung {name} do người chấm, không dùng phép kiểm tra ({found})", "indicator {name} is judged and takes no check ({found})"},
        {"plan.criterion_empty", "tiêu chí {name} chưa có nội dung nào", "criterion {name} has no indicators"},
        {"plan.check_not_declared", "phép kiểm tra {check} được dùng nhưng chưa khai trong mục checks", "the check {check} is used but not declared under checks"},
        {"plan.check_parameter_missing", "phép kiểm tra {check} cần tham số {name}", "the check {check} needs the parameter {name}"},
        {"plan.check_needs_sheet", "phép kiểm tra {check} cần phiếu chấm buổi sinh hoạt ({missing})", "the check {check} needs the meeting sheet ({missing})"},
        {"plan.criterion_without_kind", "tiêu chí {name} không có nội dung nào cho {kind}", "criterion {name} has no indicator for {kind}"},
        {"plan.criterion_without_indicators", "tiêu chí {name}: {kind} thuộc loại hình {sectors} không có nội dung nào",
         "criterion {name}: a {kind} of sector {sectors} has no indicator"},
        {"plan.check_unused", "phép kiểm tra {check} khai nhưng không nội dung nào dùng", "the check {check} is declared, but nothing uses it"},
        {"plan.parameter_unused", "tham số {name} không có tác dụng: kế hoạch không dùng phép kiểm tra {check}",
         "the parameter {name} has no effect: the plan does not use the check {check}"},
        // Names and responsibility
        {"plan.parameter_missing", "{what:thing} nhắc tham số {name}, nhưng kế hoạch chưa đặt giá trị", "{what:thing} speaks of the parameter {name}, which the plan does not set"},
        {"plan.duplicate_id", "{what:thing}: mã “{found}” dùng hai lần (xem {other})", "{what:thing}: the id “{found}” is used twice (see {other})"},
        {"plan.no_responsible", "{name}: chưa ghi ai chịu trách nhiệm (responsible)", "{name}: nobody is responsible"},
        {"plan.clause_without_label", "mục “{clause}” chưa có tên gọn trong clause_labels", "the clause “{clause}” has no label in clause_labels"},
        // Readings
        {"plan.parameter_without_reading", "tham số {name} nhắc cách hiểu {reading}, nhưng không có cách hiểu đó", "the parameter {name} names the reading {reading}, which does not exist"},
        {"plan.reading_does_not_list", "tham số {name} theo cách hiểu {reading}, nhưng {reading} không liệt kê tham số này",
         "the parameter {name} follows the reading {reading}, which does not list it"},
        {"plan.parameter_of_other_reading", "cách hiểu {reading} liệt kê tham số {name}, nhưng tham số này ghi cách hiểu {found}",
         "the reading {reading} lists the parameter {name}, which names the reading {found}"},
        {"plan.alternative_is_taken", "cách hiểu {reading}: “cách khác” đặt {name} = {found}, đúng bằng cách đang dùng",
         "reading {reading}: the alternative sets {name} = {found}, which is what is taken already"},
        {"plan.alternative_outside_reading", "cách hiểu {reading}: “cách khác” đặt tham số {name} không thuộc cách hiểu này",
         "reading {reading}: the alternative sets {name}, which is not of this reading"},
        // Overlays
        {"plan.overlay_dilutes", "nội dung {name} thêm vào làm nhẹ tiêu chí {criterion}: trượt một nội dung cũ mà vẫn có thể đạt",
         "the added {name} dilutes criterion {criterion}: failing an old indicator may now be enough"},
        {"plan.overlay_outside_base", "thời gian hiệu lực {from} – {to} vượt ra ngoài kế hoạch gốc {base}", "the dates in force {from} – {to} reach beyond the base {base}"},
    };
    return k_table;
}

}  // namespace bontot::wording
