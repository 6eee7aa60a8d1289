// Registered bodies → the award list and what the case expects of it.
#include <algorithm>

#include <fmt/format.h>

#include "awards/awards.hpp"
#include "expectations.hpp"

namespace bontot::cases {

using awards::Awards;
using awards::Candidates;

namespace {

std::vector<int> read_years(Words& words, const std::vector<int>& campaign) {
    if (words.take("all")) return campaign;
    if (words.take("never")) return {};
    std::vector<int> years;
    while (words.peek().starts_with("20"))
        years.push_back(static_cast<int>(words.number("a year")));
    if (years.empty()) words.unknown("years, all, never");
    return years;
}

/// "inherits 2023 2024 from a1 [revoked 2024] [by decision]".
awards::Inherited read_inherited(Words& words, const std::vector<int>& years) {
    awards::Inherited inherited;
    inherited.recognised = read_years(words, years);
    words.require("from");
    inherited.from = words.next("a code");
    if (words.take("revoked")) inherited.revoked = read_years(words, years);
    if (words.take("by")) {
        words.require("decision");
        inherited.decision = "1-QĐ/ĐUK";
    }
    return inherited;
}

/// "registered b01..b05 committee direct recognised 2023 2024 2025 revoked 2024 score 98.76 falling", and behind it any
/// number of "inherits …".
void read_registered(Words& words, Candidates& candidates) {
    std::vector<std::string> codes;
    while (words.peek() != "cell" && words.peek() != "committee") {
        const auto some = expand(words.line(), words.next("cell or committee"));
        codes.insert(codes.end(), some.begin(), some.end());
    }
    awards::Candidate body;
    if (words.take("committee")) {
        body.kind = organisation::UnitKind::grassroots_committee;
    } else {
        words.require("cell");
    }
    body.direct = words.take("direct");
    words.require("recognised");
    body.recognised = read_years(words, candidates.years);
    if (words.take("revoked")) body.revoked = read_years(words, candidates.years);
    words.require("score");
    const auto score = core::Points::parse(words.next("a score"));
    if (!score) fault(words.line(), "a score is written 98.76");
    body.score = score->hundredths;
    const bool falling = words.take("falling");
    while (words.take("inherits"))
        body.inherited.push_back(read_inherited(words, candidates.years));
    words.end();
    for (const auto& code : codes) {
        body.code = code;
        candidates.registered.push_back(body);
        if (falling) --body.score;
    }
}

Candidates read_candidates(const Case& test) {
    Candidates candidates{"case", {2023, 2024, 2025}, {}};
    for (const auto& line : test.awards) {
        Words words(line, line.text);
        if (words.take("campaign")) {
            candidates.years.clear();
            while (!words.empty())
                candidates.years.push_back(static_cast<int>(words.number("a year")));
        } else {
            words.require("registered");
            read_registered(words, candidates);
        }
    }
    return candidates;
}

void expect_excluded(Words& words, const Awards& awards, Report& report) {
    const auto code = words.next("a code");
    words.require("because");
    const auto reason = "awards." + words.next("a reason");
    words.end();
    const auto found = std::find_if(awards.excluded.begin(), awards.excluded.end(),
                                    [&](const auto& excluded) { return excluded.code == code; });
    report.compare(words.line(), code + " excluded because", reason,
                   found == awards.excluded.end() ? "not excluded" : found->reason);
}

/// "provincial A B", "provincial nobody", "provincial minimum 1 maximum 2", "provincial too few".
void expect_provincial(Words& words, const Awards& awards, Report& report) {
    if (words.take("minimum")) {
        report.compare(words.line(), "minimum", words.next("a number"), fmt::format("{}", awards.provincial.minimum));
        words.require("maximum");
        report.compare(words.line(), "maximum", words.next("a number"), fmt::format("{}", awards.provincial.maximum));
        words.end();
    } else if (words.take("too")) {
        words.require("few");
        words.end();
        if (!awards.provincial.too_few) report.fail(words.line(), "expected too few candidates, found enough");
    } else {
        report.compare(words.line(), "provincial", names_text(names_of(words)), names_text(awards.provincial.eligible));
    }
}

void expect(Words words, const Awards& awards, Report& report) {
    if (words.take("base")) {
        report.compare(words.line(), "base", words.rest(), fmt::format("{}", awards.all.base));
    } else if (words.take("cap")) {
        report.compare(words.line(), "cap", words.rest(), fmt::format("{}", awards.all.cap));
    } else if (words.take("eligible")) {
        report.compare(words.line(), "eligible", names_text(names_of(words)), names_text(awards.all.eligible));
    } else if (words.take("proposed")) {
        report.compare(words.line(), "proposed", names_text(names_of(words)), names_text(awards.all.proposed));
    } else if (words.take("tied")) {
        report.compare(words.line(), "tied", names_text(names_of(words)), names_text(awards.all.cut.tied));
    } else if (words.take("cut")) {
        const auto found = awards.all.cut.score ? core::Points{*awards.all.cut.score}.text() : std::string("none");
        report.compare(words.line(), "cut", words.rest(), found);
    } else if (words.take("excluded")) {
        expect_excluded(words, awards, report);
    } else if (words.take("provincial")) {
        expect_provincial(words, awards, report);
    } else if (words.take("both")) {
        report.compare(words.line(), "kept from the nomination", names_text(names_of(words)),
                       names_text(awards.provincial.on_award_list));
    } else {
        words.unknown("base, cap, eligible, proposed, tied, cut, excluded, provincial, both");
    }
}

}  // namespace

void expect_of_awards(const Case& test, Report& report) {
    const auto plan = load_plan(test, test.set);
    const auto awards = awards::solve(read_candidates(test), awards::rules_of(plan));
    for (const auto& line : test.expects) {
        Words words(line, line.text);
        if (words.take("refused")) {
            report.compare(line, "refused", "awards." + words.rest(),
                           awards.has_value() ? "accepted" : awards.error().front().code);
        } else if (!awards.has_value()) {
            report.fail(line, "the candidates are refused: " + awards.error().front().code);
        } else {
            expect(words, *awards, report);
        }
    }
}

}  // namespace bontot::cases
