#include "cli/program.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/verbs.hpp"

namespace bontot::cli {

namespace {

using core::Language;

/// The language is wanted before the command line is understood: for its own help and faults.
Language language_of(int argc, char** argv) {
    const auto named = [](std::string_view name) { return name == "en" ? Language::en : Language::vi; };
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--lang" && i + 1 < argc) return named(argv[i + 1]);
        if (word.starts_with("--lang=")) return named(word.substr(7));
    }
    const char* wish = std::getenv("BONTOT_LANG");
    return named(wish == nullptr ? "vi" : wish);
}

int terminal_width() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
    return std::clamp<int>(size.ws_col, 60, 100);
}

/// The command line: every verb with its options, in the language of the caller.
class CommandLine {
  public:
    explicit CommandLine(const Console& console) : console_(console) {
        app_.description(say("bontot: chi bộ bốn tốt, đảng bộ cơ sở bốn tốt — từ kế hoạch đến khen thưởng",
                             "bontot: four-good Party cells and committees, from the plan to the award"));
        app_.name("bontot");
        app_.set_version_flag("--version", "bontot 0.1.0", say("In phiên bản", "Print the version"));
        app_.set_help_flag("--help,-h", say("In hướng dẫn này", "Print this help"));
        app_.add_option("--lang", language_, say("Ngôn ngữ: vi (mặc định) hoặc en", "Language: vi (default) or en"))
            ->check(CLI::IsMember({"vi", "en"}));
        app_.require_subcommand(1);
        app_.fallthrough();
        add_evaluate();
        add_project();
        add_what_if();
        add_awards();
        add_workbook();
        add_generate();
        add_plan();
    }

    int run(int argc, char** argv) {
        try {
            app_.parse(argc, argv);
        } catch (const CLI::Success& shown) {
            return app_.exit(shown, console_.out, console_.err);
        } catch (const CLI::ParseError& fault) {
            console_.err << say("Dòng lệnh chưa đúng: ", "The command line is wrong: ") << explain(fault) << '\n'
                         << say("Xem: bontot --help", "See: bontot --help --lang en") << '\n';
            return k_wrong_command;
        }
        return action_();
    }

  private:
    [[nodiscard]] std::string say(const char* vi, const char* en) const {
        return console_.language == Language::vi ? vi : en;
    }

    [[nodiscard]] std::string explain(const CLI::ParseError& fault) const {
        if (console_.language == Language::en) return fault.what();
        const std::string name = fault.get_name();
        if (name == "RequiredError") return fmt::format("còn thiếu ({})", fault.what());
        if (name == "ExtrasError") return fmt::format("có phần không hiểu ({})", fault.what());
        if (name == "ValidationError" || name == "ConversionError")
            return fmt::format("giá trị không hợp lệ ({})", fault.what());
        return fault.what();
    }

    void add_lang(CLI::App* verb) { verb->set_help_flag("--help,-h", say("In hướng dẫn này", "Print this help")); }

    CLI::App* add_verb(CLI::App& parent, const char* name, std::string description) {
        auto* verb = parent.add_subcommand(name, std::move(description));
        add_lang(verb);
        return verb;
    }

    void add_plan_option(CLI::App* verb, std::string& plan) {
        verb->add_option("--plan", plan,
                         say("Kế hoạch: tên (nt-2023) hoặc tệp .yaml", "Plan: a name (nt-2023) or a .yaml file"))
            ->required();
    }
    void add_facts_option(CLI::App* verb, std::string& facts) {
        verb->add_option("--facts", facts,
                         say("Số liệu: .json, .jsonl, .xlsx hoặc - (đọc từ stdin)",
                             "Facts: .json, .jsonl, .xlsx, or - for standard input"))
            ->required();
    }
    void add_as_of_option(CLI::App* verb, std::string& as_of) {
        verb->add_option(
            "--as-of", as_of,
            say("Tính đến ngày (năm-tháng-ngày; mặc định hôm nay)", "As of the day (year-month-day; default today)"));
    }
    void add_format_option(CLI::App* verb, std::string& format) {
        verb->add_option("--format", format, say("text (mặc định) hoặc json", "text (default) or json"))
            ->check(CLI::IsMember({"text", "json"}));
    }

    void add_evaluate() {
        auto* verb =
            add_verb(app_, "evaluate",
                     say("Đánh giá một năm, kèm lý do từng kết quả", "Judge a year, with the reason for every result"));
        add_plan_option(verb, evaluate_.plan);
        add_facts_option(verb, evaluate_.facts);
        add_as_of_option(verb, evaluate_.as_of);
        add_format_option(verb, evaluate_.format);
        verb->add_option("--report", evaluate_.report,
                         say("Ghi thêm bảng tính kết quả (.xlsx)", "Also write the result as a workbook (.xlsx)"));
        verb->callback([this] { action_ = [this] { return evaluate(console_, evaluate_); }; });
    }

