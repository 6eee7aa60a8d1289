// The meetings of a year with their roll calls, of all units, in columns.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/ports/facts.hpp"
#include "meetings/record.hpp"
#include "storage/found_tasks.hpp"
#include "storage/year/year_people.hpp"

namespace bontot::storage {

class YearMeetings {
  public:
    /// `units` must outlive this; it need not be read before the join.
    explicit YearMeetings(YearUnits& units) : units_(units) {}

    // In two parts that know nothing of each other: also side by side over connections with the same view.
    void read_held(Connection& connection, const YearSpan& span, const app::FactsNeeds& needs);
    void read_lines(Connection& connection, const YearSpan& span, const app::FactsNeeds& needs, YearPeople& people);
    // Bring the parts and the units together; fill() after that. The first two also side by side.
    void join_held();
    void join_lines();
    void join_rest(YearPeople& people);
    /// Reads the rolls of finalised meetings that the people read do not give any more; after the join.
    void read_differing_rolls(Connection& connection, const YearSpan& span, const YearPeople& people);

    /// Writes over the meetings of `facts`, whose members are there already, in order of time and without ids.
    void fill(std::size_t unit, const YearPeople& people, assessment::Facts& facts) const;

  private:
    /// The first nine are columns of the statement, in this order.
    enum HeldFlag : std::uint16_t {
        k_committee_meeting = 1U << 0,
        k_members_notified = 1U << 1,
        k_follower_notified = 1U << 2,
        k_materials_sent = 1U << 3,
        k_draft_made = 1U << 4,
        k_chair_signed = 1U << 5,
        k_secretary_signed = 1U << 6,
        k_cross_stamped = 1U << 7,
        k_roll_called = 1U << 8,
        k_book = 1U << 9,
        k_pages = 1U << 10,
        k_self_rated = 1U << 11,
        k_frozen = 1U << 12,
        k_roll_frozen = 1U << 13,
    };
    /// As the table has it, without texts: of the minutes' book and pages only whether there are any.
    struct Held {
        std::int64_t fingerprint = 0;  ///< of the frozen roll
        std::uint32_t unit = 0;        ///< until the join in named_units_
        std::uint32_t place = 0;       ///< in ids_
        core::Date date;
        core::ClockTime start, end;
        std::int16_t breaks = 0;
        meetings::FrozenCounts frozen;
        meetings::MeetingKind kind = meetings::MeetingKind::regular;
        meetings::Preparer prepared_by = meetings::Preparer::other;
        plan::MeetingLevel self_rating = plan::MeetingLevel::good;
        std::uint16_t flags = 0;
    };
    // Rows of tables under the meeting. `meeting`: until the join in Lines::named.
    struct RollLine {
        std::uint32_t meeting = 0;
        std::uint32_t person = 0;  ///< as PersonCursor counts them
        meetings::RollMark mark = meetings::RollMark::unknown;
    };
    struct Opinion {
        std::uint32_t meeting = 0;
        std::uint32_t count = 0;
        std::uint32_t person = 0;  ///< until the join in opinion_members_
    };
    struct TaskLine {
        std::uint32_t meeting = 0;
        GivenTask task;
    };
    struct SheetLine {
        std::uint32_t meeting = 0;
        std::string item;
        std::optional<core::Points> points;
    };

    /// Rows by the meeting's place in ids_.
    template <class Row>
    struct Lines {
        IdRuns named;
        Column<Row> rows;
        Column<std::uint32_t> first;  ///< of each meeting; empty when there are no rows

        void join(IdTable& meetings);
        [[nodiscard]] std::span<const Row> of(std::uint32_t meeting) const {
            if (first.empty()) return {};
            return std::span(rows).subspan(first[meeting], first[meeting + 1] - first[meeting]);
        }
    };

    void read_held_meetings(Connection& connection, const YearSpan& span);
    void read_roll_calls(Connection& connection, const YearSpan& span, YearPeople& people);
    void add_opinion(const Row& row);
    void read_all_opinions(Connection& connection, const YearSpan& span);
    void read_open_opinions(Connection& connection, const YearSpan& span);
    void read_tasks(Connection& connection, const YearSpan& span);
    void read_sheets(Connection& connection, const YearSpan& span);
    /// Places in held_, of units [first, last).
    [[nodiscard]] std::vector<std::uint32_t> find_differing(std::size_t first, std::size_t last,
                                                            const YearPeople& people) const;
    void fill_meeting(const Held& held, meetings::Meeting& meeting) const;
    /// A unit's people as a meeting's rows name them.
    struct Roll {
        std::size_t unit;
        const YearPeople& people;
        const IdTable& strangers;
        /// Members of a frozen roll that are in no stay of the unit: their places at the end of the list.
        std::map<std::string, std::uint32_t, std::less<>> added;
        [[nodiscard]] std::optional<std::uint32_t> entry_on(std::uint32_t person, core::Date day) const;
        [[nodiscard]] std::optional<std::uint32_t> entry_on(const IdText& member, core::Date day) const;
        [[nodiscard]] std::optional<std::uint32_t> added_entry(const IdText& member) const;
    };
    void fill_standings(Roll& roll, assessment::Facts& facts) const;
    void fill_roll_call(const Held& held, const Roll& roll, const assessment::Facts& facts,
                        meetings::Meeting& meeting) const;
    void fill_opinions(const Held& held, const Roll& roll, meetings::Meeting& meeting) const;
    void fill_tasks(std::size_t unit, assessment::Facts& facts) const;

    YearUnits& units_;
    IdTable ids_;
    IdRuns named_units_;
    Column<Held> held_;  ///< unit after unit, in order of time
    Column<std::uint32_t> first_held_;
    std::vector<std::uint32_t> open_;  ///< places in ids_ of meetings that are not finalised
    Lines<RollLine> roll_;
    Lines<Opinion> opinions_;
    IdRuns opinion_members_;
    IdTable strangers_;  ///< whom rows name and who is nowhere in the year
    std::unordered_map<std::uint32_t, std::vector<meetings::RollMember>> differing_rolls_;  ///< by place in held_
    Lines<TaskLine> tasks_;
    Lines<SheetLine> sheets_;
    IdRuns december_units_;
    std::vector<TaskLine> december_;                                    ///< `meeting`: in december_units_
    std::unordered_multimap<std::uint32_t, GivenTask> december_tasks_;  ///< by unit: of its last meeting before
};

}  // namespace bontot::storage
