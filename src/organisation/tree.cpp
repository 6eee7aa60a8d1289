#include "organisation/tree.hpp"

#include <algorithm>

namespace bontot::organisation {
namespace {

using core::RefusalKind;

/// An act on the tree can be entered for `day`: the body is there, and nothing about it changed after that day.
core::Result<void> require_end_of_history(const UnitRecord& unit, core::Date day) {
    const auto& last = unit.versions.back();
    if (unit.on(day) == nullptr) {
        const auto& first = unit.versions.front();
        return core::refuse(RefusalKind::wrong_state, "unit.not_there",
                            {{"unit", unit.nearest(day).name},
                             {"found", day.iso()},
                             {"from", first.valid.from.iso()},
                             {"to", last.valid.to ? last.valid.to->iso() : ""}});
    }
    if (day < last.valid.from || last.valid.to) {
        return core::refuse(RefusalKind::wrong_state, "unit.changed_later",
                            {{"unit", unit.nearest(day).name},
                             {"found", day.iso()},
                             {"later", (last.valid.to ? *last.valid.to : last.valid.from).iso()}});
    }
    return {};
}

bool made_the_body(UnitAct act) {
    return act == UnitAct::establish || act == UnitAct::merge || act == UnitAct::split;
}

}  // namespace

std::optional<UnitKind> judged_kind(BodyKind kind) {
    switch (kind) {
        case BodyKind::cell: return UnitKind::cell;
        case BodyKind::grassroots_committee: return UnitKind::grassroots_committee;
        case BodyKind::sub_committee:
        case BodyKind::bloc:
        case BodyKind::province: break;
    }
    return std::nullopt;
}

const UnitVersion* UnitRecord::on(core::Date day) const {
    const auto found =
        std::find_if(versions.begin(), versions.end(), [day](const UnitVersion& v) { return v.valid.holds(day); });
    return found == versions.end() ? nullptr : &*found;
}

const UnitVersion& UnitRecord::nearest(core::Date day) const {
    if (const auto* found = on(day)) return *found;
    return day < versions.front().valid.from ? versions.front() : versions.back();
}

core::Result<void> change(UnitRecord& unit, core::Date from, UnitVersion next) {
    if (auto there = require_end_of_history(unit, from); !there) return there;
    auto& last = unit.versions.back();
    next.valid = {from, {}};
    if (last.valid.from == from) {
        if (unit.versions.size() == 1 && made_the_body(last.act)) {
            next.act = last.act;
            next.decision = last.decision;
        }
        last = std::move(next);
    } else {
        last.valid.to = from;
        unit.versions.push_back(std::move(next));
    }
    return {};
}

core::Result<void> dissolve(UnitRecord& unit, core::Date on, Decision decision) {
    if (auto there = require_end_of_history(unit, on); !there) return there;
    if (unit.versions.back().valid.from == on) {
        if (unit.versions.size() == 1) {
            return core::refuse(RefusalKind::wrong_state, "unit.no_day_of_life",
                                {{"unit", unit.versions.back().name}, {"found", on.iso()}});
        }
        unit.versions.pop_back();
    }
    unit.versions.back().valid.to = on;
    unit.dissolved_by = std::move(decision);
    return {};
}

bool is_unit_code(std::string_view code) {
    constexpr std::size_t k_most_groups = 10;
    constexpr std::size_t k_longest_group = 4;
    std::size_t groups = 0;
    while (true) {
        const auto group = code.substr(0, code.find('.'));
        const bool digits = group.find_first_not_of("0123456789") == std::string_view::npos;
        if (group.empty() || group.size() > k_longest_group || !digits || ++groups > k_most_groups) return false;
        if (group.size() == code.size()) return true;
        code.remove_prefix(group.size() + 1);
    }
}

bool may_stand_under(BodyKind kind, BodyKind superior) {
    switch (kind) {
        case BodyKind::cell: return superior != BodyKind::cell;
        case BodyKind::sub_committee: return superior == BodyKind::grassroots_committee;
        case BodyKind::grassroots_committee:
        case BodyKind::bloc: return superior == BodyKind::province || superior == BodyKind::bloc;
        case BodyKind::province: break;
    }
    return false;
}

}  // namespace bontot::organisation
