#include "app/movement/opened_file.hpp"

#include <algorithm>

#include "access/self_dealing.hpp"
#include "app/movement/registered.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/outcomes/self_dealing.hpp"

namespace bontot::app {

using core::Result;

std::optional<Movement> movement_over(Transaction& records, const core::UnitId& unit, int year) {
    const auto path = records.accounts().path(unit, records.today());
    for (auto& movement : records.movements().all()) {
        if (year < movement.first_year || movement.last_year < year) continue;
        if (std::find(path.begin(), path.end(), movement.authority) != path.end()) return std::move(movement);
    }
    return std::nullopt;
}

Result<OpenedFile> open_file(Transaction& records, const core::UnitId& unit, int year) {
    auto record = unit_in_year(records, unit, year);
    if (!record) return tl::unexpected(record.error());
    const auto kind = require_judged(*record, year);
    if (!kind) return tl::unexpected(kind.error());
    auto stored = records.movements().file_of(unit, year);
    auto movement = stored ? records.movements().find(stored->movement) : movement_over(records, unit, year);
    if (!movement) {
        return core::refuse(core::RefusalKind::not_found, "movement.none",
                            {{"unit", record->nearest(core::Date(year, 12, 31)).name}, {"year", std::to_string(year)}},
                            "/year");
    }
    OpenedFile opened;
    opened.movement = std::move(*movement);
    if (stored) {
        opened.record = std::move(*stored);
    } else {
        opened.record.movement = opened.movement.id;
        opened.record.unit = unit;
        opened.record.file.year = year;
        opened.record.file.kind = *kind;
    }
    opened.unit = std::move(*record);
    opened.path = records.accounts().path(unit, records.today());
    return opened;
}

access::UnitPath path_at(const OpenedFile& file, movement::Level level, const KindOfBody& kind_of) {
    using L = movement::Level;
    const access::UnitPath path = file.path;
    if (path.empty() || level == L::anybody) return path;
    if (level == L::unit) return path.first(1);
    const auto found = std::find(path.begin(), path.end(), file.movement.authority);
    const auto authority = static_cast<std::size_t>(found - path.begin());
    if (level == L::decider) return path.subspan(std::min(authority, path.size()));
    std::size_t last = 1;
    for (; last + 1 < path.size() && last < authority; ++last) {
        if (kind_of(path[last]) == organisation::BodyKind::grassroots_committee) break;
    }
    return path.subspan(1, std::min(last, path.size() - 1));
}

access::UnitPath path_at(Transaction& records, const OpenedFile& file, movement::Level level) {
    return path_at(file, level, [&](const core::UnitId& unit) -> std::optional<organisation::BodyKind> {
        const auto body = records.units().find(unit);
        return body ? std::optional(body->nearest(records.today()).kind) : std::nullopt;
    });
}

movement::Doer doer_of(Transaction& records, const access::Principal& principal, const OpenedFile& file) {
    movement::Doer doer;
    doer.person = {principal.account, principal.member, principal.name};
    access::Submission own;
    own.unit = file.record.unit;
    own.committee = committee_of(records, file.record.unit);
    doer.of_unit = !access::check_not_own(principal, own);
    for (const auto& [level, name] : movement::k_levels) {
        const auto path = path_at(records, file, level);
        auto& may = doer.may[static_cast<std::size_t>(level)];
        for (const auto& [permission, word] : access::k_permissions)
            may.set(static_cast<std::size_t>(permission), access::may(principal, permission, path));
    }
    return doer;
}

movement::Ground ground_of(Transaction& records, const OpenedFile& file, const plan::Plan& plan) {
    movement::Ground ground;
    ground.rules = movement::Rules::of(plan);
    ground.modes = file.movement.modes;
    ground.today = records.today();
    const auto& unit = file.record.unit;
    ground.standing.registered_before = Registered(records, file.movement, file.record.file.year, unit).before(unit);
    return ground;
}

}  // namespace bontot::app
