// The meetings of a year with their roll calls, of all units, in columns.
#pragma once

#include <map>
#include <optional>
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
    /// `units` must outlive this.
    explicit YearMeetings(YearUnits& units) : units_(units) {}

    void read(Connection& connection, const YearSpan& span, const app::FactsNeeds& needs);

    /// Reads the rolls of finalised meetings that the people read do not give any more; after both were read.
    void read_differing_rolls(Connection& connection, const YearSpan& span, const YearPeople& people);

    /// Writes over the meetings of `facts`, whose members are there already, in order of time and without ids.
    void fill(std::size_t unit, const YearPeople& people, assessment::Facts& facts) const;

  private:
    /// As the table has it, without texts: of the minutes' book and pages only whether there are any.
    struct Held {
        std::uint32_t unit = 0;
        std::uint32_t place = 0;  ///< in ids_
        core::Date date;
        core::ClockTime start, end;
        std::int16_t breaks = 0;
        meetings::FrozenCounts frozen;
        std::int64_t fingerprint = 0;  ///< of the frozen roll
        meetings::MeetingKind kind = meetings::MeetingKind::regular;
        meetings::Preparer prepared_by = meetings::Preparer::other;
        plan::MeetingLevel self_rating = plan::MeetingLevel::good;
        std::uint16_t flags = 0;
    };
    /// A row of a table under the meeting; `value` is the mark or the count.
    struct Line {
        std::uint32_t meeting = 0;
        std::uint32_t value = 0;
        IdText member;
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

    void read_meetings(Connection& connection, const YearSpan& span);
    void read_roll_calls(Connection& connection, const YearSpan& span);
    void read_opinions(Connection& connection, const YearSpan& span, bool of_finalised);
    void read_tasks(Connection& connection, const YearSpan& span);
    void read_sheets(Connection& connection, const YearSpan& span);
    void sort_lines();
    void fill_meeting(const Held& held, meetings::Meeting& meeting) const;
    /// Members of a frozen roll that are in no stay of the year: their places at the end of the list.
    using Strangers = std::map<std::string, std::uint32_t, std::less<>>;
    /// A unit's people as a meeting's rows name them.
    struct Roll {
        std::size_t unit;
        const YearPeople& people;
        Strangers strangers;
        [[nodiscard]] std::optional<std::uint32_t> entry_on(const IdText& member, core::Date day) const;
    };
    void fill_standings(Roll& roll, assessment::Facts& facts) const;
    void fill_roll_call(const Held& held, const Roll& roll, const assessment::Facts& facts,
                        meetings::Meeting& meeting) const;
    void fill_opinions(const Held& held, const Roll& roll, meetings::Meeting& meeting) const;
    void fill_tasks(std::size_t unit, assessment::Facts& facts) const;

    YearUnits& units_;
    IdTable ids_;
    std::vector<Held> held_;  ///< unit after unit, in order of time
    std::vector<std::uint32_t> first_held_;
    std::unordered_map<std::uint32_t, std::vector<meetings::RollMember>> differing_rolls_;  ///< by place in held_
    std::vector<std::uint32_t> open_;  ///< places in ids_ of meetings that are not finalised
    // By the meeting's place in ids_.
    std::vector<Line> roll_, opinions_;
    std::vector<TaskLine> tasks_;
    std::unordered_multimap<std::uint32_t, GivenTask> december_tasks_;  ///< by unit: of its last meeting before
    std::vector<SheetLine> sheets_;
    std::vector<std::uint32_t> first_roll_, first_opinion_, first_task_, first_sheet_;
};

}  // namespace bontot::storage
