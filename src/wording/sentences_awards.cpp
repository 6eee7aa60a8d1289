// The award list: what is wrong with the candidates, and why a body is not on it (awards/awards.hpp).
#include "wording/tables.hpp"

namespace bontot::wording {

Table award_sentences() {
    static constexpr Entry k_table[] = {
        {"awards.years_not_consecutive", "các năm phải liền nhau, tăng dần: thấy {found}; cần như {allowed}",
         "the years must be consecutive and rising: found {found}; expected like {allowed}"},
        {"awards.too_few_years", "chỉ có {found} năm; kế hoạch xét {required} năm liền", "there are {found} years only; the plan counts {required} in a row"},
        {"awards.year_outside", "năm {found} nằm ngoài phong trào; được dùng: {allowed}", "the year {found} is outside the campaign; allowed: {allowed}"},
        {"awards.code_missing", "thiếu mã tổ chức đảng", "the code of the body is missing"},
        {"awards.duplicate_code", "mã {found} đã có ở {other}", "the code {found} stands already at {other}"},
        {"awards.score_negative", "điểm {found} nhỏ hơn 0", "the score {found} is below 0"},
        {"awards.not_recognised", "chưa được công nhận đủ các năm liền: thiếu {years}", "not recognised in every year: missing {years}"},
        {"awards.revoked", "danh hiệu năm {years} đã bị thu hồi", "the recognition of {years} was revoked"},
        {"awards.not_recognised_and_revoked", "chưa được công nhận năm {years}; danh hiệu năm {revoked} đã bị thu hồi",
         "not recognised in {years}; the recognition of {revoked} was revoked"},
        {"awards.below_cut", "đủ điều kiện nhưng đứng dưới vạch cắt: chỉ được khen nhiều nhất {cap}", "eligible, but below the cut: at most {cap} may be commended"},
        {"awards.cap_is_zero", "đủ điều kiện nhưng {percent} % của {base} chưa đủ một tổ chức; cần quyết định ngoại lệ nếu khen",
         "eligible, but {percent} % of {base} is less than one; commending it needs a recorded exception"},
    };
    return k_table;
}

}  // namespace bontot::wording
