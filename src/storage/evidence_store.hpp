// What is said about evidence, in the tables evidence and evidence_indicator; the contents are in the content store.
#pragma once

#include <string>

#include "app/ports/evidence.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class EvidenceStore final : public app::EvidenceStore {
  public:
    EvidenceStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::optional<evidence::EvidenceRecord> find(const core::EvidenceId& id) override;
    [[nodiscard]] std::vector<evidence::EvidenceRecord> of_unit(const core::UnitId& unit, int year) override;
    [[nodiscard]] core::Result<void> insert(const evidence::EvidenceRecord& record) override;
    [[nodiscard]] core::Result<void> update(const evidence::EvidenceRecord& record) override;
    [[nodiscard]] std::vector<evidence::EvidenceRecord> deleted() override;
    [[nodiscard]] std::int64_t uses(std::string_view sha256) override;

  private:
    void write_indicators(const evidence::EvidenceRecord& record);
    void read_indicators(evidence::EvidenceRecord& record);

    Connection& db_;
    std::string root_;
};

}  // namespace bontot::storage
