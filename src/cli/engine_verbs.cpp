#include "cli/engine_verbs.hpp"

namespace bontot::cli {

EngineVerbs::EngineVerbs(CLI::App& app, const Console& console, std::function<int()>& action)
    : VerbSet(app, console, action) {
    add_evaluate();
    add_project();
    add_what_if();
    add_awards();
    add_workbook();
    add_generate();
    add_plan();
}

void EngineVerbs::add_evaluate() {
    auto* verb =
        add_verb(app_, "evaluate",
                 say("Đánh giá một năm, kèm lý do từng kết quả", "Judge a year, with the reason for every result"));
    add_plan_option(verb, evaluate_.plan)->required(false);
    auto* facts = add_facts_option(verb, evaluate_.facts);
    add_place_options(verb, evaluate_.place);
    verb->add_option(
            "--unit", evaluate_.unit,
            say("Mã tổ chức đảng trong sổ; không có: mọi tổ chức", "Code of the unit in the records; none: all"))
        ->excludes(facts);
    verb->add_option("--year", evaluate_.year, say("Năm cần đánh giá trong sổ", "Year to judge in the records"))
        ->check(CLI::Range(1930, 2200))
        ->excludes(facts);
    add_as_of_option(verb, evaluate_.as_of);
    add_format_option(verb, evaluate_.format);
    verb->add_option("--report", evaluate_.report,
                     say("Ghi thêm bảng tính kết quả (.xlsx)", "Also write the result as a workbook (.xlsx)"));
    on_call(verb, [this] { return evaluate(console_, evaluate_); });
}

void EngineVerbs::add_project() {
    auto* verb =
        add_verb(app_, "project",
                 say("Dự báo: đúng tiến độ, có nguy cơ, không kịp", "Outlook: on track, at risk, out of reach"));
    add_plan_option(verb, project_.plan);
    add_facts_option(verb, project_.facts)->required();
    add_as_of_option(verb, project_.as_of);
    add_format_option(verb, project_.format);
    on_call(verb, [this] { return project(console_, project_); });
}

void EngineVerbs::add_what_if() {
    auto* verb =
        add_verb(app_, "what-if", say("Thử đổi tham số: ai thêm, ai mất", "Change parameters: who gains, who loses"));
    add_plan_option(verb, what_if_.plan);
    add_facts_option(verb, what_if_.facts)->required();
    add_as_of_option(verb, what_if_.as_of);
    add_format_option(verb, what_if_.format);
    verb->add_option("--set", what_if_.set, say("tham_số=giá_trị (lặp lại được)", "parameter=value (may be repeated)"))
        ->required()
        ->take_all()
        ->allow_extra_args(false);
    on_call(verb, [this] { return what_if(console_, what_if_); });
}

void EngineVerbs::add_awards() {
    auto* verb = add_verb(app_, "awards", say("Lập danh sách khen thưởng", "Draw up the award list"));
    add_plan_option(verb, awards_.plan);
    auto* candidates = verb->add_option("--candidates", awards_.candidates,
                                        say("Danh sách đăng ký (.json hoặc -)", "The registered bodies (.json or -)"));
    add_place_options(verb, awards_.place);
    verb->add_option("--last-year", awards_.last_year,
                     say("Năm cuối của phong trào, lấy từ sổ", "Last year of the period, from the records"))
        ->check(CLI::Range(1930, 2200))
        ->excludes(candidates);
    add_format_option(verb, awards_.format);
    on_call(verb, [this] { return awards(console_, awards_); });
}

void EngineVerbs::add_workbook() {
    auto* verb =
        add_verb(app_, "workbook", say("Tạo bảng tính để nhập số liệu", "Write a workbook to fill in the facts"));
    add_plan_option(verb, workbook_.plan);
    verb->add_option("--unit-kind", workbook_.unit_kind,
                     say("cell (chi bộ) hoặc grassroots_committee (đảng bộ cơ sở)", "cell or grassroots_committee"))
        ->required()
        ->check(CLI::IsMember({"cell", "grassroots_committee"}));
    verb->add_option("--out", workbook_.out, say("Tệp .xlsx sẽ ghi", "The .xlsx file to write"))->required();
    verb->add_flag("--demonstration", workbook_.demonstration,
                   say("Điền sẵn một chi bộ minh họa", "Filled in with a demonstration cell"));
    on_call(verb, [this] { return workbook(console_, workbook_); });
}

void EngineVerbs::add_generate() {
    auto* verb = add_verb(app_, "generate", say("Sinh số liệu minh họa", "Generate believable facts"));
    verb->add_option("--cells", generate_.cells, say("Số chi bộ", "Number of cells"))
        ->required()
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{10'000'000}));
    verb->add_option("--year", generate_.year, say("Năm", "Year"))->required()->check(CLI::Range(1930, 2200));
    verb->add_option("--seed", generate_.seed, say("Số gieo: cùng số, cùng kết quả", "Seed: same seed, same bytes"))
        ->required();
    verb->add_option("--out", generate_.out,
                     say("Tệp .jsonl sẽ ghi (- là stdout)", "The .jsonl file to write (- is standard output)"))
        ->required();
    on_call(verb, [this] { return generate(console_, generate_); });
}

