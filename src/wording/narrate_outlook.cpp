// The projection, the what-if and the findings of a plan file as text.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.hpp"
#include "wording/catalogue.hpp"
#include "wording/explain_failure.hpp"
#include "wording/figures.hpp"
#include "wording/narrate.hpp"
#include "wording/speaker.hpp"

namespace bontot::wording {

using assessment::Outlook;
using core::Language;

namespace {

/// Codes written out before "and n more".
constexpr std::size_t k_most_codes = 20;

std::string signed_number(std::int64_t change, Language language) {
    if (change == 0) return "0";
    return (change > 0 ? "+" : "") + number_text(change, language);
}

std::string right(const std::string& text, std::size_t width) {
    const auto taken = visible_width(text);
    return std::string(taken < width ? width - taken : 0, ' ') + text;
}

/// Checks of which the same is to be said, and what.
using OutlookGroup = std::pair<std::vector<std::string>, std::string>;

std::vector<OutlookGroup> outlook_groups(const assessment::Projection& projection, const assessment::Facts& facts,
                                         Outlook outlook, Language language) {
    std::vector<OutlookGroup> groups;
    for (const auto& check : projection.checks) {
        if (check.outlook != outlook) continue;
        const auto text = explain_outlook(check, facts, language);
        const auto same =
            std::find_if(groups.begin(), groups.end(), [&](const OutlookGroup& group) { return group.second == text; });
        if (same == groups.end()) {
            groups.push_back({{label(check.check, language)}, text});
        } else {
            same->first.push_back(label(check.check, language));
        }
    }
    return groups;
}

/// A row of the what-if's tables.
struct CountRow {
    std::string name;
    std::size_t before = 0;
    std::size_t after = 0;
};

void write_counts(Page& page, const std::vector<CountRow>& rows, Language language) {
    const std::array heads{sentence("page.before", {}, language), sentence("page.after", {}, language),
                           sentence("page.change", {}, language)};
    std::size_t name_width = 0;
    for (const auto& row : rows)
        name_width = std::max(name_width, visible_width(row.name));
    constexpr std::size_t k_number = 11;
    page.line(page.quiet(fmt::format("  {}{}{}{}", std::string(name_width, ' '), right(heads[0], k_number),
                                     right(heads[1], k_number), right(heads[2], k_number))));
    for (const auto& row : rows) {
        const auto change = static_cast<std::int64_t>(row.after) - static_cast<std::int64_t>(row.before);
        page.line(fmt::format("  {}{}{}{}", padded(row.name, name_width),
                              right(number_text(static_cast<std::int64_t>(row.before), language), k_number),
                              right(number_text(static_cast<std::int64_t>(row.after), language), k_number),
                              right(signed_number(change, language), k_number)));
    }
}

void write_codes(Page& page, std::string_view key, const std::vector<std::string>& codes, Language language) {
    if (codes.empty()) return;
    std::vector<std::string> shown;
    for (const auto& code : codes)
        shown.push_back(one_line(code));
    page.blank();
    page.hanging("  ", sentence(key,
                                {{"count", number_text(static_cast<std::int64_t>(codes.size()), language)},
                                 {"codes", short_list_text(shown, k_most_codes,
                                                           sentence("page.other_units", {}, language), language)}},
                                language));
}

}  // namespace

std::string projection_text(const assessment::Projection& projection, const assessment::Facts& facts,
                            const plan::Plan& plan, Language language, const Style& style) {
    Page page(style);
    const Speaker say(facts, language);
    const auto overall = badge(projection.outlook, projection.unit.kind, plan, language);
    const auto rest =
        say.say("page.unit_year", {{"unit", projection.unit.name.empty() ? projection.unit.code : projection.unit.name},
                                   {"year", fmt::format("{}", projection.year)}});
    page.hanging("", page.strong(page.paint(overall)) + " · " + rest);
    page.hanging("  ", page.quiet(say.say("page.source", {{"symbol", plan.source.symbol},
                                                          {"plan", projection.plan},
                                                          {"version", fmt::format("{}", projection.plan_version)},
                                                          {"date", projection.as_of.iso()}})));
    for (const auto outlook : {Outlook::unreachable, Outlook::at_risk, Outlook::on_track}) {
        const auto groups = outlook_groups(projection, facts, outlook, language);
        if (!groups.empty()) page.title(page.paint(badge(outlook, language)));
        for (const auto& [checks, text] : groups) {
            page.hanging("  ", page.strong(core::join(checks)));
            page.hanging("    ", text);
        }
    }
    std::vector<std::string> certain;
    for (const auto& check : projection.checks) {
        if (check.outlook == Outlook::met) certain.push_back(label(check.check, language));
    }
    if (!certain.empty()) {
        page.title(page.paint(badge(Outlook::met, language)));
        page.hanging("  ", core::join(certain) + ".");
    }
    return page.take();
}

std::string what_if_text(const assessment::WhatIf& what_if, Language language, const Style& style) {
    Page page(style);
    page.line(page.strong(sentence("page.what_if", {{"count", fmt::format("{}", what_if.units)}}, language)));
    const auto& before = what_if.before;
    const auto& after = what_if.after;
    const auto verdict = [&](std::string_view shape, std::string_view key) {
        return fmt::format("{} {}", shape, sentence(key, {}, language));
    };
    page.blank();
    write_counts(page,
                 {{verdict("●", "page.qualified"), before.verdicts.qualified, after.verdicts.qualified},
                  {verdict("■", "page.not_qualified"), before.verdicts.not_qualified, after.verdicts.not_qualified},
                  {verdict("○", "page.pending"), before.verdicts.pending, after.verdicts.pending}},
                 language);
    write_codes(page, "page.gained", what_if.gained, language);
    write_codes(page, "page.lost_units", what_if.lost, language);

    std::vector<CountRow> changed;
    for (const auto& [check, name] : plan::k_checks) {
        const auto i = plan::index_of(check);
        if (before.failing[i] != after.failing[i])
            changed.push_back({label(check, language), before.failing[i], after.failing[i]});
    }
    if (changed.empty()) {
        page.blank();
        page.line("  " + sentence("page.no_check_changes", {}, language));
    } else {
        page.title(sentence("page.changed_checks", {}, language));
        write_counts(page, changed, language);
    }
    return page.take();
}

std::string findings_text(const plan::Findings& findings, Language language) {
    std::string text;
    for (const auto& finding : findings) {
        const auto place = finding.mark.text();
        text +=
            fmt::format("{}{}: {}\n", place.empty() ? "" : one_line(place) + ": ", label(finding.severity, language),
                        sentence(finding.what.code, finding.what.params, language));
    }
    return text;
}

std::string findings_summary(const plan::Findings& findings, Language language) {
    const auto errors = std::count_if(findings.begin(), findings.end(),
                                      [](const plan::Finding& f) { return f.severity == plan::Severity::error; });
    const auto warnings = static_cast<std::ptrdiff_t>(findings.size()) - errors;
    return sentence(findings.empty() ? "page.no_findings" : "page.findings",
                    {{"errors", number_text(errors, language)}, {"warnings", number_text(warnings, language)}},
                    language);
}

}  // namespace bontot::wording
