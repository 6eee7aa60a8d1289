#include "app/papers/decided_number.hpp"

#include <algorithm>
#include <charconv>

#include "app/movement/opened_file.hpp"
#include "app/papers/movement_view.hpp"

namespace bontot::app {

using organisation::Decision;
using papers::PaperKind;

namespace {

/// Decisions of rows under the issuer that `counts` and that nobody took back.
template <class Row, class Counts>
std::vector<Decision> of_rows(Transaction& records, const core::UnitId& issuer, core::Date day, std::vector<Row> rows,
                              const Counts& counts) {
    keep_standing(rows, records, issuer, day);
    std::vector<Decision> found;
    for (const auto& row : rows)
        if (counts(row)) found.push_back(row.decision);
    return found;
}

AwardKind award_given_by(Transaction& records, const core::UnitId& issuer, core::Date day) {
    const auto unit = records.units().find(issuer);
    return unit ? award_of(unit->nearest(day).kind) : AwardKind::commendation;
}

std::vector<Decision> decisions_for(Transaction& records, const core::UnitId& issuer, PaperKind kind, int year) {
    const core::Date day(year, 12, 31);
    std::vector<Decision> found;
    switch (kind) {
        case PaperKind::recognition:
            return of_rows(records, issuer, day, records.outcomes().recognitions(year, year),
                           [](const RecognitionRow& row) { return row.recognised; });
        case PaperKind::award:
            return of_rows(
                records, issuer, day, records.outcomes().awards(year, year),
                [given = award_given_by(records, issuer, day)](const AwardRow& row) { return row.kind == given; });
        case PaperKind::proposal: return proposals_under(records, issuer, year, day);
        case PaperKind::launch_plan:
            if (const auto movement = movement_over(records, issuer, year);
                movement && movement->authority == issuer && movement->first_year == year)
                found.push_back(movement->decision);
            return found;
        default: return found;
    }
}

}  // namespace

std::optional<DecidedNumber> decided_number(const Decision& decision) {
    const auto& text = decision.number;
    const auto dash = text.find('-');
    const auto slash = text.find('/', dash == std::string::npos ? text.size() : dash);
    if (!decision.date || dash == std::string::npos || slash == std::string::npos) return std::nullopt;
    DecidedNumber found{text, text.substr(dash + 1, slash - dash - 1), 0, text.substr(slash + 1), *decision.date};
    const auto [end, fault] = std::from_chars(text.data(), text.data() + dash, found.number);
    const bool whole = fault == std::errc() && end == text.data() + dash && found.number > 0;
    return whole && !found.symbol.empty() && !found.body_symbol.empty() ? std::optional(std::move(found))
                                                                        : std::nullopt;
}

std::vector<DecidedNumber> decided_numbers(Transaction& records, const core::UnitId& issuer, PaperKind kind, int year,
                                           const std::string& body_symbol) {
    const auto symbol = papers::rules_of(kind).symbol;
    std::vector<DecidedNumber> numbers;
    for (const auto& decision : decisions_for(records, issuer, kind, year)) {
        auto number = decided_number(decision);
        if (!number || number->symbol != symbol || number->body_symbol != body_symbol) continue;
        const bool known = std::any_of(numbers.begin(), numbers.end(), [&](const DecidedNumber& other) {
            return other.number == number->number && other.date == number->date;
        });
        if (!known) numbers.push_back(std::move(*number));
    }
    return numbers;
}

core::Result<void> check_against_paper(Transaction& records, const core::UnitId& issuer, PaperKind kind, int year,
                                       const Decision& decision) {
    const auto paper = records.papers().same_as({issuer, kind, year, issuer, std::nullopt});
    const auto number = decided_number(decision);
    if (!paper || !paper->number || !number || number->body_symbol != paper->body_symbol ||
        number->symbol != papers::rules_of(kind).symbol)
        return {};
    const auto of_paper = [&](const DecidedNumber& one) {
        return one.number == *paper->number && one.date == *paper->dated;
    };
    if (of_paper(*number)) return {};
    const auto there = decided_numbers(records, issuer, kind, year, paper->body_symbol);
    if (std::any_of(there.begin(), there.end(), of_paper)) return {};  // this is another decision of the year
    return core::refuse(core::RefusalKind::conflict, "paper.decision_differs",
                        {{"found", decision.number},
                         {"allowed", paper->symbol_text().value_or("")},
                         {"date", paper->dated->vietnamese()}},
                        "/decision/number");
}

}  // namespace bontot::app
