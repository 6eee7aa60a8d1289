// Official ratings of members and bodies.
#include "imports/planner.hpp"

namespace bontot::imports {

namespace {

/// "Hoàn thành tốt nhiệm vụ", "Chưa xếp loại": what a rating says, in the words of the sheet.
std::string said(const RatingSaid& rating) {
    using documents::RatingWord;
    const auto word = rating.level                                             ? static_cast<RatingWord>(*rating.level)
                      : rating.scope == organisation::RatingScope::not_subject ? RatingWord::not_subject
                                                                               : RatingWord::not_yet;
    return std::string(documents::word_for(documents::k_rating_words, word));
}

std::vector<Change> changes_of(const RatingSaid& from, const RatingSaid& to) {
    std::vector<Change> changes;
    Planner::compare(changes, Field::rating, said(from), said(to));
    Planner::compare(changes, Field::reason, from.reason, to.reason);
    Planner::compare(changes, Field::regime, from.regime, to.regime);
    Planner::compare(changes, Field::decision_number, from.decision.number, to.decision.number);
    Planner::compare(changes, Field::decision_date, from.decision.date ? from.decision.date->vietnamese() : "",
                     to.decision.date ? to.decision.date->vietnamese() : "");
    Planner::compare(changes, Field::decision_by, from.decision.by, to.decision.by);
    return changes;
}

void check_once(Planner& planner, const std::string& id, int year, const std::string& shown) {
    const auto first = planner.seen(id + std::to_string(year));
    if (first != 0) planner.error("imports.twice_in_file", {{"found", shown}, {"first", planner.place(first)}});
}

void finish(Planner& planner, PlannedRow row, const std::optional<RatingSaid>& known, const RatingSaid& rating,
            const std::string& shown) {
    if (!planner.good()) return planner.fail(row.index);
    if (!known) return planner.add(std::move(row));
    row.changes = changes_of(*known, rating);
    planner.settle(std::move(row), shown);
}

}  // namespace

void preview_member_ratings(Planner& planner) {
    const auto& ratings = planner.rows().member_ratings;
    for (std::uint32_t i = 0; i < ratings.size(); ++i) {
        const auto& line = ratings[i];
        planner.begin(line.row);
        const auto* unit = planner.unit(line.unit);
        const auto* member =
            planner.good() ? planner.member(line.member, unit, core::Date(line.rating.year, 12, 31)) : nullptr;
        if (member == nullptr) {
            planner.fail(i);
            continue;
        }
        check_once(planner, member->id.text(), line.rating.year, line.member.shown());
        PlannedRow row;
        row.index = i;
        row.member = member->id;
        if (unit != nullptr) row.unit = unit->id;
        finish(planner, std::move(row), planner.existing().member_rating(member->id, line.rating.year), line.rating,
               line.member.shown());
    }
}

void preview_unit_ratings(Planner& planner) {
    const auto& ratings = planner.rows().unit_ratings;
    for (std::uint32_t i = 0; i < ratings.size(); ++i) {
        const auto& line = ratings[i];
        planner.begin(line.row);
        const auto* unit = planner.unit(line.unit);
        if (unit == nullptr) {
            planner.fail(i);
            continue;
        }
        check_once(planner, unit->id.text(), line.rating.year, line.unit.shown());
        PlannedRow row;
        row.index = i;
        row.unit = unit->id;
        finish(planner, std::move(row), planner.existing().unit_rating(unit->id, line.rating.year), line.rating,
               line.unit.shown());
    }
}

}  // namespace bontot::imports
