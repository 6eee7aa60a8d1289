// Meetings, roll calls and the ratings of meetings.
#include <algorithm>
#include <unordered_map>

#include "imports/planner.hpp"

namespace bontot::imports {

namespace {

using documents::word_for;

/// The meeting of a body on a day; looked up once.
class MeetingFinder {
  public:
    explicit MeetingFinder(Planner& planner) : planner_(planner) {}

    /// Null when there is none yet: it would be entered with this import (said once). Two on one day are an error.
    const ExistingMeeting* find(const ExistingUnit& unit, core::Date date) {
        const auto key = unit.id.text() + date.iso();
        auto known = found_.find(key);
        if (known == found_.end()) {
            known = found_.emplace(key, planner_.existing().meetings_of(unit.id, date)).first;
            if (known->second.empty()) {
                planner_.warn("imports.new_meeting", {{"unit", unit.row.unit.name}, {"date", date.iso()}});
            }
        }
        if (known->second.size() > 1) {
            planner_.error("imports.several_meetings", {{"unit", unit.row.unit.name}, {"date", date.iso()}});
        }
        return known->second.size() == 1 ? &known->second.front() : nullptr;
    }

  private:
    Planner& planner_;
    std::unordered_map<std::string, std::vector<ExistingMeeting>> found_;
};

const ExistingUnit* cell(Planner& planner, const Named& named) {
    const auto* unit = planner.unit(named);
    if (unit != nullptr && unit->row.kind && *unit->row.kind != organisation::BodyKind::cell) {
        planner.error("imports.not_a_cell", {{"found", unit->row.unit.name}});
    }
    return unit;
}

std::string time(const std::optional<core::ClockTime>& value) {
    return value ? value->text() : std::string();
}

std::string points(const std::optional<core::Points>& value) {
    return value ? value->text(',') : std::string();
}

std::string level(const std::optional<plan::MeetingLevel>& value) {
    return value ? std::string(word_for(documents::k_meeting_level_words, *value)) : std::string();
}

std::vector<Change> changes_of(const MeetingRow& from, const MeetingRow& to) {
    std::vector<Change> changes;
    Planner::compare(changes, Field::meeting_kind, std::string(word_for(documents::k_meeting_kind_words, from.kind)),
                     std::string(word_for(documents::k_meeting_kind_words, to.kind)));
    Planner::compare(changes, Field::start, time(from.start), time(to.start));
    Planner::compare(changes, Field::end, time(from.end), time(to.end));
    Planner::compare(changes, Field::breaks, std::to_string(from.breaks_minutes),
                     to.breaks_minutes == 0 ? "" : std::to_string(to.breaks_minutes));
    Planner::compare(changes, Field::place, from.place, to.place);
    Planner::compare(changes, Field::title, from.title, to.title);
    Planner::compare(changes, Field::self_level, level(from.self_rating), level(to.self_rating));
    Planner::compare(changes, Field::self_points, points(from.self_points), points(to.self_points));
    return changes;
}

void refuse_frozen(Planner& planner, const ExistingUnit& unit, core::Date date) {
    planner.error("imports.frozen", {{"unit", unit.row.unit.name}, {"date", date.iso()}});
}

class RollCallPreview {
  public:
    explicit RollCallPreview(Planner& planner) : planner_(planner), meetings_(planner) {}

    void plan(const RollCallRow& line, std::uint32_t index) {
        planner_.begin(line.row);
        const auto* unit = cell(planner_, line.unit);
        const auto* member = unit == nullptr ? nullptr : planner_.member(line.member, unit, line.date);
        if (!planner_.good() || unit == nullptr || member == nullptr) return planner_.fail(index);
        check(line, *unit, *member);
        const auto* meeting = meetings_.find(*unit, line.date);
        PlannedRow row;
        row.index = index;
        row.unit = unit->id;
        row.member = member->id;
        if (meeting == nullptr) return planner_.good() ? planner_.add(std::move(row)) : planner_.fail(index);
        row.meeting = meeting->id;
        const auto known = planner_.existing().attendance(meeting->id, member->id);
        // Who is exempt may come all the same; it changes no count and is not kept.
        const bool came_though_exempt = known == Attendance::exempt &&
                                        (line.attendance == Attendance::present || line.attendance == Attendance::late);
        if (known && *known != line.attendance && !came_though_exempt) {
            row.changes.push_back({Field::mark, std::string(word_for(k_attendance_words, *known)),
                                   std::string(word_for(k_attendance_words, line.attendance))});
        }
        if (meeting->finalised && (!known || !row.changes.empty())) refuse_frozen(planner_, *unit, line.date);
        if (!planner_.good()) return planner_.fail(index);
        if (!known) return planner_.add(std::move(row));
        planner_.settle(std::move(row), line.member.shown());
    }

  private:
    struct Seen {
        const ExistingUnit* unit = nullptr;
        std::uint32_t row = 0;
        bool here = false;  ///< in the count of that cell
    };

