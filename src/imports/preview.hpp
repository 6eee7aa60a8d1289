// What an import would do, before it does anything: every row added, changed (from what to what), left alone or
// refused. Pure: what exists is asked through `Existing`. Nothing is merged in silence: who cannot be told apart from
// somebody else is an error that asks.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "imports/rows.hpp"

namespace bontot::imports {

struct ExistingUnit {
    core::UnitId id;
    UnitRow row;  ///< as it stands today: code, names, kind, superior's code …
};

struct ExistingMember {
    core::MemberId id;
    MemberRow row;  ///< with the code and name of today's cell
    std::optional<core::UnitId> unit;
};

struct ExistingMeeting {
    core::MeetingId id;
    MeetingRow row;
    bool finalised = false;
};

struct ExistingEvidence {
    core::EvidenceId id;
    core::UnitId unit;
    std::string title;
};

/// The records as the preview needs them. Lookups are asked once a body, a member, a meeting, not once a row.
class Existing {
  public:
    virtual ~Existing() = default;
    [[nodiscard]] virtual std::optional<ExistingUnit> unit_by_code(std::string_view code) const = 0;
    /// By name, short name or another name, compared by core::name_key.
    [[nodiscard]] virtual std::vector<ExistingUnit> units_named(std::string_view name_key) const = 0;
    [[nodiscard]] virtual std::optional<ExistingMember> member_by_code(std::string_view code) const = 0;
    [[nodiscard]] virtual std::vector<ExistingMember> members_named(std::string_view name_key) const = 0;
    /// Members whose codes are `digits` behind zeros: Excel drops them.
    [[nodiscard]] virtual std::vector<ExistingMember> members_with_zeros_before(std::string_view digits) const = 0;
    /// The member as they are in `unit` since `joined`, today or in the past; null when there is no such stay.
    [[nodiscard]] virtual std::optional<ExistingMember> stay(const core::MemberId& /*member*/,
                                                             const core::UnitId& /*unit*/,
                                                             core::Date /*joined*/) const {
        return std::nullopt;
    }
    [[nodiscard]] virtual std::vector<ExistingMeeting> meetings_of(const core::UnitId& unit, core::Date date) const = 0;
    /// On the roll of the body on that day, also as a temporary member.
    [[nodiscard]] virtual bool on_roll(const core::MemberId& member, const core::UnitId& unit,
                                       core::Date day) const = 0;
    /// What the meeting's roll call says of the member; null when it was not called.
    [[nodiscard]] virtual std::optional<Attendance> attendance(const core::MeetingId& meeting,
                                                               const core::MemberId& member) const = 0;
    [[nodiscard]] virtual std::optional<ExistingEvidence> evidence(const core::EvidenceId& /*id*/) const {
        return std::nullopt;
    }
    /// The piece is a paper of the meeting already, of this kind.
    [[nodiscard]] virtual bool attached(const core::MeetingId& /*meeting*/, meetings::DocumentKind /*kind*/,
                                        const core::EvidenceId& /*evidence*/) const {
        return false;
    }
    [[nodiscard]] virtual std::optional<RatingSaid> member_rating(const core::MemberId& member, int year) const = 0;
    [[nodiscard]] virtual std::optional<RatingSaid> unit_rating(const core::UnitId& unit, int year) const = 0;
    /// What is on record of the body and year, on paper or decided here.
    [[nodiscard]] virtual std::optional<PastYearRow> past_year(const core::UnitId& /*unit*/, int /*year*/,
                                                               PastRecord /*record*/) const {
        return std::nullopt;
    }
};

/// What to do with a row whose record is there already and differs.
enum class Policy : std::uint8_t { stop, skip, update };

inline constexpr core::NameTable<Policy, 3> k_policies{{
    {Policy::stop, "stop"},
    {Policy::skip, "skip"},
    {Policy::update, "update"},
}};

enum class Action : std::uint8_t { add, update, skip, same, error };

struct Change {
    Field field = Field::unknown;
    std::string from;
    std::string to;
};

/// What happens with the row `index` of the list of its kind.
struct PlannedRow {
    std::uint32_t index = 0;
    Action action = Action::add;
    core::UnitId unit;  ///< of what exists; empty for what this file adds
    core::MemberId member;
    core::MeetingId meeting;
    std::vector<Change> changes;  ///< for update and skip
};

struct ImportPlan {
    Kind kind = Kind::unknown;
    std::vector<PlannedRow> rows;
    std::map<Action, std::size_t> counts;
    Findings findings;  ///< the reader's and the preview's
    std::vector<Question> questions;
    std::vector<NotKeptColumn> not_kept;
    std::vector<std::string> unknown_columns;

    /// Nothing stands in the way: no error and no open question.
    [[nodiscard]] bool ready() const { return findings.errors() == 0 && questions.empty(); }
};

[[nodiscard]] ImportPlan preview(const Rows& rows, const Existing& existing, Policy policy);

}  // namespace bontot::imports
