// What the use cases need of the store of evidence: what is said about files, and their content.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "evidence/evidence.hpp"

namespace bontot::app {

class EvidenceStore {
  public:
    virtual ~EvidenceStore() = default;
    [[nodiscard]] virtual std::optional<evidence::EvidenceRecord> find(const core::EvidenceId& id) = 0;
    /// Of a unit and year, also those deleted, the oldest first.
    [[nodiscard]] virtual std::vector<evidence::EvidenceRecord> of_unit(const core::UnitId& unit, int year) = 0;
    [[nodiscard]] virtual core::Result<void> insert(const evidence::EvidenceRecord& record) = 0;
    [[nodiscard]] virtual core::Result<void> update(const evidence::EvidenceRecord& record) = 0;
    /// Everything deleted, of all units and years, in the order of the ids.
    [[nodiscard]] virtual std::vector<evidence::EvidenceRecord> deleted() = 0;
    /// How many records of any root organisation, deleted ones left out, still stand on this content; papers that were
    /// made too.
    [[nodiscard]] virtual std::int64_t uses(std::string_view sha256) = 0;
};

/// File contents by their SHA-256, each kept once.
class ContentStore {
  public:
    virtual ~ContentStore() = default;
    /// Keeps `content` and gives its SHA-256; durable when it returns. What is there already is left alone.
    [[nodiscard]] virtual core::Result<std::string> put(std::string_view content) = 0;
    /// The content, its hash checked: a truncated or changed file is refused ("evidence.damaged").
    [[nodiscard]] virtual core::Result<std::string> get(std::string_view sha256) const = 0;
    [[nodiscard]] virtual core::Result<void> remove(std::string_view sha256) = 0;
    /// A file is there, whole or not.
    [[nodiscard]] virtual bool has(std::string_view sha256) const = 0;
};

}  // namespace bontot::app