    void check(const RollCallRow& line, const ExistingUnit& unit, const ExistingMember& member) {
        if (!planner_.existing().on_roll(member.id, unit.id, line.date)) {
            planner_.error("imports.not_on_roll",
                           {{"found", member.row.member.name}, {"unit", unit.row.unit.name}, {"date", line.date.iso()}},
                           line.column);
        }
        auto& seen = seen_[line.date.days()];
        const bool here = line.attendance != Attendance::exempt;
        const auto [at, added] = seen.try_emplace(member.id.text(), Seen{&unit, line.row, here});
        if (added) return;
        // At home a temporary member of another cell is listed as exempt.
        if (at->second.unit->id != unit.id && !(at->second.here && here)) {
            if (here) at->second = {&unit, line.row, here};
            return;
        }
        if (at->second.unit->id == unit.id) {
            planner_.error("imports.same_day_twice",
                           {{"found", member.row.member.name},
                            {"date", line.date.iso()},
                            {"first", planner_.place(at->second.row, line.column)}},
                           line.column);
        } else {
            planner_.error("imports.two_cells_on_one_day",
                           {{"found", member.row.member.name},
                            {"date", line.date.iso()},
                            {"unit", unit.row.unit.name},
                            {"other", at->second.unit->row.unit.name}},
                           line.column);
        }
    }

    Planner& planner_;
    MeetingFinder meetings_;
    // By day, then by the member's id, whose text the planner keeps.
    std::unordered_map<std::int32_t, std::unordered_map<std::string_view, Seen>> seen_;
};

}  // namespace

void preview_meetings(Planner& planner) {
    const auto& list = planner.rows().meetings;
    for (std::uint32_t i = 0; i < list.size(); ++i) {
        const auto& meeting = list[i];
        planner.begin(meeting.row);
        const auto* unit = cell(planner, meeting.unit);
        PlannedRow row;
        row.index = i;
        std::vector<ExistingMeeting> known;
        if (unit != nullptr) {
            row.unit = unit->id;
            const auto start = meeting.start ? meeting.start->text() : "";
            const auto first = planner.seen(unit->id.text() + meeting.date.iso() + start);
            if (first != 0) {
                planner.error(
                    "imports.same_day_twice",
                    {{"found", unit->row.unit.name}, {"date", meeting.date.iso()}, {"first", planner.place(first)}});
            }
            known = planner.existing().meetings_of(unit->id, meeting.date);
            // Two meetings of one day are told apart by their start.
            if (known.size() > 1) std::erase_if(known, [&](const auto& m) { return m.row.start != meeting.start; });
        }
        if (!planner.good() || unit == nullptr) {
            planner.fail(i);
        } else if (known.empty()) {
            planner.add(std::move(row));
        } else {
            row.meeting = known.front().id;
            row.changes = changes_of(known.front().row, meeting);
            if (known.front().finalised && !row.changes.empty()) {
                refuse_frozen(planner, *unit, meeting.date);
                planner.fail(i);
            } else {
                planner.settle(std::move(row), unit->row.unit.name + " " + meeting.date.vietnamese());
            }
        }
    }
}

void preview_roll_calls(Planner& planner) {
    RollCallPreview preview(planner);
    const auto& lines = planner.rows().roll_calls;
    for (std::uint32_t i = 0; i < lines.size(); ++i)
        preview.plan(lines[i], i);
}

void preview_meeting_ratings(Planner& planner) {
    MeetingFinder meetings(planner);
    const auto& ratings = planner.rows().meeting_ratings;
    for (std::uint32_t i = 0; i < ratings.size(); ++i) {
        const auto& rating = ratings[i];
        planner.begin(rating.row);
        const auto* unit = cell(planner, rating.unit);
        PlannedRow row;
        row.index = i;
        const ExistingMeeting* meeting = nullptr;
        if (unit != nullptr) {
            row.unit = unit->id;
            if (const auto first = planner.seen(unit->id.text() + rating.date.iso()); first != 0) {
                planner.error(
                    "imports.same_day_twice",
                    {{"found", unit->row.unit.name}, {"date", rating.date.iso()}, {"first", planner.place(first)}});
            }
            meeting = meetings.find(*unit, rating.date);
        }
        if (!planner.good() || unit == nullptr) {
            planner.fail(i);
            continue;
        }
        if (meeting == nullptr) {
            planner.add(std::move(row));
            continue;
        }
        row.meeting = meeting->id;
        Planner::compare(row.changes, Field::self_level, level(meeting->row.self_rating), level(rating.level));
        Planner::compare(row.changes, Field::self_points, points(meeting->row.self_points), points(rating.points));
        if (meeting->finalised && !row.changes.empty()) {
            refuse_frozen(planner, *unit, rating.date);
            planner.fail(i);
            continue;
        }
        // A meeting without a rating yet gets one; that changes nothing that anybody wrote.
        const bool unrated = !meeting->row.self_rating && !meeting->row.self_points;
        if (unrated) {
            planner.add(std::move(row));
        } else {
            planner.settle(std::move(row), unit->row.unit.name + " " + rating.date.vietnamese());
        }
    }
}

}  // namespace bontot::imports
