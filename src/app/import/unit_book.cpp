#include "app/import/unit_book.hpp"

#include <algorithm>
#include <set>

#include "core/text.hpp"

namespace bontot::app {

using organisation::UnitRecord;

UnitBook::UnitBook(Transaction& records) : units_(records.units().all()) {
    for (std::size_t i = 0; i < units_.size(); ++i) {
        const auto& unit = units_[i];
        by_id_.emplace(unit.id.text(), i);
        by_code_.emplace(unit.code, i);
        std::set<std::string> keys;
        keys.insert(core::name_key(unit.versions.back().name));
        keys.insert(core::name_key(unit.versions.back().short_name));
        for (const auto& alias : unit.aliases)
            keys.insert(core::name_key(alias));
        keys.erase("");
        for (const auto& key : keys)
            by_name_.emplace(key, i);
    }
}

const UnitRecord* UnitBook::find(const core::UnitId& id) const {
    const auto found = by_id_.find(id.text());
    return found == by_id_.end() ? nullptr : &units_[found->second];
}

const UnitRecord* UnitBook::find_code(std::string_view code) const {
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? nullptr : &units_[found->second];
}

std::vector<const UnitRecord*> UnitBook::named(std::string_view name_key) const {
    std::vector<const UnitRecord*> found;
    const auto [first, last] = by_name_.equal_range(std::string(name_key));
    for (auto at = first; at != last; ++at)
        found.push_back(&units_[at->second]);
    std::sort(found.begin(), found.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
    return found;
}

std::vector<const UnitRecord*> UnitBook::under(const core::UnitId& superior) const {
    std::vector<const UnitRecord*> found;
    for (const auto& unit : units_) {
        if (unit.versions.back().superior == superior) found.push_back(&unit);
    }
    return found;
}

template <class SpanOf>
bool UnitBook::stands_within_by(const core::UnitId& unit, const core::UnitId& above, const SpanOf& span_of) const {
    const auto* body = find(unit);
    for (std::size_t steps = 0; body != nullptr && steps <= units_.size(); ++steps) {
        if (body->id == above) return true;
        const auto& superior = span_of(*body).superior;
        body = superior ? find(*superior) : nullptr;
    }
    return false;
}

bool UnitBook::stands_within(const core::UnitId& unit, const core::UnitId& above) const {
    return stands_within_by(
        unit, above, [](const UnitRecord& body) -> auto& { return body.versions.back(); });
}

bool UnitBook::stands_within(const core::UnitId& unit, const core::UnitId& above, core::Date day) const {
    return stands_within_by(
        unit, above, [day](const UnitRecord& body) -> auto& { return body.nearest(day); });
}

core::Result<void> LockBook::require_open(const core::UnitId& unit, int year) const {
    if (locks_.empty()) return {};
    const core::Date last(year, 12, 31);
    const auto* body = units_.find(unit);
    while (body != nullptr) {
        for (const auto& lock : locks_) {
            if (lock.year != year || lock.unit != body->id) continue;
            return core::refuse(core::RefusalKind::wrong_state, "records.year_locked",
                                {{"year", std::to_string(year)},
                                 {"unit", body->nearest(last).name},
                                 {"who", lock.locked_by},
                                 {"reason", lock.reason}});
        }
        const auto& superior = body->nearest(last).superior;
        body = superior ? units_.find(*superior) : nullptr;
    }
    return {};
}

}  // namespace bontot::app
