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

/// The one that stands there now. Refused: another one than was read.
Result<std::optional<Level>> standing_level(const std::vector<Level>& given, const LevelAsked& asked) {
    const auto found = std::find_if(given.begin(), given.end(), [&](const Level& level) {
        return level.side == asked.side && level.indicator == asked.indicator;
    });
    const auto theirs = found == given.end() ? 0 : found->given_at;
    if (asked.version && *asked.version != theirs) {
        return core::refuse(core::RefusalKind::stale, "records.stale",
                            {{"yours", std::to_string(*asked.version)}, {"theirs", std::to_string(theirs)}});
    }
    return found == given.end() ? std::nullopt : std::optional(*found);
}

void announce(Transaction& records, const OpenedFile& file, const char* action, const std::optional<Level>& before,
              const std::optional<Level>& after) {
    records.announce({action, file.record.id.text(), file.record.unit, "", before ? snapshot(*before) : "",
                      after ? snapshot(*after) : ""});
}

}  // namespace

Result<void> check_form_open(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                             const OpenedFile& file, Side side) {
    if (auto open = require_open(records, file.record.unit, file.record.file.year); !open) return open;
    const auto& row = movement::transition_of(side == Side::appraised ? Act::appraise : Act::submit);
    return movement::check_turn(file.record.file, row, doer_of(records, principal, file),
                                ground_of(records, file, plan));
}

Result<Level> give_level(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                         LevelAsked asked) {
    const auto file = open_file(records, asked.unit, asked.year);
    if (!file) return tl::unexpected(file.error());
    if (auto open = check_form_open(records, plan, principal, *file, asked.side); !open)
        return tl::unexpected(open.error());
    if (auto item = check_item(plan, *file, asked); !item) return tl::unexpected(item.error());
    auto note = optional_text("/note", asked.note);
    if (!note) return tl::unexpected(note.error());
    const auto given = records.movements().levels(file->record.id);
    const auto before = standing_level(given, asked);
    if (!before) return tl::unexpected(before.error());
    if (note->empty() && needs_note(asked, given)) return core::invalid("outcome.note_needed", {}, "/note");
    const auto over = *before ? (*before)->given_at : 0;
    Level level{asked.side,
                std::move(asked.indicator),
                asked.side == Side::contested ? std::nullopt : asked.ratio,
                std::move(*note),
                principal.name,
                std::max(records.now_ms(), over + 1)};
    if (auto put = records.movements().put(file->record.id, level, over); !put) return tl::unexpected(put.error());
    announce(records, *file, "movement_file.level", *before, level);
    return level;
}

Result<void> withdraw_level(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                            const LevelAsked& asked) {
    const auto file = open_file(records, asked.unit, asked.year);
    if (!file) return tl::unexpected(file.error());
    if (auto open = check_form_open(records, plan, principal, *file, asked.side); !open) return open;
    const auto before = standing_level(records.movements().levels(file->record.id), asked);
    if (!before) return tl::unexpected(before.error());
    if (!*before) return core::refuse(core::RefusalKind::not_found, "movement.no_level", {{"found", asked.indicator}});
    if (auto removed = records.movements().remove(file->record.id, **before); !removed) return removed;
    announce(records, *file, "movement_file.level_withdrawn", *before, std::nullopt);
    return {};
}

}  // namespace bontot::app
