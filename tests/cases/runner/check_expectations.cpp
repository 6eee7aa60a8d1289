// One check: its state, and the failures or open points that the case names.
#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "core/text.hpp"
#include "expectations.hpp"

namespace bontot::cases {

using assessment::CheckResult;
using assessment::Failure;
using assessment::Open;

namespace {

/// One failure or open point in words, both as the case asks for it and as it was found.
struct Detail {
    std::string meeting;
    std::string why;
    std::optional<std::vector<std::string>> members, meetings, cells, missing, months;
    std::string criterion;
    std::string found;
    std::string required;

    [[nodiscard]] std::string text() const {
        std::string all;
        const auto add = [&all](const std::string& piece) { all += (all.empty() ? "" : " ") + piece; };
        if (!meeting.empty()) add(meeting);
        if (!why.empty()) add(why);
        const auto add_list = [&](const char* name, const auto& list) {
            if (list && !list->empty()) add(name + names_text(*list));
        };
        add_list("members ", members);
        add_list("meetings ", meetings);
        add_list("cells ", cells);
        add_list("missing ", missing);
        add_list("months ", months);
        if (!criterion.empty()) add("criterion " + criterion);
        if (!found.empty()) add("found " + found);
        if (!required.empty()) add("required " + required);
        return all;
    }
};

using Names = std::optional<std::vector<std::string>>;

bool same(Names asked, Names found) {
    if (!asked) return true;
    std::sort(asked->begin(), asked->end());
    std::sort(found->begin(), found->end());
    return *asked == *found;
}

/// All that the case names is as it says; what it leaves out may be anything.
bool answers(const Detail& asked, const Detail& found) {
    const auto text = [](const std::string& a, const std::string& b) { return a.empty() || a == b; };
    return text(asked.meeting, found.meeting) && text(asked.why, found.why) && same(asked.members, found.members) &&
           same(asked.meetings, found.meetings) && same(asked.cells, found.cells) &&
           same(asked.missing, found.missing) && same(asked.months, found.months) &&
           text(asked.criterion, found.criterion) && text(asked.found, found.found) &&
           text(asked.required, found.required);
}

bool is_word(const std::string& word) {
    static const std::vector<std::string> words{"members",  "meetings",  "cells", "missing", "months",
                                                "quarters", "criterion", "found", "required"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> list_until_word(Words& words) {
    std::vector<std::string> all;
    while (!words.empty() && !is_word(words.peek())) {
        const auto some = expand(words.line(), words.next("a name"));
        all.insert(all.end(), some.begin(), some.end());
    }
    if (all.empty()) fault(words.line(), "names are missing");
    return all;
}

Detail read_detail(Words& words, const assessment::Facts& facts) {
    Detail detail;
    while (!words.empty()) {
        const auto word = words.next("a detail");
        const bool meeting = std::any_of(facts.meetings.begin(), facts.meetings.end(),
                                         [&](const auto& held) { return held.id == word; });
        if (meeting && detail.meeting.empty()) {
            detail.meeting = word;
        } else if (core::from_name(assessment::k_open_reasons, word)) {
            detail.why = word;
        } else if (word == "members") {
            detail.members = list_until_word(words);
        } else if (word == "meetings") {
            detail.meetings = list_until_word(words);
        } else if (word == "cells") {
            detail.cells = list_until_word(words);
        } else if (word == "missing") {
            detail.missing = list_until_word(words);
        } else if (word == "months" || word == "quarters") {
            detail.months = list_until_word(words);
        } else if (word == "criterion") {
            detail.criterion = words.next("a criterion");
        } else if (word == "found") {
            detail.found = words.next("a figure");
        } else if (word == "required") {
            detail.required = words.rest();
        } else {
            fault(words.line(), fmt::format("unknown detail “{}”; allowed: a meeting of this cell, {}, members, "
                                            "meetings, cells, missing, months, quarters, criterion, found, required",
                                            word, core::join(core::all_names(assessment::k_open_reasons))));
        }
    }
    return detail;
}

/// The ids of failures and open points, which share these fields.
template <class Point>
Detail common_detail(const Point& point, const assessment::Facts& facts) {
    Detail detail;
    if (point.meeting) detail.meeting = facts.meetings[*point.meeting].id;
    detail.members.emplace();
    for (const auto member : point.members)
        detail.members->push_back(facts.members[member].id);
    detail.cells = point.cells;
    detail.missing = point.missing;
    detail.meetings.emplace();
    detail.months.emplace();
    return detail;
}

std::vector<Detail> found_details(const CheckResult& check, const assessment::Facts& facts) {
    std::vector<Detail> details;
    for (const auto& failure : check.failures) {
        auto detail = common_detail(failure, facts);
        for (const auto meeting : failure.meetings)
            detail.meetings->push_back(facts.meetings[meeting].id);
        for (const auto month : failure.months)
            detail.months->push_back(fmt::format("{}", month));
        detail.criterion = failure.criterion;
        detail.found = failure.found;
        detail.required = failure.required;
        details.push_back(std::move(detail));
    }
    for (const auto& open : check.open) {
        details.push_back(common_detail(open, facts));
        details.back().why = core::name_in(assessment::k_open_reasons, open.why);
    }
    return details;
}

std::string listed(const std::vector<Detail>& details) {
    std::string text;
    for (const auto& detail : details)
        text += "\n    " + detail.text();
    return text.empty() ? " nothing" : text;
}

}  // namespace

void expect_of_check(const Line& line, const std::string& text, const CheckResult& check, const Judged& judged,
                     Report& report) {
    const auto colon = text.find(": ");
    Words words(line, std::string_view(text).substr(0, colon));
    const auto name = std::string(plan::name_of(check.check));
    if (words.take("failures")) {
        const auto count = words.number("how many failures");
        words.end();
        if (static_cast<std::size_t>(count) != check.failures.size()) {
            report.fail(line, fmt::format("expected {} failures of {}, found {}:{}", count, name, check.failures.size(),
                                          listed(found_details(check, judged.facts))));
        }
        return;
    }
    if (!core::from_name(assessment::k_states, words.peek())) {
        words.unknown(core::join(core::all_names(assessment::k_states)) + ", failures");
    }
    const auto details = found_details(check, judged.facts);
    const auto state = std::string(core::name_in(assessment::k_states, check.state));
    const auto expected = words.next("a state");
    words.end();
    if (expected != state) {
        report.fail(line, fmt::format("expected {} {}, found {}:{}", name, expected, state, listed(details)));
    }
    if (colon == std::string::npos) return;
    Words detail_words(line, std::string_view(text).substr(colon + 2));
    const auto asked = read_detail(detail_words, judged.facts);
    if (std::none_of(details.begin(), details.end(), [&](const auto& found) { return answers(asked, found); })) {
        report.fail(line, fmt::format("expected {}: {}, found:{}", name, asked.text(), listed(details)));
    }
}

}  // namespace bontot::cases
