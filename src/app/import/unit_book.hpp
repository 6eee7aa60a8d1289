// The whole tree, looked up once: for work that asks about thousands of bodies.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

class UnitBook {
  public:
    explicit UnitBook(Transaction& records);
    UnitBook(const UnitBook&) = delete;
    UnitBook& operator=(const UnitBook&) = delete;

    /// In the order of their codes.
    [[nodiscard]] const std::vector<organisation::UnitRecord>& all() const { return units_; }
    [[nodiscard]] const organisation::UnitRecord* find(const core::UnitId& id) const;
    [[nodiscard]] const organisation::UnitRecord* find_code(std::string_view code) const;
    /// By the newest name, short name or another name, compared by core::name_key.
    [[nodiscard]] std::vector<const organisation::UnitRecord*> named(std::string_view name_key) const;
    /// Directly under `superior` by their newest span.
    [[nodiscard]] std::vector<const organisation::UnitRecord*> under(const core::UnitId& superior) const;
    /// `unit` is `above` or stands under it, at any depth, by the newest spans.
    [[nodiscard]] bool stands_within(const core::UnitId& unit, const core::UnitId& above) const;
    /// The same by the spans of a day.
    [[nodiscard]] bool stands_within(const core::UnitId& unit, const core::UnitId& above, core::Date day) const;

  private:
    template <class SpanOf>
    [[nodiscard]] bool stands_within_by(const core::UnitId& unit, const core::UnitId& above,
                                        const SpanOf& span_of) const;

    std::vector<organisation::UnitRecord> units_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::unordered_map<std::string_view, std::size_t> by_code_;
    std::unordered_multimap<std::string, std::size_t> by_name_;
};

/// Chốt sổ, looked up once: see require_open().
class LockBook {
  public:
    LockBook(Transaction& records, const UnitBook& units) : units_(units), locks_(records.outcomes().locks()) {}
    /// "records.year_locked".
    [[nodiscard]] core::Result<void> require_open(const core::UnitId& unit, int year) const;

  private:
    const UnitBook& units_;
    std::vector<PeriodLock> locks_;
};

}  // namespace bontot::app
