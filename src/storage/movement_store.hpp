// Movements, files with their steps, levels, frozen evaluations, objections.
#pragma once

#include <string>

#include "app/ports/movements.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class MovementStore final : public app::MovementStore {
  public:
    MovementStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::vector<app::Movement> all() override;
    [[nodiscard]] std::optional<app::Movement> find(const core::RecordId& id) override;
    [[nodiscard]] core::Result<void> put(const app::Movement& movement) override;
    [[nodiscard]] std::vector<app::Review> reviews(const core::RecordId& movement) override;
    [[nodiscard]] std::vector<app::MovementSource> sources(const core::RecordId& movement) override;
    void add(const core::RecordId& movement, const app::MovementSource& source) override;
    void put(const app::Review& review) override;

    [[nodiscard]] std::vector<app::MovementFile> files(const core::RecordId& movement, int year) override;
    [[nodiscard]] std::vector<app::MovementFile> files_within(const core::UnitId& top, int year) override;
    [[nodiscard]] std::vector<app::MovementFile> open_files_within(const core::UnitId& top, int year) override;
    [[nodiscard]] std::vector<app::MovementFile> files_of(const core::UnitId& unit) override;
    [[nodiscard]] std::vector<app::FileProgress> progress_within(const core::UnitId& top, int year) override;
    [[nodiscard]] std::vector<app::Arrival> arrivals_within(const core::UnitId& top, int year,
                                                            std::span<const movement::Act> acts) override;
    [[nodiscard]] std::vector<app::FileResult> results_within(const core::UnitId& top, int year) override;
    [[nodiscard]] std::optional<app::MovementFile> file_of(const core::UnitId& unit, int year) override;
    [[nodiscard]] core::Result<void> put(const app::MovementFile& file) override;

    [[nodiscard]] std::vector<app::TakenStep> steps(const core::RecordId& file) override;
    void add(const core::RecordId& file, const app::TakenStep& step) override;
    [[nodiscard]] std::vector<app::Level> levels(const core::RecordId& file) override;
    [[nodiscard]] core::Result<void> put(const core::RecordId& file, const app::Level& level,
                                         std::int64_t over) override;
    [[nodiscard]] core::Result<void> remove(const core::RecordId& file, const app::Level& level) override;
    [[nodiscard]] std::vector<app::MovementSnapshot> snapshots(const core::RecordId& file) override;
    void add(const core::RecordId& file, const app::MovementSnapshot& snapshot) override;
    [[nodiscard]] std::vector<app::ObjectionRow> objections(const core::RecordId& file) override;
    void put(const core::RecordId& file, const app::ObjectionRow& objection) override;
    [[nodiscard]] std::vector<app::OpenObjection> open_objections(const core::RecordId& movement) override;

  private:
    [[nodiscard]] std::vector<app::Movement> movements(const std::optional<std::string>& id);
    [[nodiscard]] std::vector<app::MovementFile> within(const core::UnitId& top, int year, std::string_view condition);
    void write_modes(const app::Movement& movement);

    Connection& db_;
    std::string root_;
};

}  // namespace bontot::storage
