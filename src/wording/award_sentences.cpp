// Why a body is not on the award list, and what is wrong with a list of candidates (awards/).
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
        {"awards.score_negative", "điểm {found} nhỏ hơn 0", "the score {found} is below 0"},
    };
    return k_table;
}

}  // namespace bontot::wording
