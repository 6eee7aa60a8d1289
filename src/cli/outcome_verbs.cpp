#include "cli/outcome_verbs.hpp"

#include "app/ports/outcomes.hpp"
#include "organisation/rating.hpp"

namespace bontot::cli {

namespace {

/// A rating is a level, or why there is none.
std::vector<std::string> levels_and_scopes() {
    auto names = core::all_names(organisation::k_rating_levels);
    for (auto& scope : core::all_names(organisation::k_rating_scopes))
        names.push_back(std::move(scope));
    return names;
}

std::vector<std::string> revocable() {
    auto names = core::all_names(app::k_award_kinds);
    names.insert(names.begin(), k_recognition);
    names.emplace_back(k_inheritance);
    return names;
}

}  // namespace

OutcomeVerbs::OutcomeVerbs(CLI::App& app, const Console& console, std::function<int()>& action)
    : VerbSet(app, console, action) {
    add_rating();
    add_judge();
    add_paper();
}

void OutcomeVerbs::add_rating() {
    auto* group = add_verb(app_, "rating", say("Ghi kết quả xếp loại chính thức hằng năm", "Official annual ratings"));
    group->require_subcommand(1);
    group->fallthrough();
    const auto add = [&](const char* name, std::string description,
                         int (*enter)(const Console&, const RatingOptions&)) {
        auto* verb = add_verb(*group, name, std::move(description));
        add_unit_year_options(verb, rating_.of);
        verb->add_option("--level", rating_.level,
                         say("excellent (xuất sắc), good (tốt), completed (hoàn thành), not_completed (không hoàn "
                             "thành), not_subject (không thuộc diện), not_yet (chưa xếp loại)",
                             "Level, or why there is none"))
            ->required()
            ->check(CLI::IsMember(levels_and_scopes()));
        verb->add_option("--reason", rating_.reason,
                         say("Lý do, khi không có mức xếp loại", "Reason, where there is no level"));
        verb->add_option("--regime", rating_.regime,
                         say("Quy định áp dụng, ví dụ “QĐ 124-QĐ/TW”", "The rules, for example “QĐ 124-QĐ/TW”"))
            ->required();
        add_decision_options(verb, rating_.decision, false);
        add_correct_flag(verb, rating_.correct);
        on_call(verb, [this, enter] { return enter(console_, rating_); });
        return verb;
    };
    add("unit", say("Của một tổ chức đảng", "Of a unit"), &rating_unit);
    add("member", say("Của một đảng viên", "Of a member"), &rating_member)
        ->add_option("--member", rating_.member, say("Mã đảng viên", "Code of the member"))
        ->required();
}

void OutcomeVerbs::add_judge() {
    auto* group = add_verb(app_, "judge",
                           say("Chấm nội dung không tính từ số liệu; ghi, rút vi phạm",
                               "Judge what is not computed; record and withdraw knock-outs"));
    group->require_subcommand(1);
    group->fallthrough();
    add_judge_indicator(*group);
    add_judge_knock_out(*group);
    auto* withdraw = add_verb(*group, "withdraw", say("Rút một vi phạm ghi nhầm", "Withdraw a knock-out"));
    withdraw->add_option("ID", withdraw_.id, say("Mã vi phạm (xem: bontot judge list)", "Id (see: bontot judge list)"))
        ->required();
    add_place_options(withdraw, withdraw_.place);
    withdraw->add_option("--reason", withdraw_.reason, say("Lý do", "Reason"))->required();
    add_who_option(withdraw, withdraw_.who);
    on_call(withdraw, [this] { return judge_withdraw(console_, withdraw_); });
    auto* list = add_verb(*group, "list", say("Bảng đã chấm và vi phạm trong năm", "What was judged in a year"));
    add_place_options(list, judge_list_.place);
    add_unit_option(list, judge_list_.unit)->required();
    add_year_option(list, "--year", judge_list_.year, say("Năm", "Year"))->required();
    on_call(list, [this] { return judge_list(console_, judge_list_); });
}

void OutcomeVerbs::add_judge_indicator(CLI::App& group) {
    auto* verb = add_verb(group, "indicator", say("Chấm một nội dung của kế hoạch", "Judge an indicator of the plan"));
    add_unit_year_options(verb, indicator_.of);
    verb->add_option("--indicator", indicator_.indicator,
                     say("Nội dung, ví dụ 1.1; * là mọi nội dung chưa chấm riêng",
                         "Indicator, for example 1.1; * = all that are not judged on their own"))
        ->required();
    auto* ratio = verb->add_option("--ratio", indicator_.ratio,
                                   say("Tỷ lệ đạt từ 0 đến 1, ví dụ 0,95", "Share from 0 to 1, for example 0.95"));
    auto* none = verb->add_flag("--not-applicable", indicator_.not_applicable, say("Không áp dụng", "Does not apply"));
    none->excludes(ratio);
    verb->add_option("--note", indicator_.note,
                     say("Ghi chú; cần có khi chưa đạt trọn", "Note; needed where it is not reached in full"));
    verb->add_option("--plan", indicator_.plan, say("Kế hoạch (mặc định nt-2023)", "Plan (default nt-2023)"));
    add_correct_flag(verb, indicator_.correct);
    on_call(verb, [this] { return judge_indicator(console_, indicator_); });
}

void OutcomeVerbs::add_judge_knock_out(CLI::App& group) {
    auto* verb = add_verb(group, "knock-out", say("Ghi một vi phạm (điểm liệt)", "Record a knock-out"));
    add_place_options(verb, knock_out_.of.place);
    add_unit_option(verb, knock_out_.of.unit)->required();
    verb->add_option("--kind", knock_out_.kind,
                     say("Loại: corruption (tham nhũng), discipline (kỷ luật), forbidden_act (điều không được làm), "
                         "fire (cháy, nổ) …",
                         "Kind, as the plan calls it: corruption, discipline, forbidden_act, fire …"))
        ->required();
    verb->add_option("--date", knock_out_.date, say("Ngày xảy ra", "Day"))->required();
    verb->add_option("--note", knock_out_.note, say("Ghi chú", "Note"));
    verb->add_option("--plan", knock_out_.plan, say("Kế hoạch (mặc định nt-2023)", "Plan (default nt-2023)"));
    add_who_option(verb, knock_out_.of.who);
    on_call(verb, [this] { return judge_knock_out(console_, knock_out_); });
}

void OutcomeVerbs::add_paper_entry(CLI::App& group, const char* name, std::string description,
                                   int (*enter)(const Console&, const PaperOptions&),
                                   const std::function<void(CLI::App*)>& add_own_options) {
    auto* verb = add_verb(group, name, std::move(description));
    add_unit_year_options(verb, paper_.of);
    add_own_options(verb);
    add_decision_options(verb, paper_.decision, true);
    on_call(verb, [this, enter] { return enter(console_, paper_); });
}

void OutcomeVerbs::add_paper() {
    auto* group = add_verb(app_, "paper",
                           say("Nhập đăng ký, công nhận, khen thưởng của những năm còn trên giấy",
                               "Registrations, recognitions and awards of years on paper"));
    group->require_subcommand(1);
    group->fallthrough();
    const auto add_entry_options = [this](CLI::App* verb) {
        verb->add_option("--scan", paper_.scan,
                         say("Mã minh chứng là bản chụp (thêm trước: bontot evidence add)",
                             "Id of the scan among the evidence (bontot evidence add)"));
        add_correct_flag(verb, paper_.correct);
    };
    add_paper_entry(
        *group, "registration", say("Đăng ký thi đua", "A registration"), &paper_registration, [&](CLI::App* verb) {
            verb->add_option(
                "--date", paper_.date,
                say("Ngày đăng ký (mặc định: ngày quyết định)", "Day of registering (default: that of the decision)"));
            add_entry_options(verb);
        });
    add_paper_entry(*group, "recognition", say("Công nhận “bốn tốt”", "A recognition"), &paper_recognition,
                    [&](CLI::App* verb) {
                        verb->add_option("--score", paper_.score, say("Tổng điểm, ví dụ 451,5", "Score"));
                        verb->add_flag("--not-recognised", paper_.not_recognised,
                                       say("Năm đó không được công nhận", "It was not recognised that year"));
                        add_entry_options(verb);
                    });
    add_paper_entry(*group, "award", say("Khen thưởng", "An award"), &paper_award, [&](CLI::App* verb) {
        verb->add_option("--kind", paper_.kind,
                         say("commendation (giấy khen) hoặc provincial_commendation (bằng khen)", "Kind of award"))
            ->required()
            ->check(CLI::IsMember(core::all_names(app::k_award_kinds)));
        add_entry_options(verb);
    });
    add_paper_entry(
        *group, "inheritance",
        say("Cho tổ chức kế thừa nối năm của tổ chức tiền thân", "A successor keeps the years of a body"),
        &paper_inheritance, [&](CLI::App* verb) {
            verb->add_option("--from", paper_.from, say("Mã tổ chức tiền thân", "Code of that body"))->required();
            verb->add_option("--scan", paper_.scan, say("Mã minh chứng là bản chụp", "Id of the scan"));
        });
    add_paper_entry(*group, "revocation", say("Thu hồi công nhận, khen thưởng", "A revocation"), &paper_revocation,
                    [&](CLI::App* verb) {
                        verb->add_option("--of", paper_.kind,
                                         say("Thu hồi gì: recognition (công nhận), commendation (giấy khen), "
                                             "provincial_commendation (bằng khen), inheritance (nối năm, cùng --from)",
                                             "What is revoked; inheritance with --from"))
                            ->required()
                            ->check(CLI::IsMember(revocable()));
                        verb->add_option("--from", paper_.from, say("Mã tổ chức tiền thân", "Code of the predecessor"));
                        verb->add_option("--reason", paper_.reason, say("Lý do", "Reason"))->required();
                    });
    auto* list = add_verb(*group, "list", say("Bảng những gì đã ghi, theo năm", "What is recorded, by year"));
    add_place_options(list, paper_list_.place);
    add_unit_option(list, paper_list_.unit);
    add_year_option(list, "--first-year", paper_list_.first_year, say("Từ năm", "From"))->required();
    add_year_option(list, "--last-year", paper_list_.last_year, say("Đến năm", "To"))->required();
    on_call(list, [this] { return paper_list(console_, paper_list_); });
}

}  // namespace bontot::cli
