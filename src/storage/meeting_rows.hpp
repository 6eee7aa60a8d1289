// The rows that hang on a meeting: one place for their SQL, used for one meeting, a unit's year and bulk loading.
#pragma once

#include <span>
#include <string>

#include "meetings/record.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

// Selects of a unit's meetings from $3 to $4 (days, both inside); column 0 is the meeting.
[[nodiscard]] const std::string& roll_select();         // member, mark, reason
[[nodiscard]] const std::string& opinion_select();      // member, count, said
[[nodiscard]] const std::string& remark_select();       // kind, member, text
[[nodiscard]] const std::string& request_select();      // member, reason, asked_at, state, answer, answered_at
[[nodiscard]] const std::string& agenda_select();       // id, text, settled
[[nodiscard]] const std::string& sheet_select();        // item, points, note
[[nodiscard]] const std::string& frozen_roll_select();  // members
[[nodiscard]] const std::string& task_select();         // id, text, basis, owner, due, state, settled_on, result

/// A row of task_select(), or of any select with the same columns behind the first.
[[nodiscard]] meetings::Task task_of(const Row& row);

class RowWriters {
  public:
    RowWriters(Connection& connection, const std::string& root) : db_(connection), root_(root) {}
    void write(const meetings::MeetingRecord& meeting) { write_all(std::span(&meeting, 1)); }
    void write_all(std::span<const meetings::MeetingRecord> meetings);
    void write_rolls(std::span<const meetings::MeetingRecord> meetings);

  private:
    Connection& db_;
    const std::string& root_;
};

}  // namespace bontot::storage
