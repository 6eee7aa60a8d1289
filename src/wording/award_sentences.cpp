// Why a body is not on the award list, what is wrong with a list of candidates (awards/), and what stands in the way of
// a decision.
#include "wording/tables.hpp"

namespace bontot::wording {

Table award_sentences() {
    static constexpr Entry k_table[] = {
        {"awards.not_recognised", "Chưa được công nhận năm {years}.", "Not recognised in {years}."},
        {"awards.revoked", "Danh hiệu năm {years} đã bị thu hồi.", "The title of {years} was revoked."},
        {"awards.not_recognised_and_revoked", "Chưa được công nhận năm {years}; danh hiệu năm {revoked} đã bị thu hồi.",
         "Not recognised in {years}; the title of {revoked} was revoked."},
        {"awards.cap_is_zero", "Số được khen tính bằng {percent} % của {base}, chưa đủ 1.",
         "{percent} % of {base} is less than 1 award."},
        {"awards.below_cut", "{score} điểm, dưới vạch cắt {cut} điểm; chỉ được khen nhiều nhất {cap}.",
         "{score} points, below the cut at {cut}; at most {cap} {cap|award|awards}."},

        {"awards.years_not_consecutive", "năm {found} không liền sau năm trước; phải là {allowed}",
         "the year {found} does not follow the one before; it must be {allowed}"},
        {"awards.too_few_years", "có {found} năm; cần đủ {required} năm liền",
         "{found} {found|year|years}; {required} in a row are needed"},
        {"awards.year_outside", "năm {found} không thuộc giai đoạn xét; được dùng: {allowed}",
         "the year {found} is not considered; allowed: {allowed}"},
        {"awards.code_missing", "tổ chức chưa có mã", "the body has no code"},
        {"awards.duplicate_code", "mã “{found}” đã dùng ở {other}", "the code “{found}” is used already, at {other}"},
        {"awards.no_final_review", "phong trào chưa có hội nghị tổng kết; hãy định ngày tổng kết trước",
         "the movement has no final review yet; name its day first"},
        {"awards.too_early",
         "còn {count} tổ chức chưa có kết quả năm {year}; kế hoạch không cho quyết định khen trước khi có đủ",
         "{count} {count|body waits|bodies wait} for the decision about {year}; the plan lets nobody be commended "
         "before"},
        {"awards.nobody", "danh sách chưa có tổ chức nào", "there is nobody on the list"},
        {"awards.named_twice", "{unit} có hai lần trong danh sách", "{unit} stands on the list twice"},
        {"awards.not_registered", "tổ chức “{found}” không đăng ký thi đua trong phong trào này",
         "the body “{found}” is not registered in this movement"},
        {"awards.outside_base", "{unit} không được công nhận đủ {years} năm liền nên không xét khen",
         "{unit} was not recognised in each of the {years} years, and cannot be commended"},
        {"awards.not_direct", "{unit} không trực thuộc Đảng ủy Khối nên không đề nghị cấp tỉnh khen",
         "{unit} does not stand directly under the bloc committee, and cannot be nominated to the province"},
        {"awards.has_award",
         "{unit} đã được khen cho thành tích này<|, quyết định {found}|>; mỗi tổ chức một hình thức",
         "{unit} has an award for this already<|, decision {found}|>; each body gets one"},
        {"awards.was_revoked", "khen thưởng của {unit} đã bị thu hồi (quyết định {found}) nên không khen lại",
         "the award of {unit} was revoked (decision {found}); it is not given again"},
        {"awards.nominated", "{unit} đang được đề nghị cấp tỉnh khen; mỗi tổ chức một hình thức",
         "{unit} is nominated to the province; each body gets one award"},
        {"awards.nominated_already", "{unit} đã có trong một đề nghị cấp tỉnh khen",
         "{unit} is nominated to the province already"},
        {"awards.not_nominated", "{unit} không có trong đề nghị nào đang chờ cấp tỉnh",
         "{unit} is in no nomination that stands"},
        {"awards.too_many_nominated", "đề nghị {found} tổ chức, kế hoạch cho nhiều nhất {allowed}",
         "{found} bodies would be nominated; the plan allows {allowed}"},
        {"awards.above_cap", "khen {found} tổ chức là quá mức {allowed}; muốn khen thêm phải ghi lý do ngoại lệ",
         "{found} awards are above the cap of {allowed}; more takes a reason for an exception"},
        {"awards.exception_by", "cần ghi ai cho phép ngoại lệ", "name who allowed the exception"},
        {"awards.exception_reason", "cần ghi lý do ngoại lệ", "the exception needs a reason"},
        {"awards.reason_needed",
         "danh sách khác với danh sách theo điểm, hoặc lập khi chưa có đủ kết quả năm cuối; cần ghi lý do",
         "the list is not the one drawn by score, or the last year is not decided yet; a reason is needed"},
        {"awards.not_the_authority", "khen thưởng do {unit} quyết định; hãy mở trang của tổ chức đó",
         "{unit} decides on awards; open its page"},
        {"honours.sheet", "Sổ danh hiệu", "Honour register"},
        {"honours.code", "Mã tổ chức đảng", "Code"},
        {"honours.body", "Tổ chức đảng", "Body"},
        {"honours.titles", "Số năm đạt danh hiệu", "Years recognised"},
        {"honours.awards", "Khen thưởng", "Awards"},
        {"honours.recognised", "Công nhận", "Recognised"},
        {"honours.not_recognised", "Không công nhận", "Not recognised"},
        {"honours.revoked", "Đã thu hồi", "Revoked"},
        {"honours.undecided", "Chưa quyết định", "Not decided"},

        {"award.given", "Tặng Giấy khen", "Commended"},
        {"award.decided", "Quyết định khen thưởng tại tổng kết", "Awards decided at the final review"},
        {"award.nominated", "Đề nghị cấp tỉnh khen", "Nominated to the province"},
        {"award.nomination_withdrawn", "Rút đề nghị cấp tỉnh khen", "Nomination taken back"},

        {"awards.score_negative", "điểm {found} nhỏ hơn 0", "the score {found} is below 0"},
    };
    return k_table;
}

}  // namespace bontot::wording
