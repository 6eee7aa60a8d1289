#include "app/papers/paper_of_decision.hpp"

#include <algorithm>

#include "app/movement/opened_file.hpp"
#include "core/text.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;
using papers::PaperKind;

namespace {

bool is_asked_for(int number, core::Date day, const PaperToKeep& wanted) {
    const bool other_number = wanted.number.what == NumberAsked::What::this_one && wanted.number.number != number;
    return !other_number && wanted.asked.order.date.value_or(day) == day;
}

std::vector<DecidedNumber> asked_for(const std::vector<DecidedNumber>& there, const PaperToKeep& wanted) {
    std::vector<DecidedNumber> asked;
    std::copy_if(there.begin(), there.end(), std::back_inserter(asked),
                 [&](const DecidedNumber& decided) { return is_asked_for(decided.number, decided.date, wanted); });
    return asked;
}

core::Refusal not_one_of(const std::vector<DecidedNumber>& there, const char* code) {
    std::vector<std::string> list;
    for (const auto& decided : there)
        list.push_back(decided.text + " (" + decided.date.vietnamese() + ")");
    return {RefusalKind::conflict, code, {{"found", core::join(list)}}, "/dated"};
}

std::string key_of(const DecidedNumber& decided) {
    return decision_key(papers::symbol_text(decided.number, decided.symbol, decided.body_symbol), decided.date);
}

/// Drawn up, and its decision is not on record yet: a draft, or a paper that has its number.
std::optional<PaperRecord> drawn_up(const std::vector<PaperRecord>& made, PaperKind kind,
                                    const std::vector<DecidedNumber>& there) {
    const auto found = std::find_if(made.begin(), made.end(), [&](const PaperRecord& paper) {
        return paper.of.kind == kind && std::none_of(there.begin(), there.end(), [&](const DecidedNumber& decided) {
                   return key_of(decided) == paper.of.decision;
               });
    });
    return found == made.end() ? std::nullopt : std::optional(*found);
}

/// Of a paper that has its number while its decision is not on record.
Result<bool> is_waiting_one(const PaperRecord& waiting, const PaperToKeep& wanted,
                            const std::vector<DecidedNumber>& there) {
    const bool fits = is_asked_for(*waiting.number, *waiting.dated, wanted);
    auto asked = asked_for(there, wanted);
    if (!asked.empty() && !fits) return false;
    if (asked.empty() && fits) return true;
    if (asked.empty()) {
        return core::refuse(RefusalKind::conflict, "paper.decision_waits",
                            {{"found", waiting.symbol_text().value_or("")}, {"date", waiting.dated->iso()}}, "/dated");
    }
    asked.push_back({*waiting.symbol_text(), "", *waiting.number, waiting.body_symbol, *waiting.dated});
    return tl::unexpected(not_one_of(asked, "paper.several_decisions"));
}

}  // namespace

Result<DecidedNumber> take_decided(PaperToKeep& wanted, const std::vector<DecidedNumber>& there) {
    auto asked = asked_for(there, wanted);
    if (asked.size() != 1)
        return tl::unexpected(not_one_of(there, asked.empty() ? "paper.decided_otherwise" : "paper.several_decisions"));
    auto& decided = asked.front();
    wanted.number = {NumberAsked::What::this_one, decided.number};
    wanted.asked.order.date = decided.date;
    return std::move(decided);
}

std::optional<PaperRecord> paper_made_of(const std::vector<PaperRecord>& made, PaperKind kind,
                                         const DecidedNumber& decided) {
    const auto found = std::find_if(made.begin(), made.end(), [&](const PaperRecord& paper) {
        return paper.of.kind == kind && paper.of.decision == key_of(decided);
    });
    return found == made.end() ? std::nullopt : std::optional(*found);
}

bool waits_for_decision(Transaction& records, const core::UnitId& issuer, PaperKind kind, int year) {
    if (kind != PaperKind::recognition && kind != PaperKind::proposal) return false;
    const auto movement = movement_over(records, issuer, year);
    if (!movement) return false;
    const auto stage = kind == PaperKind::recognition ? movement::Stage::notice : movement::Stage::appraised;
    const auto files = records.movements().files_within(issuer, year);
    return std::any_of(files.begin(), files.end(), [&](const MovementFile& file) {
        return file.movement == movement->id && file.file.stage == stage && file.unit != issuer;
    });
}

Result<PaperRecord> paper_of_decision(Transaction& records, PaperToKeep& wanted, const std::string& body_symbol) {
    const auto& [kind, unit, year] = std::tie(wanted.asked.kind, wanted.asked.unit, wanted.asked.year);
    const auto there = decided_numbers(records, unit, kind, year, body_symbol);
    const auto made = records.papers().of_unit(unit, year);
    const auto open = drawn_up(made, kind, there);
    if (open && open->number) {
        const auto same = is_waiting_one(*open, wanted, there);
        if (!same) return tl::unexpected(same.error());
        if (*same) return *open;
    }
    const auto draft = open && !open->number ? *open : PaperRecord{};
    const bool another = asked_for(there, wanted).empty() && waits_for_decision(records, unit, kind, year);
    if (there.empty() || another) return draft;
    const auto decided = take_decided(wanted, there);
    if (!decided) return tl::unexpected(decided.error());
    wanted.asked.decision = key_of(*decided);
    return paper_made_of(made, kind, *decided).value_or(draft);
}

}  // namespace bontot::app
