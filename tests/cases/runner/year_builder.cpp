#include "year_builder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "assessment/facts_check.hpp"
#include "core/text.hpp"
#include "meeting_draft.hpp"

namespace bontot::cases {

using assessment::Facts;
using meetings::MeetingKind;
using organisation::RatingScope;
using organisation::UnitKind;

namespace {
const core::Date k_long_ago(2015, 1, 1);

class YearBuilder {
  public:
    YearBuilder(const Case& test, const UnitScript& unit, const plan::Plan& plan) : unit_(unit), plan_(plan) {
        facts_.year = test.year;
    }

    Facts run() {
        read_header();
        // Members first: who is on the roll decides who may speak and who is rated.
        for (const auto& line : unit_.lines) {
            if (line.text.starts_with("member ")) read_member(line);
        }
        if (facts_.unit.kind == UnitKind::cell) good_year();
        for (const auto& line : unit_.lines) {
            if (!line.text.starts_with("member ")) read(line);
        }
        for (auto& draft : drafts_)
            facts_.meetings.push_back(finished(std::move(draft), facts_));
        check();
        return std::move(facts_);
    }

  private:
    /// "cell [A] of 20 members [in residential]", "committee [A] of 10 cells".
    void read_header() {
        Words words(unit_.header, unit_.header.text);
        const bool cell = words.take("cell");
        if (!cell) words.require("committee");
        facts_.unit.kind = cell ? UnitKind::cell : UnitKind::grassroots_committee;
        facts_.unit.code = words.peek() == "of" ? "unit" : words.next("a code");
        words.require("of");
        const auto count = words.number("how many");
        if (!words.take(cell ? "members" : "cells")) words.require(cell ? "member" : "cell");
        if (words.take("in")) {
            const auto sector = core::from_name(organisation::k_sectors, words.peek());
            if (!sector) words.unknown(core::join(core::all_names(organisation::k_sectors)));
            facts_.unit.sector = *sector;
            words.next("a sector");
        }
        words.end();
        for (std::int64_t i = 1; i <= count; ++i) {
            if (cell) {
                facts_.members.push_back({fmt::format("m{:02}", i), "", k_long_ago, {}, false, {}, {}});
            } else {
                facts_.cell_ratings.push_back({fmt::format("c{:02}", i), organisation::RatingLevel::good, {}, ""});
            }
        }
        facts_.every_other_judgement = assessment::Judgement{core::Ratio{1, 1}, "", {}};
    }

    /// Twelve meetings on the 5th; March, June, September and December combined; everybody rated good.
    void good_year() {
        for (unsigned month = 1; month <= 12; ++month) {
            const auto kind = month % 3 == 0 ? MeetingKind::combined : MeetingKind::regular;
            drafts_.push_back(good_meeting(fmt::format("{}-{:02}", facts_.year, month),
                                           core::Date(facts_.year, month, 5), kind, plan_));
        }
        for (std::uint32_t i = 0; i < facts_.members.size(); ++i) {
            if (!facts_.members[i].eligible(core::Date(facts_.year, 12, 31))) continue;
            facts_.member_ratings.push_back({i, organisation::RatingLevel::good, {}, ""});
        }
    }

    /// "member m07: joined 2023-05-05; left 2023-06-01; exempt 2023-03-01 to 2023-05-01; probationary".
    void read_member(const Line& line) {
        const auto colon = line.text.find(':');
        if (colon == std::string::npos) fault(line, "a colon is missing after the member");
        Words who(line, std::string_view(line.text).substr(0, colon));
        who.require("member");
        for (const auto& id : who.list("members")) {
            auto& member = facts_.members[member_place(line, facts_, id)];
            for (const auto& clause : clauses_of(std::string_view(line.text).substr(colon + 1)))
                read_membership(Words(line, clause), member);
        }
    }

    static void read_membership(Words words, organisation::Member& member) {
        if (words.take("joined")) {
            member.joined = words.date();
        } else if (words.take("left")) {
            member.left = words.date();
        } else if (words.take("probationary")) {
            member.probationary = true;
        } else if (words.take("exempt")) {
            core::Period period{words.date(), {}};
            if (words.take("to")) period.to = words.date();
            member.exemptions.push_back(period);
        } else {
            words.unknown("joined left probationary exempt");
        }
        words.end();
    }

    void read(const Line& line) {
        Words words(line, line.text);
        if (words.take("meeting") || words.take("meetings") || words.take("all")) {
            change_meetings(line);
        } else if (words.take("no")) {
            if (!words.take("meetings")) words.require("meeting");
            for (const auto& id : words.list("meetings"))
                drafts_.erase(drafts_.begin() + find_draft(line, id));
        } else if (words.take("regular") || words.take("thematic") || words.take("combined")) {
            add_meeting(line);
        } else if (words.take("judged")) {
            judge(words);
        } else if (words.take("rating")) {
            rate(words);
        } else if (words.take("nobody")) {
            words.require("rated");
            facts_.member_ratings.clear();
            facts_.cell_ratings.clear();
            words.end();
        } else if (words.take("nothing")) {
            words.require("judged");
            words.end();
            facts_.every_other_judgement.reset();
            facts_.judgements.clear();
        } else if (words.take("knock-out")) {
            const auto kind = words.next("its kind");
            facts_.knock_outs.push_back({kind, words.date(), ""});
            words.end();
        } else {
            words.unknown(
                "member, meeting, all meetings, no meeting, regular, thematic, combined, judged, nothing "
                "judged, rating, nobody rated, knock-out, expect");
        }
    }

