#include "imports/planner.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "imports/layouts.hpp"

namespace bontot::imports {

namespace {

/// "Chi bộ Một (38.1.2)": how one is told from another in a message.
std::string told(const ExistingUnit& unit) {
    return unit.row.unit.code.empty() ? unit.row.unit.name : unit.row.unit.code;
}

std::string told(const ExistingMember& member) {
    std::string text = member.row.member.code;
    if (member.row.birth_year) text += (text.empty() ? "" : ", ") + std::to_string(*member.row.birth_year);
    const auto& cell = member.row.unit.shown();
    if (!cell.empty()) text += (text.empty() ? "" : ", ") + cell;
    return text;
}

template <class Found>
std::string told_all(const std::vector<Found>& found) {
    std::vector<std::string> texts;
    for (const auto& one : found)
        texts.push_back(told(one));
    return core::join(texts, "; ");
}

}  // namespace

void Planner::begin(std::uint32_t row) {
    row_ = row;
    good_ = true;
}

void Planner::error(std::string code, core::Params params, std::uint32_t column) {
    good_ = false;
    const documents::CellAddress at{row_, column == 0 ? 1 : column};
    plan_.findings.add(
        {Severity::error, {core::RefusalKind::invalid, std::move(code), std::move(params), place(row_, column)}, at});
}

void Planner::warn(std::string code, core::Params params, std::uint32_t column) {
    const documents::CellAddress at{row_, column == 0 ? 1 : column};
    plan_.findings.add(
        {Severity::warning, {core::RefusalKind::invalid, std::move(code), std::move(params), place(row_, column)}, at});
}

const ExistingUnit* Planner::unit(const Named& named) {
    if (named.empty()) return nullptr;
    const auto key = named.code + "\n" + named.name;
    const auto known = units_.find(key);
    if (known != units_.end() && known->second) return &*known->second;
    std::optional<ExistingUnit> found;
    if (!named.code.empty()) {
        found = existing_.unit_by_code(named.code);
        if (!found) error("imports.unknown_unit", {{"found", named.code}});
        if (found && !named.name.empty()) {
            const auto wanted = core::name_key(named.name);
            const auto same = existing_.units_named(wanted);
            const bool fits = core::name_key(found->row.unit.name) == wanted ||
                              std::any_of(same.begin(), same.end(), [&](const auto& u) { return u.id == found->id; });
            if (!fits) {
                warn("imports.unit_names_differ",
                     {{"found", named.name}, {"code", named.code}, {"other", found->row.unit.name}});
            }
        }
    } else {
        auto all = existing_.units_named(core::name_key(named.name));
        if (all.size() > 1) error("imports.several_units", {{"found", named.name}, {"allowed", told_all(all)}});
        if (all.empty()) error("imports.unknown_unit", {{"found", named.name}});
        if (all.size() == 1) found = std::move(all.front());
    }
    auto& kept = units_[key];
    kept = std::move(found);
    return kept ? &*kept : nullptr;
}

const ExistingMember* Planner::member_by_code(const Named& named) {
    const auto key = named.code + "\n" + named.name;
    const auto known = members_.find(key);
    if (known != members_.end()) return &*known->second;
    auto found = existing_.member_by_code(named.code);
    if (!found) {
        const auto padded = existing_.members_with_zeros_before(named.code);
        if (padded.size() == 1) {
            error("imports.lost_zeros", {{"found", named.code}, {"expected", padded.front().row.member.code}});
        } else {
            error("imports.unknown_member", {{"found", named.code}});
        }
        return nullptr;
    }
    const auto& name = found->row.member.name;
    if (!named.name.empty() && core::name_key(named.name) != core::name_key(name)) {
        error("imports.code_of_another", {{"found", named.name}, {"code", named.code}, {"other", name}});
        return nullptr;
    }
    return &*members_.emplace(key, std::move(found)).first->second;
}

const ExistingMember* Planner::member(const Named& named, const ExistingUnit* unit, core::Date day) {
    if (!named.code.empty()) return member_by_code(named);
    const auto key = "\n" + named.name + "\n" + (unit == nullptr ? "" : unit->id.text()) + "\n" + day.iso();
    if (const auto known = members_.find(key); known != members_.end()) return &*known->second;
    auto all = existing_.members_named(core::name_key(named.name));
    if (unit != nullptr) {
        std::erase_if(all, [&](const ExistingMember& m) {
            return m.unit != unit->id && !existing_.on_roll(m.id, unit->id, day);
        });
    }
    if (all.empty()) {
        error("imports.unknown_member",
              {{"found", named.shown()}, {"unit", unit == nullptr ? std::string() : unit->row.unit.name}});
        return nullptr;
    }
    if (all.size() > 1) {
        error("imports.several_members", {{"found", named.name}, {"allowed", told_all(all)}});
        return nullptr;
    }
    return &*members_.emplace(key, std::move(all.front())).first->second;
}

void Planner::compare(std::vector<Change>& changes, Field field, const std::string& from, const std::string& to) {
    if (!to.empty() && from != to) changes.push_back({field, from, to});
}

void Planner::compare_names(std::vector<Change>& changes, Field field, const std::string& from, const std::string& to) {
    if (!to.empty() && core::name_key(from) != core::name_key(to)) changes.push_back({field, from, to});
}

void Planner::put(PlannedRow row) {
    ++plan_.counts[row.action];
    plan_.rows.push_back(std::move(row));
}

void Planner::add(PlannedRow row) {
    row.action = Action::add;
    put(std::move(row));
}

void Planner::settle(PlannedRow row, const std::string& shown) {
    row.action = row.changes.empty()         ? Action::same
                 : policy_ == Policy::update ? Action::update
                 : policy_ == Policy::skip   ? Action::skip
                                             : Action::error;
    if (row.action == Action::error) {
        std::vector<std::string> what;
        for (const auto& change : row.changes) {
            what.push_back(label_of(plan_.kind, change.field) + ": " + change.from + " → " + change.to);
        }
        error("imports.exists", {{"found", shown}, {"what", core::join(what, "; ")}});
    }
    put(std::move(row));
}

void Planner::fail(std::uint32_t index) {
    PlannedRow row;
    row.index = index;
    row.action = Action::error;
    put(std::move(row));
}

ImportPlan preview(const Rows& rows, const Existing& existing, Policy policy) {
    ImportPlan plan;
    plan.kind = rows.kind;
    plan.findings.append(rows.findings);
    plan.questions = rows.questions;
    plan.not_kept = rows.not_kept;
    plan.unknown_columns = rows.unknown_columns;
    Planner planner(rows, existing, policy, plan);
    switch (rows.kind) {
        case Kind::units: preview_units(planner); break;
        case Kind::members: preview_members(planner); break;
        case Kind::meetings: preview_meetings(planner); break;
        case Kind::roll_call:
        case Kind::roll_matrix: preview_roll_calls(planner); break;
        case Kind::meeting_ratings: preview_meeting_ratings(planner); break;
        case Kind::meeting_documents: preview_meeting_documents(planner); break;
        case Kind::member_ratings:
        case Kind::not_rated: preview_member_ratings(planner); break;
        case Kind::unit_ratings: preview_unit_ratings(planner); break;
        case Kind::past_years: preview_past_years(planner); break;
        default: break;
    }
    return plan;
}

}  // namespace bontot::imports
