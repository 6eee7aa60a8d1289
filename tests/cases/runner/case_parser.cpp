#include "case_parser.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "core/text.hpp"
#include "plan/lint.hpp"
#include "plan/resolve.hpp"
#include "plan/shipped.hpp"

namespace bontot::cases {

namespace {

/// R1 … R95, A-01 … A-42, H-01 … H-07, or a heading of the contract.
void check_covers(Words words) {
    static const std::vector<std::string> headings{"facts",      "checks",  "points", "verdict",
                                                   "projection", "what-if", "awards", "overlay"};
    for (const auto& word : words.list("what is covered")) {
        const bool requirement = word.size() >= 2 && word[0] == 'R' && std::isdigit(word[1]) != 0;
        const bool reading = word.size() == 4 && (word.starts_with("A-") || word.starts_with("H-"));
        const bool heading = std::find(headings.begin(), headings.end(), word) != headings.end();
        if (requirement && std::stoi(word.substr(1)) >= 1 && std::stoi(word.substr(1)) <= 95) continue;
        if (reading || heading) continue;
        fault(words.line(),
              fmt::format("covers: unknown “{}”; allowed: R1 … R95, A-01, H-01, {}", word, core::join(headings)));
    }
}

Assignment parse_assignment(const Line& line, std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos) fault(line, "a setting is written name=value");
    return {line, std::string(core::trim(text.substr(0, equals))), std::string(core::trim(text.substr(equals + 1)))};
}

class Parser {
  public:
    Case run(const std::vector<Line>& lines) {
        if (lines.empty()) throw CaseFault(1, "the file is empty");
        case_.title = lines.front().text;
        for (std::size_t i = 1; i < lines.size(); ++i)
            read(lines[i]);
        if (!covered_) throw CaseFault(1, "a case says what it covers (covers: …)");
        if (case_.expects.empty()) throw CaseFault(1, "a case expects something (expect …)");
        if (case_.units.empty() == case_.awards.empty()) {
            throw CaseFault(1, "a case has a cell or a committee, or registered bodies, not both");
        }
        if (!as_of_) case_.as_of = core::Date(case_.year + 1, 2, 1);
        return std::move(case_);
    }

  private:
    void read(const Line& line) {
        const auto space = std::min(line.text.find(' '), line.text.size());
        const auto word = line.text.substr(0, space);
        const auto rest = core::trim(std::string_view(line.text).substr(space));
        if (word == "covers:") {
            check_covers(Words(line, rest));
            covered_ = true;
        } else if (word == "plan:") {
            case_.plan = rest;
        } else if (word == "set:") {
            case_.set.push_back(parse_assignment(line, rest));
        } else if (word == "what-if:") {
            case_.what_if.push_back(parse_assignment(line, rest));
        } else if (word == "year:") {
            case_.year = static_cast<int>(Words(line, rest).number("the year"));
        } else if (word == "as-of:") {
            case_.as_of = Words(line, rest).date();
            as_of_ = true;
        } else if (word == "cell" || word == "committee") {
            case_.units.push_back({line, {}});
        } else if (word == "campaign" || word == "registered") {
            case_.awards.push_back(line);
        } else if (word == "expect") {
            case_.expects.push_back({line.number, std::string(rest)});
        } else if (!case_.units.empty()) {
            case_.units.back().lines.push_back(line);
        } else {
            fault(line, fmt::format("unknown word “{}”; allowed before the unit: covers: plan: set: what-if: year: "
                                    "as-of: cell committee campaign registered expect",
                                    word));
        }
    }

    Case case_;
    bool covered_ = false;
    bool as_of_ = false;
};

core::Result<plan::PlanText> plan_text(const std::string& id) {
    if (const auto* shipped = plan::find_shipped_plan(id)) {
        return plan::PlanText{std::string(shipped->name), std::string(shipped->text)};
    }
    std::ifstream file(std::string(BONTOT_SOURCE_DIR "/tests/plans/") + id + ".yaml");
    if (!file) return core::refuse(core::RefusalKind::not_found, "plan.unknown_plan", {{"found", id}});
    std::ostringstream text;
    text << file.rdbuf();
    return plan::PlanText{id + ".yaml", text.str()};
}

}  // namespace

Case parse_case(const std::string& path) {
    return Parser().run(read_lines(path));
}

plan::Plan load_plan(const Case& test, const std::vector<Assignment>& assignments) {
    const auto text = plan_text(test.plan);
    if (!text) throw CaseFault(1, fmt::format("plan: there is no plan “{}”", test.plan));
    auto loaded = plan::load(*text, plan_text);
    if (plan::has_error(loaded.findings)) throw CaseFault(1, fmt::format("the plan “{}” has faults", test.plan));
    for (const auto& [line, name, value] : assignments) {
        auto parsed = plan::parse_value(name, value);
        if (!parsed) fault(line, fmt::format("{}={} is refused: {}", name, value, parsed.error().code));
        plan::set_parameter(loaded.plan, name, std::move(*parsed), {"case", "", {"case", line.number, 1}});
    }
    for (const auto& finding : plan::lint(loaded.plan)) {
        if (finding.severity != plan::Severity::error) continue;
        throw CaseFault(assignments.empty() ? 1 : assignments.front().line.number, "settings: " + finding.what.code);
    }
    return std::move(loaded.plan);
}

}  // namespace bontot::cases