    /// "meeting 2023-04 2023-05: …", "all meetings: …".
    void change_meetings(const Line& line) {
        const auto colon = line.text.find(": ");
        if (colon == std::string::npos) fault(line, "a colon is missing after the meetings");
        Words which(line, std::string_view(line.text).substr(0, colon));
        std::vector<MeetingDraft*> drafts;
        if (which.take("all")) {
            which.require("meetings");
            which.end();
            for (auto& draft : drafts_)
                drafts.push_back(&draft);
        } else {
            which.next("meeting");
            for (const auto& id : which.list("meetings"))
                drafts.push_back(&drafts_[static_cast<std::size_t>(find_draft(line, id))]);
        }
        for (auto* draft : drafts)
            read_clauses(line, std::string_view(line.text).substr(colon + 2), *draft);
    }

    void read_clauses(const Line& line, std::string_view text, MeetingDraft& draft) {
        for (const auto& clause : clauses_of(text))
            read_clause(Words(line, clause), facts_, draft);
    }

    /// "thematic 2023-05-20 14:00–15:30; excused m01": a meeting beside the twelve; its id is its kind and day.
    void add_meeting(const Line& line) {
        const auto end = std::min(line.text.find(';'), line.text.size());
        Words words(line, std::string_view(line.text).substr(0, end));
        const auto name = words.next("a kind");
        const auto date = words.date();
        auto draft =
            good_meeting(name + "-" + date.iso(), date, *core::from_name(meetings::k_meeting_kinds, name), plan_);
        if (!words.empty()) read_times(line, words.next("times"), draft);
        words.end();
        if (end < line.text.size()) read_clauses(line, std::string_view(line.text).substr(end + 1), draft);
        drafts_.push_back(std::move(draft));
    }

    std::ptrdiff_t find_draft(const Line& line, const std::string& id) const {
        const auto found =
            std::find_if(drafts_.begin(), drafts_.end(), [&](const MeetingDraft& d) { return d.meeting.id == id; });
        if (found == drafts_.end()) fault(line, fmt::format("there is no meeting “{}”", id));
        return found - drafts_.begin();
    }

    /// "judged 1.1 = 0.9", "judged 1.1 = not applicable", "judged 1.1 is missing".
    void judge(Words& words) {
        const auto id = words.next("an indicator");
        if (id != "*" && plan_.indicator(id) == nullptr) fault(words.line(), fmt::format("no indicator “{}”", id));
        if (words.take("is")) {
            words.require("missing");
            words.end();
            spell_out_judgements();
            facts_.judgements.erase(id);
            return;
        }
        words.require("=");
        assessment::Judgement judgement;
        if (words.take("not")) {
            words.require("applicable");
        } else {
            judgement.ratio = core::Ratio::parse(words.next("a share"));
            if (!judgement.ratio) fault(words.line(), "a share is written 0.95, from 0 to 1");
        }
        words.end();
        if (id == "*") {
            facts_.every_other_judgement = judgement;
        } else {
            facts_.judgements[id] = judgement;
        }
    }

    /// Without the "*" entry, one entry can be missing.
    void spell_out_judgements() {
        if (!facts_.every_other_judgement) return;
        for (const auto& criterion : plan_.criteria) {
            for (const auto& indicator : criterion.indicators) {
                if (indicator.judged(facts_.unit.kind)) {
                    facts_.judgements.emplace(indicator.id, *facts_.every_other_judgement);
                }
            }
        }
        facts_.every_other_judgement.reset();
    }

    /// "rating m01..m03 = completed", "… = not yet", "… = not subject", "… = nothing" (no entry at all).
    void rate(Words& words) {
        std::vector<std::string> who;
        while (!words.empty() && words.peek() != "=") {
            const auto some = expand(words.line(), words.next("who"));
            who.insert(who.end(), some.begin(), some.end());
        }
        words.require("=");
        const auto level = core::from_name(organisation::k_rating_levels, words.peek());
        auto scope = RatingScope::not_subject;
        bool entry = true;
        if (words.take("not")) {
            if (words.take("yet")) {
                scope = RatingScope::not_yet;
            } else {
                words.require("subject");
            }
        } else if (words.take("nothing")) {
            entry = false;
        } else if (!level) {
            words.unknown("excellent, good, completed, not_completed, not yet, not subject, nothing");
        } else {
            words.next("a level");
        }
        words.end();
        for (const auto& id : who) {
            if (facts_.unit.kind == UnitKind::cell) {
                const auto place = member_place(words.line(), facts_, id);
                std::erase_if(facts_.member_ratings, [&](const auto& rating) { return rating.member == place; });
                if (entry) facts_.member_ratings.push_back({place, level, scope, ""});
            } else {
                std::erase_if(facts_.cell_ratings, [&](const auto& rating) { return rating.code == id; });
                if (entry) facts_.cell_ratings.push_back({id, level, scope, ""});
            }
        }
    }

    void check() {
        const auto refusals = assessment::check_facts(
            facts_, [](const assessment::FactPlace& place) { return fmt::format("{}", place.index); });
        if (!refusals.empty()) {
            fault(unit_.header, fmt::format("these facts cannot be: {} ({})", refusals[0].code, refusals[0].place));
        }
    }

    const UnitScript& unit_;
    const plan::Plan& plan_;
    Facts facts_;
    std::vector<MeetingDraft> drafts_;
};

}  // namespace

Facts build_year(const Case& test, const UnitScript& unit, const plan::Plan& plan) {
    return YearBuilder(test, unit, plan).run();
}

std::uint32_t member_place(const Line& line, const Facts& facts, const std::string& id) {
    const auto found =
        std::find_if(facts.members.begin(), facts.members.end(), [&](const auto& m) { return m.id == id; });
    if (found == facts.members.end()) fault(line, fmt::format("there is no member “{}”", id));
    return static_cast<std::uint32_t>(found - facts.members.begin());
}

}  // namespace bontot::cases
