#include "assessment/facts_check.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace bontot::assessment {

namespace {

class Checker {
  public:
    Checker(const Facts& facts, const PlaceName& place_name) : facts_(facts), place_name_(place_name) {}

    core::Refusals run() {
        check_sizes();
        if (!refusals_.empty()) return std::move(refusals_);
        check_members();
        for (std::size_t i = 0; i < facts_.meetings.size(); ++i)
            check_meeting(i);
        check_ratings();
        for (std::size_t i = 0; i < facts_.knock_outs.size(); ++i)
            check_in_year(facts_.knock_outs[i].date, {FactPart::knock_out, i, 0});
        return std::move(refusals_);
    }

  private:
    void note(std::string code, core::Params params, const FactPlace& place) {
        refusals_.push_back({core::RefusalKind::invalid, std::move(code), std::move(params), place_name_(place)});
    }

    void check_sizes() {
        if (facts_.year < 1930 || facts_.year > 2200) {
            note("facts.year", {{"found", fmt::format("{}", facts_.year)}}, {FactPart::year, 0, 0});
        }
        if (facts_.members.size() > k_most_members) {
            note("facts.too_many_members",
                 {{"found", fmt::format("{}", facts_.members.size())}, {"allowed", fmt::format("{}", k_most_members)}},
                 {FactPart::member, k_most_members, 0});
        }
        if (facts_.meetings.size() > k_most_meetings) {
            note(
                "facts.too_many_meetings",
                {{"found", fmt::format("{}", facts_.meetings.size())}, {"allowed", fmt::format("{}", k_most_meetings)}},
                {FactPart::meeting, k_most_meetings, 0});
        }
    }

    void check_in_year(core::Date date, const FactPlace& place) {
        if (date.year() == facts_.year) return;
        note("facts.date_outside_year", {{"found", date.iso()}, {"year", fmt::format("{}", facts_.year)}}, place);
    }

    void check_members() {
        std::set<std::string_view> ids;
        for (std::size_t i = 0; i < facts_.members.size(); ++i) {
            const auto& member = facts_.members[i];
            if (!ids.insert(member.id).second)
                note("facts.repeated_member_id", {{"found", member.id}}, {FactPart::member, i, 0});
            if (member.left && *member.left < member.joined) {
                note("facts.left_before_joined", {{"found", member.left->iso()}, {"joined", member.joined.iso()}},
                     {FactPart::member_left, i, 0});
            }
            check_exemptions(i);
        }
    }

    void check_exemptions(std::size_t i) {
        const auto& spans = facts_.members[i].exemptions;
        for (std::size_t a = 0; a < spans.size(); ++a) {
            if (spans[a].to && *spans[a].to < spans[a].from) {
                note("facts.exemption_backwards", {{"from", spans[a].from.iso()}, {"to", spans[a].to->iso()}},
                     {FactPart::member_exemption, i, a});
            }
            for (std::size_t b = 0; b < a; ++b) {
                const bool apart =
                    (spans[a].to && *spans[a].to <= spans[b].from) || (spans[b].to && *spans[b].to <= spans[a].from);
                if (!apart) {
                    note("facts.exemptions_overlap",
                         {{"member", facts_.members[i].id},
                          {"found", spans[a].from.iso()},
                          {"other", spans[b].from.iso()}},
                         {FactPart::member_exemption, i, a});
                    break;
                }
            }
        }
    }

    void check_meeting(std::size_t i) {
        const auto& meeting = facts_.meetings[i];
        if (!meeting_ids_.insert(meeting.id).second)
            note("facts.repeated_meeting_id", {{"found", meeting.id}}, {FactPart::meeting, i, 0});
        check_in_year(meeting.date, {FactPart::meeting_date, i, 0});
        if (meeting.end <= meeting.start) {
            note("facts.ends_before_start", {{"found", meeting.end.text()}, {"start", meeting.start.text()}},
                 {FactPart::meeting_end, i, 0});
        } else if (meeting.breaks_minutes < 0 ||
                   meeting.breaks_minutes > meeting.end.minutes() - meeting.start.minutes()) {
            note("facts.breaks_too_long",
                 {{"found", fmt::format("{}", meeting.breaks_minutes)},
                  {"allowed", fmt::format("{}", meeting.end.minutes() - meeting.start.minutes())}},
                 {FactPart::meeting_breaks, i, 0});
        }
        if (meeting.frozen &&
            (meeting.frozen->eligible > meeting.frozen->roll || meeting.frozen->present > meeting.frozen->eligible ||
             meeting.frozen->speakers > meeting.frozen->roll)) {
            note("facts.frozen_counts",
                 {{"present", fmt::format("{}", meeting.frozen->present)},
                  {"eligible", fmt::format("{}", meeting.frozen->eligible)},
                  {"roll", fmt::format("{}", meeting.frozen->roll)}},
                 {FactPart::meeting, i, 0});
        }
        check_once(meeting.attendance, "facts.member_twice", {FactPart::attendance, i, 0});
        check_once(meeting.opinions, "facts.speaker_twice", {FactPart::opinion, i, 0});
        if (meeting.tasks && meeting.tasks->done > meeting.tasks->assigned) {
            note("facts.tasks_done",
                 {{"found", fmt::format("{}", meeting.tasks->done)},
                  {"allowed", fmt::format("{}", meeting.tasks->assigned)}},
                 {FactPart::meeting, i, 0});
        }
    }

    /// The same member in two lines of one list.
    template <class Lines>
    void check_once(const Lines& lines, const char* code, FactPlace place) {
        seen_.assign(facts_.members.size(), false);
        for (std::size_t j = 0; j < lines.size(); ++j) {
            if (seen_[lines[j].member]) {
                place.inner = j;
                note(code, {{"found", facts_.members[lines[j].member].id}}, place);
            }
            seen_[lines[j].member] = true;
        }
    }

    void check_ratings() {
        std::set<std::uint32_t> members;
        for (std::size_t i = 0; i < facts_.member_ratings.size(); ++i) {
            const auto member = facts_.member_ratings[i].member;
            if (!members.insert(member).second) {
                note("facts.rated_twice", {{"found", facts_.members[member].id}}, {FactPart::member_rating, i, 0});
            }
        }
        std::set<std::string_view> codes;
        for (std::size_t i = 0; i < facts_.cell_ratings.size(); ++i) {
            if (!codes.insert(facts_.cell_ratings[i].code).second) {
                note("facts.rated_twice", {{"found", facts_.cell_ratings[i].code}}, {FactPart::cell_rating, i, 0});
            }
        }
    }

    const Facts& facts_;
    const PlaceName& place_name_;
    core::Refusals refusals_;
    std::set<std::string_view> meeting_ids_;
    std::vector<bool> seen_;
};

}  // namespace

core::Refusals check_facts(const Facts& facts, const PlaceName& place_name) {
    return Checker(facts, place_name).run();
}

}  // namespace bontot::assessment
