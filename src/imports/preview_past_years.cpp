// Registrations, titles and awards of years on paper.
#include "imports/planner.hpp"

namespace bontot::imports {

namespace {

std::string text_of(const std::optional<core::Date>& date) {
    return date ? date->vietnamese() : "";
}

std::string text_of(const std::optional<core::Points>& score) {
    return score ? score->text(',') : "";
}

std::vector<Change> changes_of(const PastYearRow& from, const PastYearRow& to) {
    std::vector<Change> changes;
    Planner::compare(changes, Field::paper, std::string(documents::word_for(k_past_paper_words, from.paper)),
                     std::string(documents::word_for(k_past_paper_words, to.paper)));
    Planner::compare(changes, Field::paper_date, text_of(from.date), text_of(to.date));
    Planner::compare(changes, Field::score, text_of(from.score), text_of(to.score));
    Planner::compare(changes, Field::decision_number, from.decision.number, to.decision.number);
    Planner::compare(changes, Field::decision_date, text_of(from.decision.date), text_of(to.decision.date));
    Planner::compare(changes, Field::decision_by, from.decision.by, to.decision.by);
    Planner::compare(changes, Field::revoked_number, from.revoked.number, to.revoked.number);
    Planner::compare(changes, Field::revoked_date, text_of(from.revoked.date), text_of(to.revoked.date));
    Planner::compare(changes, Field::revoked_reason, from.revoked_reason, to.revoked_reason);
    return changes;
}

}  // namespace

PastRecord record_of(PastPaper paper) {
    switch (paper) {
        case PastPaper::registration: return PastRecord::registration;
        case PastPaper::recognition:
        case PastPaper::not_recognised: return PastRecord::recognition;
        case PastPaper::commendation: return PastRecord::commendation;
        case PastPaper::provincial_commendation: break;
    }
    return PastRecord::provincial_commendation;
}

void preview_past_years(Planner& planner) {
    const auto& lines = planner.rows().past_years;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        planner.begin(line.row);
        const auto* unit = planner.unit(line.unit);
        if (unit == nullptr) {
            planner.fail(i);
            continue;
        }
        const auto record = record_of(line.paper);
        const auto first = planner.seen(unit->id.text() + "/" + std::to_string(line.year) + "/" +
                                        std::to_string(static_cast<int>(record)));
        if (first != 0)
            planner.error("imports.twice_in_file", {{"found", line.unit.shown()}, {"first", planner.place(first)}});
        if (!planner.good()) {
            planner.fail(i);
            continue;
        }
        PlannedRow row;
        row.index = i;
        row.unit = unit->id;
        const auto known = planner.existing().past_year(unit->id, line.year, record);
        if (!known) {
            planner.add(std::move(row));
            continue;
        }
        row.changes = changes_of(*known, line);
        planner.settle(std::move(row), line.unit.shown());
    }
}

}  // namespace bontot::imports
