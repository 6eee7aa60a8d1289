#include "cli/program.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <initializer_list>
#include <iostream>
#include <memory>
#include <optional>
#include <regex>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/account_verbs.hpp"
#include "cli/document_file.hpp"
#include "cli/document_verbs.hpp"
#include "cli/engine_verbs.hpp"
#include "cli/evidence_verbs.hpp"
#include "cli/meeting_verbs.hpp"
#include "cli/outcome_verbs.hpp"
#include "cli/record_verbs.hpp"
#include "cli/server_verbs.hpp"
#include "core/text.hpp"
#include "documents/papers/pdf_worker.hpp"

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

/// What the library says of a wrong command line; empty: nothing that is known here.
std::string in_vietnamese(const std::string& fault) {
    struct Saying {
        std::regex english;
        const char* vietnamese;
    };
    static const std::vector<Saying> k_sayings{
        {std::regex("(.*): Value (.*) not in range (.*) to (.*)"),
         "$1: giá trị $2 không nằm trong khoảng từ $3 đến $4"},
        {std::regex("(.*): (.*) not in (\\{.*\\})"), "$1: không nhận “$2”; các giá trị nhận: $3"},
        {std::regex("Could not convert: (.*) = (.*)"), "$1: không hiểu giá trị “$2”"},
        {std::regex("The following arguments? (?:was|were) not expected: (.*)"), "có phần không hiểu: $1"},
        {std::regex("A subcommand is required"), "còn thiếu tên lệnh"},
        {std::regex("(.*) is required"), "còn thiếu $1"},
        {std::regex("(.*): [0-9]+ required .* missing"), "$1: còn thiếu giá trị"},
    };
    for (const auto& [english, vietnamese] : k_sayings) {
        if (std::regex_match(fault, english)) return std::regex_replace(fault, english, vietnamese);
    }
    return "";
}

/// The library's own words of a help text.
class VietnameseHelp final : public CLI::Formatter {
  public:
    VietnameseHelp() {
        for (const auto& [english, vietnamese] :
             std::initializer_list<std::pair<const char*, const char*>>{{"Usage", "Cách dùng"},
                                                                        {"OPTIONS", "TÙY CHỌN"},
                                                                        {"SUBCOMMAND", "LỆNH"},
                                                                        {"SUBCOMMANDS", "LỆNH"},
                                                                        {"Positionals", "Phải nêu"},
                                                                        {"REQUIRED", "(bắt buộc)"},
                                                                        {"TEXT", "CHỮ"},
                                                                        {"INT", "SỐ"},
                                                                        {"UINT", "SỐ"},
                                                                        {"Env", "biến"}})
            label(english, vietnamese);
    }
    std::string make_group(std::string group, bool is_positional,
                           std::vector<const CLI::Option*> options) const override {
        return Formatter::make_group(group == "Options" ? "Tùy chọn" : std::move(group), is_positional,
                                     std::move(options));
    }
    std::string make_option_opts(const CLI::Option* option) const override {
        static const std::regex k_range(R"(INT:INT in \[(\S+) - (\S+)\])");
        static const std::regex k_choice(R"(TEXT:\{)");
        const auto text = std::regex_replace(Formatter::make_option_opts(option), k_range, "SỐ từ $1 đến $2");
        return std::regex_replace(text, k_choice, "{");
    }
    /// The library counts bytes, which leaves columns of Vietnamese askew.
    std::string make_option(const CLI::Option* option, bool is_positional) const override {
        auto line = "  " + make_option_name(option, is_positional) + make_option_opts(option);
        const auto width = core::display_width(line);
        const auto column = get_column_width();
        line += width < column ? std::string(column - width, ' ') : "\n" + std::string(column, ' ');
        return line + make_option_desc(option) + "\n";
    }
    std::string make_subcommands(const CLI::App* app, CLI::AppFormatMode mode) const override {
        auto text = Formatter::make_subcommands(app, mode);
        constexpr std::string_view k_title = "Subcommands:";
        if (const auto at = text.find(k_title); at != std::string::npos) text.replace(at, k_title.size(), "Các lệnh:");
        return text;
    }
};

/// The command line: every verb with its options, in the language of the caller.
class CommandLine {
  public:
    explicit CommandLine(const Console& console) : console_(console) {
        // Before the verbs are added: they take it over.
        if (console_.language == Language::vi) app_.formatter(std::make_shared<VietnameseHelp>());
        app_.description(say("bontot: chi bộ bốn tốt, đảng bộ cơ sở bốn tốt — từ kế hoạch đến khen thưởng",
                             "bontot: four-good Party cells and committees, from the plan to the award"));
        app_.name("bontot");
        app_.set_version_flag("--version", std::string("bontot ") + k_version,
                              say("In phiên bản", "Print the version"));
        app_.set_help_flag("--help,-h", say("In hướng dẫn này", "Print this help"));
        app_.add_option("--lang", language_, say("Ngôn ngữ: vi (mặc định) hoặc en", "Language: vi (default) or en"))
            ->check(CLI::IsMember({"vi", "en"}));
        app_.require_subcommand(1);
        app_.fallthrough();
        // Verbs take over what the program allows, so they come last.
        engine_.emplace(app_, console_, action_);
        records_.emplace(app_, console_, action_);
        server_.emplace(app_, console_, action_);
        accounts_.emplace(app_, console_, action_);
        meetings_.emplace(app_, console_, action_);
        documents_.emplace(app_, console_, action_);
        evidence_.emplace(app_, console_, action_);
        outcomes_.emplace(app_, console_, action_);
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
        if (auto known = in_vietnamese(fault.what()); !known.empty()) return known;
        const std::string name = fault.get_name();
        if (name == "RequiredError") return fmt::format("còn thiếu ({})", fault.what());
        if (name == "ExtrasError") return fmt::format("có phần không hiểu ({})", fault.what());
        if (name == "ValidationError" || name == "ConversionError")
            return fmt::format("giá trị không hợp lệ ({})", fault.what());
        return fault.what();
    }

    const Console& console_;
    CLI::App app_;
    std::string language_;
    std::function<int()> action_;
    std::optional<EngineVerbs> engine_;
    std::optional<RecordVerbs> records_;
    std::optional<ServerVerbs> server_;
    std::optional<AccountVerbs> accounts_;
    std::optional<MeetingVerbs> meetings_;
    std::optional<DocumentVerbs> documents_;
    std::optional<EvidenceVerbs> evidence_;
    std::optional<OutcomeVerbs> outcomes_;
};

}  // namespace

int run(int argc, char** argv) {
    // Not for people, and told apart before anything else is set up: the worker is all LibreOffice.
    if (argc > 1 && std::string_view(argv[1]) == k_pdf_worker_verb) documents::run_pdf_worker(argc - 2, argv + 2);
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
