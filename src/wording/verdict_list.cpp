#include "wording/verdict_list.hpp"

#include <algorithm>

#include "wording/catalogue.hpp"
#include "wording/layout.hpp"

namespace bontot::wording {

using assessment::Verdict;

std::string verdict_list(std::vector<VerdictLine> lines, int year, core::Language language) {
    std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    const auto count = [&](Verdict verdict) {
        return std::to_string(
            std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.verdict == verdict; }));
    };
    std::size_t code_width = 0;
    for (const auto& line : lines)
        code_width = std::max(code_width, visible_width(line.code));

    std::string text = sentence("list.sums",
                                {{"year", std::to_string(year)},
                                 {"units", std::to_string(lines.size())},
                                 {"qualified", count(Verdict::qualified)},
                                 {"not_qualified", count(Verdict::not_qualified)},
                                 {"pending", count(Verdict::pending)}},
                                language) +
                       "\n\n";
    for (const auto& line : lines) {
        const auto verdict = core::name_in(assessment::k_verdicts, line.verdict);
        text += padded(line.code, code_width) + "  " +
                padded(sentence("list." + std::string(verdict), {}, language), 10) + "  " + line.name + '\n';
    }
    return text;
}

}  // namespace bontot::wording
