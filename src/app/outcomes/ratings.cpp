#include "app/outcomes/ratings.hpp"

#include <algorithm>

#include "app/locked_years.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/outcomes/rating_snapshot.hpp"

namespace bontot::app {

using core::Result;

namespace {

/// A level rests on a decision; where there is none, a reason stands in its place.
Result<Rating> checked_rating(Rating rating, int year, core::Date today) {
    auto regime = required_text("/regime", rating.regime, "outcome.regime");
    if (!regime) return tl::unexpected(regime.error());
    rating.regime = std::move(*regime);
    auto reason = optional_text("/reason", rating.reason);
    if (!reason) return tl::unexpected(reason.error());
    rating.reason = std::move(*reason);
    if (!rating.level && rating.reason.empty()) return core::invalid("outcome.unrated_without_reason", {}, "/reason");
    if (!rating.level && rating.decision == organisation::Decision{}) return rating;
    auto decision = checked_decision(rating.decision, year, today);
    if (!decision) return tl::unexpected(decision.error());
    rating.decision = std::move(*decision);
    return rating;
}

/// A cell's rating is a fact of the committees above it as well (R81, R82).
void facts_changed_upwards(Transaction& records, const organisation::UnitRecord& unit, int year) {
    const core::Date last(year, 12, 31);
    records.outcomes().facts_changed(unit.id, year);
    auto above = unit.nearest(last).superior;
    while (above) {
        const auto body = records.units().find(*above);
        if (!body) return;
        records.outcomes().facts_changed(body->id, year);
        if (body->nearest(last).kind == organisation::BodyKind::grassroots_committee) return;
        above = body->nearest(last).superior;
    }
}

}  // namespace

Result<void> record_rating(Transaction& records, MemberRatingRow row) {
    const auto unit = unit_in_begun_year(records, row.unit, row.year);
    if (!unit) return tl::unexpected(unit.error());
    if (auto open = require_open(records, row.unit, row.year); !open) return open;
    auto rating = checked_rating(std::move(row.rating), row.year, records.today());
    if (!rating) return tl::unexpected(rating.error());
    row.rating = std::move(*rating);
    const auto file = records.members().find(row.member);
    if (!file) {
        return core::refuse(core::RefusalKind::not_found, "records.unknown_member", {{"found", row.member.text()}},
                            "/member");
    }
    const core::Date first(row.year, 1, 1);
    const core::Date next(row.year + 1, 1, 1);
    const bool was_here = std::any_of(file->memberships.begin(), file->memberships.end(), [&](const auto& membership) {
        return membership.unit == row.unit && membership.span.from < next &&
               (!membership.span.to || *membership.span.to > first);
    });
    if (!was_here) {
        return core::invalid("outcome.not_on_roll",
                             {{"found", file->member.name},
                              {"unit", unit->nearest(core::Date(row.year, 12, 31)).name},
                              {"year", std::to_string(row.year)}},
                             "/member");
    }
    std::string before;
    for (const auto& stored : records.outcomes().member_ratings(row.unit, row.year)) {
        if (stored.member == row.member) before = rating_snapshot(row.year, stored.rating);
    }
    if (auto put = records.outcomes().put(row); !put) return put;
    records.outcomes().facts_changed(row.unit, row.year);
    records.announce(
        {"rating.recorded", row.member.text(), row.unit, "", before, rating_snapshot(row.year, row.rating)});
    return {};
}

Result<void> record_ratings(Transaction& records, const std::vector<MemberRatingRow>& rows) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto done = record_rating(records, rows[i]);
        if (done) continue;
        auto refusal = std::move(done.error());
        const bool shared = refusal.place == "/regime" || refusal.place.starts_with("/decision");
        if (!shared) refusal.place = "/members/" + std::to_string(i) + refusal.place;
        return tl::unexpected(std::move(refusal));
    }
    return {};
}

Result<void> record_rating(Transaction& records, UnitRatingRow row) {
    const auto unit = unit_in_begun_year(records, row.unit, row.year);
    if (!unit) return tl::unexpected(unit.error());
    if (auto open = require_open(records, row.unit, row.year); !open) return open;
    auto rating = checked_rating(std::move(row.rating), row.year, records.today());
    if (!rating) return tl::unexpected(rating.error());
    row.rating = std::move(*rating);
    const auto stored = records.outcomes().unit_rating(row.unit, row.year);
    if (auto put = records.outcomes().put(row); !put) return put;
    facts_changed_upwards(records, *unit, row.year);
    records.announce({"rating.recorded", row.unit.text(), row.unit, "",
                      stored ? rating_snapshot(row.year, stored->rating) : "", rating_snapshot(row.year, row.rating)});
    return {};
}

}  // namespace bontot::app
