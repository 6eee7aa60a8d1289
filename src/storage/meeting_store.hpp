// Meetings with all their rows, in the tables meeting, meeting_* and task.
#pragma once

#include <span>
#include <string>

#include "app/ports/meetings.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class MeetingStore final : public app::MeetingStore {
  public:
    MeetingStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::optional<meetings::MeetingRecord> find(const core::MeetingId& id) override;
    [[nodiscard]] std::vector<meetings::MeetingRecord> of_unit(const core::UnitId& unit, core::Period span) override;
    [[nodiscard]] std::vector<meetings::Task> open_tasks(const core::UnitId& unit) override;
    [[nodiscard]] std::vector<app::MeetingLine> lines(const app::MeetingQuery& query) override;
    [[nodiscard]] std::optional<core::UnitId> unit_of(const core::MeetingId& id) override;
    [[nodiscard]] std::vector<app::GivenTask> tasks(const core::UnitId& unit, bool only_open) override;
    [[nodiscard]] core::Result<void> insert(const meetings::MeetingRecord& meeting) override;
    [[nodiscard]] core::Result<void> update(const meetings::MeetingRecord& meeting) override;
    void remove(const core::MeetingId& id) override;
    [[nodiscard]] std::vector<meetings::MeetingDocument> documents(const core::MeetingId& id) override;
    [[nodiscard]] core::Result<void> attach(const meetings::MeetingDocument& document) override;
    [[nodiscard]] core::Result<void> detach(const meetings::MeetingDocument& document) override;
    [[nodiscard]] core::Result<void> settle(const meetings::Task& task) override;

    void insert_all(std::span<const meetings::MeetingRecord> meetings) override;
    [[nodiscard]] core::Result<void> update_rolls(std::span<const meetings::MeetingRecord> meetings) override;

  private:
    void read_rows(std::vector<meetings::MeetingRecord>& meetings);
    [[nodiscard]] core::Result<void> update_row(const meetings::MeetingRecord& meeting);
    void remove_rows(const core::MeetingId& id);

    Connection& db_;
    std::string root_;
};

}  // namespace bontot::storage