void EngineVerbs::add_plan() {
    auto* verb = add_verb(app_, "plan", say("Kiểm tra, xem, so sánh kế hoạch", "Check, show and compare plans"));
    verb->require_subcommand(1);
    verb->fallthrough();
    auto* lint =
        add_verb(*verb, "lint", say("Tìm lỗi, mâu thuẫn, khoảng trống", "Find faults, contradictions and gaps"));
    lint->add_option("FILE", plan_a_, say("Tệp kế hoạch, hoặc tên", "Plan file or name"))->required();
    add_format_option(lint, format_);
    on_call(lint, [this] { return plan_lint(console_, plan_a_, format_); });
    auto* show = add_verb(*verb, "show",
                          say("In kế hoạch, mỗi giá trị kèm văn bản quy định",
                              "Print the plan, every value with the document that set it"));
    show->add_option("PLAN", plan_a_, say("Tên hoặc tệp", "Name or file"))->required();
    add_format_option(show, format_);
    on_call(show, [this] { return plan_show(console_, plan_a_, format_); });
    auto* diff = add_verb(*verb, "diff",
                          say("So sánh hai kế hoạch: đổi gì, với ai", "Compare two plans: what changes for whom"));
    diff->add_option("BEFORE", plan_a_, say("Kế hoạch trước", "Plan before"))->required();
    diff->add_option("AFTER", plan_b_, say("Kế hoạch sau", "Plan after"))->required();
    add_format_option(diff, format_);
    on_call(diff, [this] { return plan_diff(console_, plan_a_, plan_b_, format_); });
    add_plan_adoption(*verb);
}

void EngineVerbs::add_plan_adoption(CLI::App& plan) {
    auto* adopt =
        add_verb(plan, "adopt",
                 say("Ghi vào sổ kế hoạch dùng để đánh giá một năm", "Record the plan that a year is judged under"));
    adopt->add_option("PLAN", adopt_.plan, say("Tên hoặc tệp", "Name or file"))->required();
    add_place_options(adopt, adopt_.place);
    adopt->add_option("--year", adopt_.year, say("Năm", "Year"))->required()->check(CLI::Range(1930, 2200));
    adopt->add_option("--by", adopt_.who, say("Người xác nhận", "Who confirms it"))->required();
    adopt->add_option("--decision", adopt_.decision_number, say("Số quyết định", "Number of the decision"));
    adopt->add_option("--decision-date", adopt_.decision_date,
                      say("Ngày quyết định (năm-tháng-ngày)", "Date of the decision (year-month-day)"));
    adopt->add_option("--reason", adopt_.reason,
                      say("Lý do, khi thay kế hoạch đã ghi cho năm đó", "Why, where it replaces another plan"));
    on_call(adopt, [this] { return plan_adopt(console_, adopt_); });
    auto* adopted = add_verb(plan, "adopted", say("Các kế hoạch đã ghi, theo năm", "The plans recorded, by year"));
    add_place_options(adopted, adopt_.place);
    on_call(adopted, [this] { return plan_adopted(console_, adopt_.place); });
}

}  // namespace bontot::cli
