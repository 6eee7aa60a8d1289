#include <algorithm>
#include <set>

#include "app/consistency/check_records.hpp"
#include "app/meetings/roll_of_day.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::app {

using meetings::MeetingRecord;
using meetings::MeetingState;

namespace {

/// A meeting should be finalised within this many days; later nobody remembers.
constexpr std::int32_t k_days_to_finalise = 60;

class MeetingCheck {
  public:
    MeetingCheck(Transaction& records, const organisation::UnitRecord& unit, const Report& report)
        : records_(records), unit_(unit), report_(report) {}

    void run(core::Period years) {
        const auto held = records_.meetings().of_unit(unit_.id, years);
        if (held.empty()) return;
        members_ = records_.members().of_unit(unit_.id, years);
        for (const auto& meeting : held)
            check(meeting);
    }

  private:
    void tell(Severity severity, std::string code, const MeetingRecord& meeting, core::Params more = {}) {
        core::Params params{{"unit", unit_.nearest(meeting.date).name}, {"date", meeting.date.vietnamese()}};
        params.insert(params.end(), more.begin(), more.end());
        report_({severity, std::move(code), std::move(params), meeting.id.text()});
    }

    void check(const MeetingRecord& meeting) {
        if (unit_.on(meeting.date) == nullptr) tell(Severity::error, "finding.unit_not_there", meeting);
        const auto roll = roll_of_day(members_, unit_.id, meeting.date);
        if (meeting.frozen) check_frozen(meeting, roll);
        check_people(meeting, roll);
        check_signatures(meeting);
        const auto late = meeting.date.plus_days(k_days_to_finalise);
        if (meeting.state >= MeetingState::held && meeting.state < MeetingState::finalised && late < records_.today())
            tell(Severity::info, "finding.not_finalised", meeting);
        if (meeting.state < MeetingState::held && late < records_.today())
            tell(Severity::info, "finding.never_held", meeting);
    }

    void check_frozen(const MeetingRecord& meeting, const std::vector<meetings::RollMember>& roll) {
        check_frozen_roll(meeting, roll);
        const auto now = meetings::counts_of(meeting, roll);
        if (now == *meeting.frozen) return;
        const auto figures = [](const meetings::FrozenCounts& counts) {
            return std::to_string(counts.present) + "/" + std::to_string(counts.eligible) + "/" +
                   std::to_string(counts.roll);
        };
        tell(Severity::warning, "finding.frozen_differs", meeting,
             {{"frozen", figures(*meeting.frozen)}, {"now", figures(now)}});
    }

    void check_frozen_roll(const MeetingRecord& meeting, const std::vector<meetings::RollMember>& roll) {
        if (!meeting.frozen_roll) return;
        const auto& frozen = *meeting.frozen_roll;
        if (meetings::fingerprint_of(frozen) == meetings::fingerprint_of(roll)) return;
        std::set<std::string> names;
        for (const auto* list : {&frozen, &roll}) {
            for (const auto& who : *list) {
                if (standing_in(frozen, who.member) != standing_in(roll, who.member))
                    names.insert(member_name(records_, who.member));
            }
        }
        std::string listed;
        for (const auto& name : names)
            listed += (listed.empty() ? "" : ", ") + name;
        tell(Severity::warning, "finding.frozen_roll_differs", meeting, {{"members", listed}});
    }

    static meetings::Standing standing_in(const std::vector<meetings::RollMember>& roll, const core::MemberId& member) {
        const auto found =
            std::find_if(roll.begin(), roll.end(), [&](const auto& who) { return who.member == member; });
        return found == roll.end() ? meetings::Standing::away : found->standing();
    }

    void check_people(const MeetingRecord& meeting, const std::vector<meetings::RollMember>& roll) {
        const auto on_roll = [&](const core::MemberId& member) {
            return std::any_of(roll.begin(), roll.end(), [&](const auto& who) { return who.member == member; });
        };
        const auto strangers = std::count_if(meeting.roll_call.begin(), meeting.roll_call.end(),
                                             [&](const auto& line) { return !on_roll(line.member); }) +
                               std::count_if(meeting.opinions.begin(), meeting.opinions.end(),
                                             [&](const auto& opinion) { return !on_roll(opinion.member); });
        if (strangers != 0)
            tell(Severity::warning, "finding.not_on_roll", meeting, {{"count", std::to_string(strangers)}});
    }

    void check_signatures(const MeetingRecord& meeting) {
        if (meeting.state != MeetingState::finalised) return;
        const auto& minutes = meeting.minutes;
        if (minutes.chair_signed && minutes.secretary_signed) return;
        tell(Severity::warning,
             minutes.chair_signed       ? "finding.secretary_not_signed"
             : minutes.secretary_signed ? "finding.chair_not_signed"
                                        : "finding.nobody_signed",
             meeting);
    }

    Transaction& records_;
    const organisation::UnitRecord& unit_;
    const Report& report_;
    std::vector<MemberFile> members_;
};

}  // namespace

void check_meetings(Transaction& records, const CheckScope& scope, const Report& report) {
    for (const auto& unit : scope.units)
        MeetingCheck(records, unit, report).run(scope.span());
}

}  // namespace bontot::app
