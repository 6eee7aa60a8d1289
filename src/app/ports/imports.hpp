// What the use cases need of the store of imports: what each of them wrote, and how it was before.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/id.hpp"
#include "core/names.hpp"
#include "core/result.hpp"

namespace bontot::app {

/// An import that was carried out.
struct ImportRun {
    core::RecordId id;
    core::UnitId unit;  ///< it was carried out for this body and all under it; empty = the whole tree
    std::string file_name;
    std::string sha256;
    std::string kind;
    std::string done_by;
    std::int64_t done_at = 0;        ///< Unix ms
    std::int64_t added = 0;          ///< rows of the file that made a record
    std::int64_t changed = 0;        ///< rows that changed one
    std::int64_t events_before = 0;  ///< number of the newest event on the chain before its first
    std::int64_t last_event = 0;     ///< number of its own last event
    std::string reversed_by;
    std::optional<std::int64_t> reversed_at;  ///< null = it still holds
    std::string reversed_reason;
};

/// `year`: no record but the facts of a unit and year that were touched.
enum class ImportedKind : std::uint8_t {
    unit,
    member,
    meeting,
    member_rating,
    unit_rating,
    judgement,
    knock_out,
    registration,
    recognition,
    award,
    year
};

inline constexpr core::NameTable<ImportedKind, 11> k_imported_kinds{{
    {ImportedKind::unit, "unit"},
    {ImportedKind::member, "member"},
    {ImportedKind::meeting, "meeting"},
    {ImportedKind::member_rating, "member_rating"},
    {ImportedKind::unit_rating, "unit_rating"},
    {ImportedKind::judgement, "judgement"},
    {ImportedKind::knock_out, "knock_out"},
    {ImportedKind::registration, "registration"},
    {ImportedKind::recognition, "recognition"},
    {ImportedKind::award, "award"},
    {ImportedKind::year, "year"},
}};

struct ImportedRecord {
    ImportedKind kind = ImportedKind::unit;
    std::string record;  ///< its id, or "unit/year", "unit/year/member", "unit/year/indicator", "unit/year/kind"
    bool added = false;  ///< it was not there before
    auto operator<=>(const ImportedRecord&) const = default;
};

/// Something that the import did not write and that speaks of a record which it added.
struct ImportReference {
    std::string record;  ///< the member or body that it speaks of
    std::string place;   ///< where it does: "meeting_roll", "account"
    auto operator<=>(const ImportReference&) const = default;
};

class ImportStore {
  public:
    virtual ~ImportStore() = default;
    /// The newest first.
    [[nodiscard]] virtual std::vector<ImportRun> runs() = 0;
    [[nodiscard]] virtual std::optional<ImportRun> find(const core::RecordId& id) = 0;
    /// Before anything is written: keeps the run and, of records that are there already, their rows as they are. Who
    /// does it is who runs the transaction.
    virtual void begin(const ImportRun& run, std::span<const ImportedRecord> records) = 0;
    /// After the last event of the import.
    virtual void end(const core::RecordId& id) = 0;
    [[nodiscard]] virtual std::vector<ImportedRecord> records(const core::RecordId& id) = 0;
    /// Rows of others that speak of members and bodies which it added.
    [[nodiscard]] virtual std::vector<ImportReference> references(const core::RecordId& id) = 0;
    /// Takes away what it added, puts the rest back as it was (each one version higher than now), notes the reason.
    virtual void reverse(const core::RecordId& id, const std::string& reason) = 0;
};

}  // namespace bontot::app
