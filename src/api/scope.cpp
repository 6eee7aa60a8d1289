#include "api/scope.hpp"

#include <algorithm>

#include "app/organisation/find_records.hpp"

namespace bontot::api {

namespace {

using core::Refusal;
using core::RefusalKind;
using core::Result;

/// A tree deeper than this is a circle.
constexpr std::size_t k_deepest_tree = 64;

tl::unexpected<Refusal> forbidden(std::optional<access::Permission> permission, std::string field = "") {
    return core::refuse(
        RefusalKind::forbidden, "request.forbidden",
        {{"permission", permission ? std::string(core::name_in(access::k_permissions, *permission)) : ""}},
        std::move(field));
}

Result<std::vector<core::UnitId>> units_asked(const Call& call, app::Transaction& records) {
    switch (call.info().scope) {
        case Scope::none:
        case Scope::anywhere: return std::vector<core::UnitId>{};
        case Scope::root: {
            auto tops = records.accounts().tops(records.today());
            if (tops.size() > 1) tops.resize(1);
            return tops;
        }
        case Scope::unit: return std::vector<core::UnitId>{call.id<core::UnitId>("unit")};
        case Scope::member: {
            const auto file = app::require_member(records, call.id<core::MemberId>("member"));
            if (!file) return tl::unexpected(file.error());
            return units_of(*file, records.today());
        }
        case Scope::meeting: {
            const auto unit = records.meetings().unit_of(call.id<core::MeetingId>("meeting"));
            if (!unit)
                return core::refuse(RefusalKind::not_found, "meeting.unknown", {{"found", call.path("meeting")}});
            return std::vector<core::UnitId>{*unit};
        }
        case Scope::evidence: {
            const auto evidence = records.evidence().find(call.id<core::EvidenceId>("evidence"));
            if (!evidence)
                return core::refuse(RefusalKind::not_found, "evidence.unknown", {{"found", call.path("evidence")}});
            return std::vector<core::UnitId>{evidence->unit};
        }
    }
    return std::vector<core::UnitId>{};
}

}  // namespace

std::vector<core::UnitId> path_of(app::Transaction& records, const core::UnitId& unit) {
    if (auto path = records.accounts().path(unit, records.today()); !path.empty()) return path;
    std::vector<core::UnitId> path;
    std::optional<core::UnitId> next = unit;
    while (next && path.size() < k_deepest_tree) {
        const auto record = records.units().find(*next);
        if (!record) break;
        path.push_back(*next);
        next = record->nearest(records.today()).superior;
    }
    return path;
}

std::vector<core::UnitId> units_of(const app::MemberFile& file, core::Date day) {
    std::vector<core::UnitId> units;
    const organisation::Membership* last = nullptr;
    for (const auto& membership : file.memberships) {
        if (membership.span.holds(day)) units.push_back(membership.unit);
        if (last == nullptr || membership.span.from > last->span.from) last = &membership;
    }
    if (units.empty() && last != nullptr) units.push_back(last->unit);
    return units;
}

bool may(const Call& call, app::Transaction& records, access::Permission permission, const core::UnitId& unit) {
    return access::may_anywhere(call.principal, permission) &&
           access::may(call.principal, permission, path_of(records, unit));
}

Result<void> require_may(const Call& call, app::Transaction& records, access::Permission permission,
                         const core::UnitId& unit, const char* field) {
    if (may(call, records, permission, unit)) return {};
    return forbidden(permission, field);
}

Reach::Reach(const Call& call, app::Transaction& records, access::Permission permission)
    : records_(records), tops_(access::where(call.principal, permission)) {}

bool Reach::is_top(const core::UnitId& unit) const {
    return std::find(tops_.begin(), tops_.end(), unit) != tops_.end();
}

bool Reach::covers(const core::UnitId& unit) const {
    if (tops_.empty()) return false;
    if (const auto known = known_.find(unit); known != known_.end()) return known->second;
    const auto line = path_of(records_, unit);
    bool covered = false;  // from the highest down: what is over a top is not covered by it
    for (auto above = line.rbegin(); above != line.rend(); ++above) {
        covered = covered || is_top(*above);
        known_[*above] = covered;
    }
    return covered;
}

bool Reach::covers(const organisation::UnitRecord& unit) const {
    if (tops_.empty()) return false;
    const auto& superior = unit.nearest(records_.today()).superior;
    return is_top(unit.id) || (superior && covers(*superior));
}

std::vector<core::UnitId> Reach::all() const {
    std::vector<core::UnitId> units;
    if (tops_.empty()) return units;
    for (const auto& unit : records_.units().all()) {
        if (covers(unit)) units.push_back(unit.id);
    }
    return units;
}

Result<void> authorise(const Call& call, app::Transaction& records) {
    const auto& info = call.info();
    if (!info.permission) return {};
    const bool themselves = info.own && call.principal.member && call.principal.member->text() == call.path("member");
    if (themselves) return {};
    if (!access::may_anywhere(call.principal, *info.permission)) return forbidden(info.permission);
    if (info.scope == Scope::anywhere) return {};
    const auto units = units_asked(call, records);
    if (!units) return tl::unexpected(units.error());
    for (const auto& unit : *units) {
        const auto line = path_of(records, unit);
        if (access::may(call.principal, *info.permission, line)) return {};
        if (line.empty()) {
            if (const auto there = app::require_unit(records, unit); !there) return tl::unexpected(there.error());
        }
    }
    return forbidden(info.permission);
}

}  // namespace bontot::api
