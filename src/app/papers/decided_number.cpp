#include "app/papers/decided_number.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

#include "app/movement/opened_file.hpp"
#include "app/papers/movement_view.hpp"
#include "app/papers/paper_office.hpp"

namespace bontot::app {

using organisation::Decision;
using papers::PaperKind;

namespace {

/// Decisions of rows under the issuer that `counts`: one that was revoked since was decided nevertheless.
template <class Row, class Counts>
std::vector<Decision> of_rows(Transaction& records, const core::UnitId& issuer, core::Date day, std::vector<Row> rows,
                              const Counts& counts) {
    keep_within(rows, records, issuer, day);
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

namespace {

/// Certificates are of award decisions that were issued.
std::vector<DecidedNumber> issued_awards(Transaction& records, const core::UnitId& issuer, int year) {
    std::vector<DecidedNumber> numbers;
    for (const auto& paper : records.papers().of_unit(issuer, year)) {
        if (paper.of.kind != PaperKind::award || !paper.number) continue;
        numbers.push_back({*paper.symbol_text(), std::string(papers::rules_of(PaperKind::award).symbol), *paper.number,
                           paper.body_symbol, *paper.dated});
    }
    return numbers;
}

bool in_one_term(Transaction& records, const core::UnitId& issuer, core::Date one, core::Date other) {
    const auto office = office_on(records, issuer, one);
    return office && office->term.holds(other);
}

core::Result<void> refuse_day(const std::string& found, core::Date other) {
    return core::refuse(core::RefusalKind::conflict, "paper.number_of_another_day",
                        {{"found", found}, {"date", other.iso()}}, "/decision/number");
}

/// What has the number of this decision, in its term, has its day too.
core::Result<void> check_one_day(Transaction& records, const core::UnitId& issuer, const DecidedNumber& number,
                                 const std::vector<DecidedNumber>& there) {
    for (const auto& other : there) {
        if (other.number != number.number || other.date == number.date) continue;
        if (in_one_term(records, issuer, other.date, number.date)) return refuse_day(number.text, other.date);
    }
    return {};
}

core::Result<void> check_book(Transaction& records, const core::UnitId& issuer, const DecidedNumber& number) {
    const auto office = office_on(records, issuer, number.date);
    if (!office || office->symbol != number.body_symbol) return {};
    for (const auto& given : records.papers().given(issuer, number.symbol, office->term.from))
        if (given.number == number.number && given.date != number.date) return refuse_day(number.text, given.date);
    return {};
}

}  // namespace

bool is_of(const organisation::Decision& decision, const PaperOrder& order) {
    if (order.date && decision.date != order.date) return false;
    const auto number = decided_number(decision);
    return !order.number || !number || number->number == *order.number;
}

std::vector<DecidedNumber> decided_numbers(Transaction& records, const core::UnitId& issuer, PaperKind kind, int year,
                                           const std::string& body_symbol) {
    if (kind == PaperKind::certificate) return issued_awards(records, issuer, year);
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
    std::sort(numbers.begin(), numbers.end(), [](const DecidedNumber& one, const DecidedNumber& other) {
        return std::tie(one.date, one.number) < std::tie(other.date, other.number);
    });
    return numbers;
}

core::Result<void> check_against_paper(Transaction& records, const core::UnitId& issuer, PaperKind kind, int year,
                                       const Decision& decision) {
    const auto number = decided_number(decision);
    if (!number || number->symbol != papers::rules_of(kind).symbol) return {};
    const auto there = decided_numbers(records, issuer, kind, year, number->body_symbol);
    if (auto good = check_one_day(records, issuer, *number, there); !good) return good;
    // Recognitions and awards are numbered in one series. One paper may recognise and award.
    for (const auto& [other, name] : papers::k_paper_kinds) {
        if (other == kind || papers::rules_of(other).symbol != number->symbol) continue;
        const auto of_other = decided_numbers(records, issuer, other, year, number->body_symbol);
        if (auto good = check_one_day(records, issuer, *number, of_other); !good) return good;
    }
    for (const auto& paper : records.papers().of_unit(issuer, year)) {
        if (paper.of.kind != kind || !paper.number || paper.body_symbol != number->body_symbol) continue;
        const auto of_paper = [&](const DecidedNumber& one) {
            return one.number == *paper.number && one.date == *paper.dated;
        };
        if (of_paper(*number)) return {};
        if (std::any_of(there.begin(), there.end(), of_paper)) continue;  // its decision is on record
        return core::refuse(core::RefusalKind::conflict, "paper.decision_differs",
                            {{"found", decision.number},
                             {"allowed", paper.symbol_text().value_or("")},
                             {"date", paper.dated->vietnamese()}},
                            "/decision/number");
    }
    return check_book(records, issuer, *number);
}

}  // namespace bontot::app
