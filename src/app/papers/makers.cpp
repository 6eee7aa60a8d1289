#include "app/papers/makers.hpp"

#include "app/organisation/subtree.hpp"

namespace bontot::app {

std::vector<organisation::UnitRecord> makers_under(Transaction& records, const core::UnitId& top,
                                                   papers::PaperKind kind, core::Date day) {
    const auto units = records.units().ever_under(top);
    Subtree under(units, top, day);
    std::vector<organisation::UnitRecord> makers;
    for (const auto& unit : units) {
        const auto* body = unit.on(day);
        if (body != nullptr && unit.id != top && under.holds(unit.id) && papers::is_made_by(kind, body->kind))
            makers.push_back(unit);
    }
    return makers;
}

}  // namespace bontot::app
