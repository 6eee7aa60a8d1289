// Official ratings of members and bodies.
#include "app/import/draft.hpp"
#include "app/organisation/request_checks.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

namespace {

Rating rating_of(const imports::RatingSaid& said, std::int64_t version) {
    return {said.level, said.scope, said.reason, said.regime, said.decision, version};
}

/// What the sheet leaves empty stays as it was.
Rating merged(const Rating& before, const imports::RatingSaid& said) {
    auto after = rating_of(said, before.version);
    if (after.reason.empty()) after.reason = before.reason;
    if (after.regime.empty()) after.regime = before.regime;
    if (after.decision.number.empty()) after.decision.number = before.decision.number;
    if (!after.decision.date) after.decision.date = before.decision.date;
    if (after.decision.by.empty()) after.decision.by = before.decision.by;
    return after;
}

/// The cell that rates somebody for a year: the one that the row names, else their home at the year's end.
core::UnitId rating_cell(const DraftContext& context, const imports::PlannedRow& planned, int year) {
    if (!planned.unit.empty()) return planned.unit;
    const auto* file = context.existing().members().find(planned.member);
    const auto* stay = file == nullptr ? nullptr : stay_of_today(*file, core::Date(year, 12, 31));
    return stay == nullptr ? core::UnitId() : stay->unit;
}

}  // namespace

void draft_member_ratings(DraftContext& context, Drafted& drafted) {
    for (auto& planned : context.planned()) {
        if (!to_be_written(planned)) continue;
        const auto& row = context.rows().member_ratings[planned.index];
        const int year = row.rating.year;
        const auto* before = context.existing().rating_of(planned.member, year);
        const auto cell = before != nullptr ? before->unit : rating_cell(context, planned, year);
        if (cell.empty()) {
            context.fail(planned,
                         {RefusalKind::not_found,
                          "imports.rated_in_no_cell",
                          {{"found", row.member.shown()}, {"year", std::to_string(year)}},
                          ""},
                         row.row);
            continue;
        }
        if (auto open = context.touch(drafted, cell, year); !open) {
            context.fail(planned, open.error(), row.row);
            continue;
        }
        if (before == nullptr) {
            drafted.new_member_ratings.push_back({cell, year, planned.member, rating_of(row.rating, 0)});
        } else {
            drafted.member_ratings.push_back(
                {*before, {cell, year, planned.member, merged(before->rating, row.rating)}, ""});
        }
    }
}

void draft_unit_ratings(DraftContext& context, Drafted& drafted) {
    for (auto& planned : context.planned()) {
        if (!to_be_written(planned)) continue;
        const auto& row = context.rows().unit_ratings[planned.index];
        const int year = row.rating.year;
        const core::Date last(year, 12, 31);
        auto open = context.touch(drafted, planned.unit, year);
        const auto* unit = context.existing().units().find(planned.unit);
        if (open && unit != nullptr) {
            // The ratings of its cells are facts of the committee above.
            if (const auto& superior = unit->nearest(last).superior) open = context.touch(drafted, *superior, year);
        }
        if (!open) {
            context.fail(planned, open.error(), row.row);
            continue;
        }
        const auto* before = context.existing().rating_of(planned.unit, year);
        if (before == nullptr) {
            drafted.new_unit_ratings.push_back({planned.unit, year, rating_of(row.rating, 0)});
        } else {
            drafted.unit_ratings.push_back({*before, {planned.unit, year, merged(before->rating, row.rating)}, ""});
        }
    }
}

}  // namespace bontot::app
