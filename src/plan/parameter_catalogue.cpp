#include <algorithm>

#include "plan/parameter.hpp"

namespace bontot::plan {

namespace {

ParameterSpec number(std::string_view name, std::int64_t minimum, std::int64_t maximum, Stricter stricter,
                     core::Localised title) {
    return {name, ParameterType::number, minimum, maximum, {}, stricter, false, std::move(title)};
}

/// A number that may stay unset (null): then nothing is checked.
ParameterSpec optional_number(std::string_view name, std::int64_t minimum, std::int64_t maximum,
                              core::Localised title) {
    return {name, ParameterType::number, minimum, maximum, {}, Stricter::neither, true, std::move(title)};
}

/// A closed choice; with an order, the strictest name comes first.
ParameterSpec choice(std::string_view name, std::vector<std::string> names, Stricter stricter, core::Localised title) {
    return {name, ParameterType::name, 0, 0, std::move(names), stricter, false, std::move(title)};
}

ParameterSpec set_of(std::string_view name, std::vector<std::string> names, core::Localised title) {
    return {name, ParameterType::names, 0, 0, std::move(names), Stricter::more_names, false, std::move(title)};
}

ParameterSpec date(std::string_view name, core::Localised title) {
    return {name, ParameterType::date, 0, 0, {}, Stricter::lower, true, std::move(title)};
}

ParameterSpec month_day(std::string_view name, core::Localised title) {
    return {name, ParameterType::month_day, 0, 0, {}, Stricter::lower, true, std::move(title)};
}

/// A day on which something begins: neither an earlier nor a later one is stricter.
ParameterSpec day_of_year(std::string_view name, core::Localised title) {
    return {name, ParameterType::month_day, 0, 0, {}, Stricter::neither, true, std::move(title)};
}

ParameterSpec bands(std::string_view name, std::int64_t maximum, core::Localised title) {
    return {name, ParameterType::bands, 0, maximum, {}, Stricter::higher, false, std::move(title)};
}

ParameterSpec tolerated(std::string_view name) {
    return number(name, 0, 366, Stricter::lower,
                  {"Số buổi trong năm được phép chưa đạt", "Meetings a year that may miss this"});
}

std::vector<ParameterSpec> make_catalogue() {
    constexpr auto k_names = Stricter::earlier_name;
    constexpr auto k_none = Stricter::neither;
    return {
        // Meetings (clause I(2).1.2)
        number("attendance.over_percent", 0, 100, Stricter::higher,
               {"Tỷ lệ dự sinh hoạt phải trên (%)", "Attendance must be over (%)"}),
        choice("attendance.scope", {"each_meeting", "year_average"}, k_names,
               {"Tính tỷ lệ dự theo từng buổi hay bình quân năm", "Attendance per meeting or as the year's average"}),
        choice("attendance.probationary", {"counted", "not_counted"}, k_none,
               {"Đảng viên dự bị có tính vào tỷ lệ dự không", "Whether probationary members are counted"}),
        choice("attendance.small_cell", {"literal", "one_absence"}, k_names,
               {"Chi bộ từ 6 đảng viên trở xuống", "Cells of six or fewer"}),
        tolerated("attendance.tolerated_meetings"),
        tolerated("unexcused_absence.tolerated_meetings"),
        number("excused_streak.at_most", 0, 366, Stricter::lower,
               {"Số lần vắng có lý do liên tiếp tối đa", "Excused absences in a row, at most"}),
        choice("excused_streak.meetings", {"regular_and_combined", "all"}, k_none,
               {"Buổi nào được tính vào chuỗi vắng", "Meetings that count for the run of absences"}),
        bands("opinions.bands", 100000,
              {"Số người phát biểu tối thiểu theo số đảng viên", "Speakers required by number of members"}),
        choice("opinions.size_of", {"roll", "eligible", "present"}, k_names,
               {"Số đảng viên để chọn mức phát biểu", "The number of members that picks the band"}),
        choice("opinions.count", {"members", "opinions"}, k_names,
               {"Đếm người phát biểu hay đếm ý kiến", "Count members who spoke, or opinions"}),
        tolerated("opinions.tolerated_meetings"),
        number("duration.minutes", 0, 1440, Stricter::higher,
               {"Thời gian sinh hoạt tối thiểu (phút)", "Minutes a meeting lasts, at least"}),
        number("duration.combined_minutes", 0, 1440, Stricter::higher,
               {"Thời gian khi kết hợp chuyên đề (phút)", "Minutes of a combined meeting, at least"}),
        number("duration.small_minutes", 0, 1440, Stricter::higher,
               {"Thời gian ở chi bộ ít đảng viên (phút)", "Minutes in a small cell, at least"}),
        number("duration.small_below", 0, 100000, Stricter::lower,
               {"Chi bộ ít đảng viên là dưới", "A small cell has fewer members than"}),
        choice("duration.small_combined", {"combined", "small"}, k_names,
               {"Chi bộ ít đảng viên họp kết hợp", "A small cell's combined meeting"}),
        choice("duration.thematic", {"ordinary", "not_checked"}, k_names,
               {"Thời gian của buổi chuyên đề riêng", "A stand-alone thematic meeting's duration"}),
        choice("duration.breaks", {"deducted", "included"}, k_names,
               {"Giờ giải lao trừ hay tính vào thời gian", "Breaks deducted or included"}),
        tolerated("duration.tolerated_meetings"),
        number("regular_count.months", 0, 12, Stricter::higher,
               {"Số tháng phải có sinh hoạt thường kỳ", "Months that need a regular meeting"}),
        number("thematic_count.at_least", 0, 366, Stricter::higher,
               {"Số buổi chuyên đề tối thiểu trong năm", "Thematic meetings a year, at least"}),
        choice("thematic_count.combined", {"regular_only", "both"}, k_names,
               {"Buổi kết hợp có tính là chuyên đề không", "Whether a combined meeting counts as thematic"}),
        choice("thematic_count.partial_year", {"full", "pro_rata"}, k_names,
               {"Năm đầu của phong trào", "The movement's first, partial year"}),
        number("thematic_quarterly.quarters", 0, 4, Stricter::higher,
               {"Số quý phải có sinh hoạt chuyên đề", "Quarters that need a thematic meeting"}),
        optional_number("meeting_day.from", 1, 31,
                        {"Ngày sinh hoạt sớm nhất trong tháng", "Earliest day of the month for the regular meeting"}),
        optional_number("meeting_day.to", 1, 31,
                        {"Ngày sinh hoạt muộn nhất trong tháng", "Latest day of the month for the regular meeting"}),
        tolerated("meeting_day.tolerated_meetings"),
        set_of("preparation.require",
               {"committee_meeting", "members_notified", "follower_notified", "draft_resolution",
                "prepared_by_secretary", "materials_sent"},
               {"Những việc chuẩn bị bắt buộc", "What preparation must include"}),
        tolerated("preparation.tolerated_meetings"),
        set_of("minutes.require", {"chair_signed", "secretary_signed", "book", "pages", "cross_stamped"},
               {"Biên bản phải có", "What the minutes must have"}),
        tolerated("minutes.tolerated_meetings"),
        tolerated("self_rating.tolerated_meetings"),
        choice("meeting_level.at_least", {"good", "fair", "average", "poor"}, k_names,
               {"Mỗi buổi sinh hoạt phải đạt mức", "Every meeting must reach the level"}),
        tolerated("meeting_level.tolerated_meetings"),
        choice("year_meeting_level.at_least", {"good", "fair", "average", "poor"}, k_names,
               {"Cả năm phải đạt mức", "The year must reach the level"}),

        // Recognition (clause IV.3)
        number("criterion_threshold.at_least_percent", 0, 100, Stricter::higher,
               {"Mỗi tiêu chí phải đạt từ (%)", "Every criterion must reach (%)"}),
        choice("criterion_threshold.of", {"each_criterion", "total", "indicators_met"}, k_names,
               {"95 % của từng tiêu chí, của tổng điểm hay của số nội dung đạt",
                "Of each criterion, of the total, or of the indicators met"}),
        number("ratings_completed.at_least_percent", 0, 100, Stricter::higher,
               {"Tỷ lệ xếp loại Hoàn thành nhiệm vụ trở lên (%)", "Rated completed or better (%)"}),
        number("ratings_good.at_least_percent", 0, 100, Stricter::higher,
               {"Tỷ lệ xếp loại Hoàn thành tốt trở lên (%)", "Rated good or better (%)"}),
        choice("ratings.unrated", {"counted_against", "leave_base"}, k_names,
               {"Người thuộc diện không xếp loại", "Those not subject to rating"}),
        choice("recognition.ratings", {"wait", "provisional"}, k_names,
               {"Chưa có xếp loại chính thức", "While official ratings are missing"}),
        choice("knock_outs.effect", {"not_qualified", "needs_decision", "points_only"}, k_names,
               {"Khi có vi phạm điểm liệt", "When a knock-out has happened"}),

        // Awards (clause IV.4)
        number("awards.cap_percent", 0, 100, Stricter::lower, {"Khen thưởng không quá (%)", "Awards at most (%)"}),
        choice("awards.cap_base", {"registered_and_standard", "registered"}, k_names,
               {"Tỷ lệ khen tính trên", "The base of the cap"}),
        choice("awards.rounding", {"floor", "at_least_one"}, k_names,
               {"Làm tròn số lượng khen", "Rounding of the cap"}),
        choice("awards.pool", {"together", "by_kind"}, k_none,
               {"Tính chung hay riêng chi bộ và đảng bộ", "One cap for all, or one a kind"}),
        number("awards.years", 1, 10, Stricter::higher, {"Số năm liền đạt chuẩn", "Years in a row"}),
        number("awards.provincial_minimum", 0, 1000, k_none,
               {"Đề nghị cấp tỉnh tối thiểu", "Provincial nominations, at least"}),
        number("awards.provincial_maximum", 0, 1000, Stricter::lower,
               {"Đề nghị cấp tỉnh tối đa", "Provincial nominations, at most"}),
        choice("awards.provincial_scope", {"direct_only", "all"}, k_names,
               {"Ai được đề nghị cấp tỉnh", "Who may be nominated to the province"}),
        choice("awards.both", {"one_each", "allowed"}, k_names, {"Một tổ chức nhận một hình thức", "One award a body"}),
        choice("awards.successor", {"by_decision", "never"}, k_none,
               {"Tổ chức kế thừa có giữ chuỗi năm", "Whether a successor keeps the years"}),
        choice("awards.list_before_ratings", {"none", "provisional"}, k_names,
               {"Danh sách khen khi chưa có xếp loại năm cuối", "Award list before the last year's ratings"}),

        // Movement: dates are exclusive, "trước ngày"
        choice("deadlines.before_means", {"exclusive", "inclusive"}, k_names,
               {"“Trước ngày X” nghĩa là", "What “before day X” means"}),
        date("registration.cell_before", {"Chi bộ đăng ký trước ngày", "Cells register before"}),
        date("registration.committee_before", {"Đảng ủy gửi đăng ký trước ngày", "The committee forwards before"}),
        date("registration.bloc_before",
             {"Đăng ký đến Đảng ủy Khối trước ngày", "Registration reaches the bloc before"}),
        choice("registration.deadlines", {"two_level", "outer_only"}, k_names,
               {"Hạn nội bộ và hạn ngoài", "Internal and outer deadline"}),
        choice("registration.late", {"refused", "with_reason_and_approver"}, k_names,
               {"Đăng ký muộn", "Late registration"}),
        choice("registration.renewal", {"yearly", "once_confirmed_yearly"}, k_none,
               {"Đăng ký một lần hay hằng năm", "Register once or yearly"}),
        choice("registration.titles", {"by_kind", "any"}, k_names,
               {"Ai đăng ký danh hiệu nào", "Who registers for which title"}),
        choice("movement.starts", {"plan_issued", "pact_signed"}, k_none,
               {"“Ngày ký thi đua” là", "What “day of signing” means"}),
        date("movement.first_day", {"Ngày bắt đầu phong trào", "First day of the movement"}),
        date("movement.ends_before", {"Phong trào kết thúc trước ngày", "The movement ends before"}),
        day_of_year("assessment.from", {"Tự đánh giá hằng năm từ ngày", "Yearly self-assessment from"}),
        month_day("assessment.before", {"Gửi tự đánh giá trước ngày", "Self-assessment sent before"}),
        month_day("report.yearly_before", {"Báo cáo hằng năm trước ngày", "Yearly report before"}),
        choice("report.addressee", {"committee_then_bloc", "bloc"}, k_none,
               {"Nơi nhận báo cáo năm", "Addressee of the yearly report"}),
        choice("interim_review.held", {"required", "optional"}, k_names, {"Sơ kết", "Interim review"}),
        date("final_review.before", {"Tổng kết xong trước ngày", "Final review before"}),
        date("final_report.before", {"Báo cáo tổng kết trước ngày", "Final report before"}),
        choice("appraisal.of_committees", {"bloc_staff", "peer_committee"}, k_none,
               {"Ai thẩm định đảng bộ cơ sở", "Who appraises the committees"}),
        set_of("appraisal.outcomes", {"propose", "not_propose_with_reason", "return_for_supplement"},
               {"Kết luận thẩm định có thể là", "Possible outcomes of appraisal"}),
        number("appraisal.difference_percent", 0, 100, Stricter::lower,
               {"Chênh lệch tự chấm và thẩm định quá (%) điểm tiêu chí phải có căn cứ bằng văn bản",
                "Self-assessed and appraised differ by more than (%) of a criterion: a written basis"}),
        choice("committee_meetings.assessed_by", {"judged"}, k_none,
               {"Chất lượng sinh hoạt của đảng bộ", "How a committee's criterion 2 is assessed"}),
        choice("admission.no_quota", {"not_applicable", "met"}, k_none,
               {"Không có chỉ tiêu kết nạp", "When there is no admission quota"}),
        number("admission.at_least_percent", 0, 1000, Stricter::higher,
               {"Kết nạp đạt từ (%) chỉ tiêu", "Admissions reach (%) of the quota"}),
        choice("member_examples.confirmed_by", {"cell", "self_only"}, k_names,
               {"Ai xác nhận 7 nội dung nêu gương", "Who confirms the seven examples"}),
        choice("minutes_book.original", {"paper", "electronic"}, k_none,
               {"Bản gốc biên bản", "Which minutes are the original"}),
        bands("self_rating.level_from", 1000, {"Điểm để xếp mức buổi sinh hoạt", "Points from which a level is given"}),
        number("notice.working_days", 0, 60, Stricter::higher,
               {"Số ngày làm việc công khai trước quyết định", "Working days of notice before the decision"}),
        number("objection.working_days", 0, 60, k_none,
               {"Số ngày làm việc để trả lời một kiến nghị hoặc để chi bộ giải trình",
                "Working days to answer an objection, or for the cell to answer"}),
        choice("notice.public_list", {"after_decision", "none"}, k_names,
               {"Công khai danh sách sau quyết định", "Public list after the decision"}),
        choice("revocation.allowed", {"by_decision", "never"}, k_names,
               {"Thu hồi danh hiệu", "Revocation of the title"}),
        choice("citation.style", {"as_printed", "clean"}, k_none, {"Cách ghi mục", "How clauses are cited"}),
        choice("organisation.acting_body", {"committee", "as_printed"}, k_none,
               {"“Đảng bộ … thẩm định” là", "Who acts where the text says “Đảng bộ”"}),
        choice("rubric.sector_specific", {"shipped_only", "imported"}, k_none,
               {"Tiêu chí riêng theo loại hình", "Criteria specific to a sector"}),
        choice("movement.periods", {"configurable", "fixed"}, k_none,
               {"Giai đoạn và tổ chức mới", "New periods and organisations"}),
    };
}

}  // namespace

const std::vector<ParameterSpec>& parameter_catalogue() {
    static const auto catalogue = make_catalogue();
    return catalogue;
}

const ParameterSpec* find_parameter(std::string_view name) {
    const auto& catalogue = parameter_catalogue();
    const auto found =
        std::find_if(catalogue.begin(), catalogue.end(), [name](const auto& spec) { return spec.name == name; });
    return found == catalogue.end() ? nullptr : &*found;
}

std::vector<std::string> parameter_names() {
    std::vector<std::string> names;
    for (const auto& spec : parameter_catalogue())
        names.emplace_back(spec.name);
    return names;
}

}  // namespace bontot::plan
