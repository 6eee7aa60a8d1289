#include "cli/program.hpp"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
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
#include "cli/words_of_parser.hpp"
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

/// "--year=" has no value, and the library would take the next word for it; empty: there is no such option.
std::string option_without_value(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--") break;
        if (word.starts_with("--") && word.find('=') == word.size() - 1)
            return std::string(word.substr(0, word.size() - 1));
    }
    return "";
}

/// The command line: every verb with its options, in the language of the caller.
class CommandLine {
  public:
    explicit CommandLine(const Console& console) : console_(console) {
        // Before the verbs are added: they take it over.
        app_.formatter(help_formatter(console_.language));
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
        if (const auto option = option_without_value(argc, argv); !option.empty()) return wrong_line(no_value(option));
        try {
            app_.parse(argc, argv);
        } catch (const CLI::Success& shown) {
            return app_.exit(shown, console_.out, console_.err);
        } catch (const CLI::ParseError& fault) {
            return wrong_line(explain(fault, console_.language));
        }
        return action_();
    }

  private:
    [[nodiscard]] std::string say(const char* vi, const char* en) const {
        return console_.language == Language::vi ? vi : en;
    }

    [[nodiscard]] std::string no_value(const std::string& option) const {
        return option + say(": còn thiếu giá trị", ": the value is missing");
    }

    int wrong_line(const std::string& why) const {
        console_.err << say("Dòng lệnh chưa đúng: ", "The command line is wrong: ") << why << '\n'
                     << say("Xem: bontot --help", "See: bontot --help --lang en") << '\n';
        return k_wrong_command;
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
