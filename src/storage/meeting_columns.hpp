// The meeting table's columns in one place: the same list reads, inserts and updates.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "meetings/record.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

inline constexpr std::array<std::string_view, 42> k_meeting_columns{"id",
                                                                    "unit",
                                                                    "date",
                                                                    "kind",
                                                                    "state",
                                                                    "title",
                                                                    "place",
                                                                    "committee_meeting",
                                                                    "members_notified",
                                                                    "follower_notified",
                                                                    "materials_sent",
                                                                    "draft_made",
                                                                    "prepared_by",
                                                                    "committee_minutes",
                                                                    "notice",
                                                                    "draft_resolution",
                                                                    "start_minute",
                                                                    "end_minute",
                                                                    "breaks_minutes",
                                                                    "chair",
                                                                    "minute_taker",
                                                                    "roll_called",
                                                                    "resolution",
                                                                    "votes_agree",
                                                                    "votes_disagree",
                                                                    "votes_other",
                                                                    "chair_signed",
                                                                    "secretary_signed",
                                                                    "cross_stamped",
                                                                    "minutes_book",
                                                                    "minutes_pages",
                                                                    "self_rating",
                                                                    "self_points",
                                                                    "self_explanation",
                                                                    "frozen_roll",
                                                                    "frozen_eligible",
                                                                    "frozen_present",
                                                                    "frozen_speakers",
                                                                    "frozen_opinions",
                                                                    "frozen_fingerprint",
                                                                    "version",
                                                                    "root"};

/// "id, unit, …", each behind `prefix`.
[[nodiscard]] std::string meeting_column_list(std::string_view prefix = "");

/// "insert into meeting (…) values ($1, …)".
[[nodiscard]] const std::string& meeting_insert();
/// "update meeting set …, version = version + 1 where root = … and id = $1 and version = …".
[[nodiscard]] const std::string& meeting_update();

/// A row selected by meeting_column_list(), without the rows of its other tables.
[[nodiscard]] meetings::MeetingRecord meeting_of(const Row& row);

/// The values of the columns, in their order; texts live in the record and in `texts`.
class MeetingValues {
  public:
    MeetingValues(const meetings::MeetingRecord& meeting, std::string_view root);
    [[nodiscard]] std::span<const Value> all() const { return values_; }

  private:
    std::string date_;
    std::array<Value, k_meeting_columns.size()> values_;
};

}  // namespace bontot::storage
