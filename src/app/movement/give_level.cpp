#include "app/movement/give_level.hpp"

#include <algorithm>

#include "app/locked_years.hpp"
#include "app/movement/standing.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::Result;
using movement::Act;

namespace {

std::string snapshot(const Level& level) {
    audit::Snapshot said;
    said.text("side", core::name_in(k_sides, level.side)).text("indicator", level.indicator);
    if (level.ratio) said.text("ratio", level.ratio->text());
    return said.text_if("note", level.note).str();
}

Result<void> check_item(const plan::Plan& plan, const OpenedFile& file, const LevelAsked& asked) {
    const auto* indicator = plan.indicator(asked.indicator);
    if (indicator == nullptr)
        return core::invalid("outcome.unknown_indicator", {{"found", asked.indicator}}, "/indicator");
    const auto kind = file.record.file.kind;
    const auto& unit = file.unit.nearest(core::Date(file.record.file.year, 12, 31));
    if (!indicator->applies_to.holds(kind, unit.sector)) {
        return core::invalid("outcome.not_for_this_unit", {{"found", asked.indicator}, {"unit", unit.name}},
                             "/indicator");
    }
    const bool contested = asked.side == Side::contested;
    if (indicator->judged(kind) && contested)
        return core::invalid("movement.not_computed", {{"found", asked.indicator}}, "/indicator");
    if (!indicator->judged(kind) && !contested)
        return core::invalid("outcome.computed", {{"found", asked.indicator}}, "/indicator");
    return {};
}

bool same(const std::optional<core::Ratio>& a, const std::optional<core::Ratio>& b) {
    return a.has_value() == b.has_value() && (!a || a->numerator * b->denominator == b->numerator * a->denominator);
}

/// An appraiser says why where the unit said otherwise; everybody says why less than the whole.
bool needs_note(const LevelAsked& asked, const std::vector<Level>& given) {
    if (asked.side == Side::contested || !asked.ratio) return true;
    if (asked.side == Side::self) return !asked.ratio->is_one();
    const auto own = std::find_if(given.begin(), given.end(), [&](const Level& level) {
        return level.side == Side::self && level.indicator == asked.indicator;
    });
    return own == given.end() || !same(own->ratio, asked.ratio);
}

}  // namespace

Result<Level> give_level(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                         LevelAsked asked) {
    const auto file = open_file(records, asked.unit, asked.year);
    if (!file) return tl::unexpected(file.error());
    if (auto open = require_open(records, asked.unit, asked.year); !open) return tl::unexpected(open.error());
    const auto doer = doer_of(records, principal, *file);
    const auto ground = ground_of(records, *file, plan);
    const auto& row = movement::transition_of(asked.side == Side::appraised ? Act::appraise : Act::submit);
    if (auto turn = movement::check_turn(file->record.file, row, doer, ground); !turn)
        return tl::unexpected(turn.error());
    if (auto item = check_item(plan, *file, asked); !item) return tl::unexpected(item.error());
    auto note = optional_text("/note", asked.note);
    if (!note) return tl::unexpected(note.error());
    const auto given = records.movements().levels(file->record.id);
    if (note->empty() && needs_note(asked, given)) return core::invalid("outcome.note_needed", {}, "/note");
    const auto before = std::find_if(given.begin(), given.end(), [&](const Level& level) {
        return level.side == asked.side && level.indicator == asked.indicator;
    });
    Level level{asked.side,
                std::move(asked.indicator),
                asked.side == Side::contested ? std::nullopt : asked.ratio,
                std::move(*note),
                principal.name,
                records.now_ms()};
    records.movements().put(file->record.id, level);
    records.announce({"movement_file.level", file->record.id.text(), asked.unit, "",
                      before == given.end() ? "" : snapshot(*before), snapshot(level)});
    return level;
}

}  // namespace bontot::app