    void add_project() {
        auto* verb =
            add_verb(app_, "project",
                     say("Dự báo: đúng tiến độ, có nguy cơ, không kịp", "Outlook: on track, at risk, out of reach"));
        add_plan_option(verb, project_.plan);
        add_facts_option(verb, project_.facts);
        add_as_of_option(verb, project_.as_of);
        add_format_option(verb, project_.format);
        verb->callback([this] { action_ = [this] { return project(console_, project_); }; });
    }

    void add_what_if() {
        auto* verb = add_verb(app_, "what-if",
                              say("Thử đổi tham số: ai thêm, ai mất", "Change parameters: who gains, who loses"));
        add_plan_option(verb, what_if_.plan);
        add_facts_option(verb, what_if_.facts);
        add_as_of_option(verb, what_if_.as_of);
        add_format_option(verb, what_if_.format);
        verb->add_option("--set", what_if_.set,
                         say("tham_số=giá_trị (lặp lại được)", "parameter=value (may be repeated)"))
            ->required()
            ->take_all()
            ->allow_extra_args(false);
        verb->callback([this] { action_ = [this] { return what_if(console_, what_if_); }; });
    }

    void add_awards() {
        auto* verb = add_verb(app_, "awards", say("Lập danh sách khen thưởng", "Draw up the award list"));
        add_plan_option(verb, awards_.plan);
        verb->add_option("--candidates", awards_.candidates,
                         say("Danh sách đăng ký (.json hoặc -)", "The registered bodies (.json or -)"))
            ->required();
        add_format_option(verb, awards_.format);
        verb->callback([this] { action_ = [this] { return awards(console_, awards_); }; });
    }

    void add_workbook() {
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
        verb->callback([this] { action_ = [this] { return workbook(console_, workbook_); }; });
    }

    void add_generate() {
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
        verb->callback([this] { action_ = [this] { return generate(console_, generate_); }; });
    }

    void add_plan() {
        auto* verb = add_verb(app_, "plan", say("Kiểm tra, xem, so sánh kế hoạch", "Check, show and compare plans"));
        verb->require_subcommand(1);
        verb->fallthrough();
        auto* lint =
            add_verb(*verb, "lint", say("Tìm lỗi, mâu thuẫn, khoảng trống", "Find faults, contradictions and gaps"));
        lint->add_option("file", plan_a_, say("Tệp kế hoạch", "Plan file or name"))->required();
        add_format_option(lint, format_);
        lint->callback([this] { action_ = [this] { return plan_lint(console_, plan_a_, format_); }; });
        auto* show = add_verb(*verb, "show",
                              say("In kế hoạch, mỗi giá trị kèm văn bản quy định",
                                  "Print the plan, every value with the document that set it"));
        show->add_option("plan", plan_a_, say("Tên hoặc tệp", "Name or file"))->required();
        add_format_option(show, format_);
        show->callback([this] { action_ = [this] { return plan_show(console_, plan_a_, format_); }; });
        auto* diff = add_verb(*verb, "diff",
                              say("So sánh hai kế hoạch: đổi gì, với ai", "Compare two plans: what changes for whom"));
        diff->add_option("before", plan_a_, say("Kế hoạch trước", "Plan before"))->required();
        diff->add_option("after", plan_b_, say("Kế hoạch sau", "Plan after"))->required();
        add_format_option(diff, format_);
        diff->callback([this] { action_ = [this] { return plan_diff(console_, plan_a_, plan_b_, format_); }; });
    }

    const Console& console_;
    CLI::App app_;
    std::string language_;
    std::function<int()> action_;
    EvaluateOptions evaluate_;
    ProjectOptions project_;
    WhatIfOptions what_if_;
    AwardsOptions awards_;
    WorkbookOptions workbook_;
    GenerateOptions generate_;
    std::string plan_a_;
    std::string plan_b_;
    std::string format_ = "text";
};

}  // namespace

int run(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const bool terminal = isatty(STDOUT_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    const Console console{std::cout, std::cerr, language_of(argc, argv), terminal, terminal ? terminal_width() : 100};
    try {
        const int status = CommandLine(console).run(argc, argv);
        std::cout.flush();
        if (!std::cout) {
            return console.refuse(
                core::Refusal{core::RefusalKind::unavailable, "input.cannot_write", {{"path", "stdout"}}, ""});
        }
        return status;
    } catch (const std::exception& fault) {
        std::cerr << "bontot: " << fault.what() << '\n';
        return k_wrong_input;
    }
}

}  // namespace bontot::cli
