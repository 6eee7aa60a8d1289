// What imports wrote, in the tables import_run, import_record and import_kept.
#pragma once

#include <string>

#include "app/ports/imports.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

/// Undoing an import knows what it means that `column` of `table` names a body or member: the row goes with the record,
/// or stands in its way. Every foreign key on the two has to be known (the contract suite asks for each).
[[nodiscard]] bool knows_reference(std::string_view table, std::string_view column);

class ImportStore final : public app::ImportStore {
  public:
    /// `actor`: who runs the transaction, at `now_ms`.
    ImportStore(Connection& connection, std::string root, std::string actor, std::int64_t now_ms)
        : db_(connection), root_(std::move(root)), actor_(std::move(actor)), now_ms_(now_ms) {}

    [[nodiscard]] std::vector<app::ImportRun> runs() override;
    [[nodiscard]] std::optional<app::ImportRun> find(const core::RecordId& id) override;
    void begin(const app::ImportRun& run, std::span<const app::ImportedRecord> records) override;
    void end(const core::RecordId& id) override;
    [[nodiscard]] std::vector<app::ImportedRecord> records(const core::RecordId& id) override;
    [[nodiscard]] std::vector<app::ImportReference> references(const core::RecordId& id) override;
    void reverse(const core::RecordId& id, const std::string& reason) override;

  private:
    Connection& db_;
    std::string root_;
    std::string actor_;
    std::int64_t now_ms_;
};

}  // namespace bontot::storage
