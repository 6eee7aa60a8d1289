// Ratings, judgements, knock-outs and the decisions of years on paper: what cannot be, and what the audit calls the
// acts.
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_outcomes() {
    static constexpr Entry k_table[] = {
        {"outcome.not_in_year", "{unit} không có trong năm {year}", "{unit} did not exist in {year}"},
        {"outcome.not_on_roll", "{found} không sinh hoạt ở {unit} trong năm {year}",
         "{found} was not on the roll of {unit} in {year}"},
        {"outcome.regime", "cần ghi quy định áp dụng khi xếp loại (ví dụ QĐ 124-QĐ/TW)",
         "name the rules by which it was rated (for example QĐ 124-QĐ/TW)"},
        {"outcome.unrated_without_reason", "chưa xếp loại thì phải ghi lý do", "no rating needs a reason"},
        {"outcome.decision_number", "cần số quyết định", "the decision's number is needed"},
        {"outcome.decision_date", "cần ngày quyết định", "the decision's day is needed"},
        {"outcome.decision_later", "ngày quyết định {found} sau hôm nay ({date})",
         "the decision's day {found} is after today ({date})"},
        {"outcome.unknown_indicator", "kế hoạch không có nội dung “{found}”", "the plan has no indicator “{found}”"},
        {"outcome.computed", "nội dung “{found}” được tính từ số liệu, không chấm tay được",
         "the indicator “{found}” is computed from facts; it cannot be judged by hand"},
        {"outcome.not_for_this_unit", "nội dung “{found}” không áp dụng cho {unit}",
         "the indicator “{found}” does not apply to {unit}"},
        {"outcome.note_needed", "chấm dưới mức tối đa hoặc “không áp dụng” thì phải ghi lý do",
         "less than the whole, or “not applicable”, needs a note"},
        {"outcome.unknown_knock_out", "không có loại vi phạm “{found}”; được dùng: {allowed}",
         "there is no knock-out “{found}”; allowed: {allowed}"},
        {"outcome.in_the_future", "{found} chưa đến", "{found} has not come yet"},
        {"outcome.decision_before_year",
         "ngày quyết định {found} sớm hơn {date}, ngày đầu của năm mà quyết định nói đến",
         "the decision's day {found} is before {date}, the first day of the year it is about"},
        {"outcome.not_judged", "{unit} không phải chi bộ hoặc đảng bộ cơ sở; kế hoạch chỉ xét chi bộ và đảng bộ cơ sở",
         "{unit} is neither a cell nor a grassroots committee; plans judge only these"},
        {"outcome.not_a_committee", "{unit} không phải đảng bộ cơ sở nên không có kết quả tổng hợp từ chi bộ",
         "{unit} is no grassroots committee: nothing is added up from cells"},
        {"outcome.score", "điểm {found} nhỏ hơn 0", "the score {found} is below 0"},
        {"outcome.no_knock_out", "không có vi phạm nào mang mã “{found}”",
         "there is no knock-out with the id “{found}”"},
        {"outcome.no_award", "năm {year} không có khen thưởng này, không có gì để thu hồi",
         "there is no such award of {year}; there is nothing to revoke"},
        {"outcome.revoked_before", "ngày thu hồi {found} sớm hơn ngày của quyết định bị thu hồi ({date})",
         "the day of revocation {found} is before the decision that it revokes ({date})"},
        {"outcome.entered_already", "năm {year} đã có một mục<|, quyết định {found}|>; hãy sửa mục đó",
         "{year} has an entry already<|, decision {found}|>; edit that one"},
        {"outcome.registered_later", "ngày đăng ký {found} sau năm {year}", "the day {found} is after {year}"},
        {"outcome.not_recognised", "năm {year} không được công nhận, không có gì để thu hồi",
         "{year} was not recognised; there is nothing to revoke"},
        {"outcome.revoked_already", "quyết định về năm {year} đã bị thu hồi (quyết định {found})",
         "the decision about {year} is revoked already (decision {found})"},

        {"rating.recorded", "Ghi kết quả xếp loại", "Official rating recorded"},
        {"outcome.no_judgement", "nội dung “{found}” chưa ai đánh giá, không có gì để rút",
         "nobody has judged “{found}”: there is nothing to take back"},
        {"indicator.withdrawn", "Rút một đánh giá", "Judgement taken back"},
        {"indicator.judged", "Đánh giá một nội dung", "Indicator judged"},
        {"knock_out.recorded", "Ghi một vi phạm", "Knock-out recorded"},
        {"knock_out.withdrawn", "Rút một vi phạm ghi nhầm", "Knock-out entered by mistake withdrawn"},
        {"registration.entered", "Ghi đăng ký thi đua trên giấy", "Registration on paper entered"},
        {"inheritance.entered", "Cho tổ chức kế thừa nối năm", "A successor keeps years"},
        {"inheritance.withdrawn", "Thu hồi quyết định nối năm", "Keeping of years withdrawn"},
        {"recognition.entered", "Ghi công nhận trên giấy", "Recognition on paper entered"},
        {"award.entered", "Ghi khen thưởng trên giấy", "Award on paper entered"},
        {"recognition.revoked", "Thu hồi công nhận", "Recognition revoked"},
        {"award.revoked", "Thu hồi khen thưởng", "Award revoked"},
    };
    return k_table;
}

}  // namespace bontot::wording
