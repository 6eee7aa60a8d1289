#include "app/import/draft.hpp"

#include <algorithm>

namespace bontot::app {

using imports::Action;
using imports::Severity;

void DraftContext::fail(imports::PlannedRow& planned, core::Refusal refusal, std::uint32_t row, std::uint32_t column) {
    if (planned.action == Action::error) return;
    auto& count = plan_.counts[planned.action];
    if (--count == 0) plan_.counts.erase(planned.action);
    ++plan_.counts[Action::error];
    planned.action = Action::error;
    refusal.place = rows_.place(row, column);
    plan_.findings.add({Severity::error, std::move(refusal), documents::CellAddress{row, column == 0 ? 1 : column}});
}

void DraftContext::warn(std::string code, core::Params params, std::uint32_t row, std::uint32_t column) {
    plan_.findings.add({Severity::warning,
                        {core::RefusalKind::invalid, std::move(code), std::move(params), rows_.place(row, column)},
                        documents::CellAddress{row, column == 0 ? 1 : column}});
}

std::optional<std::string> DraftContext::ask(imports::Question question) {
    if (const auto answer = order_.answers.find(question.subject); answer != order_.answers.end())
        return answer->second;
    const bool asked = std::any_of(plan_.questions.begin(), plan_.questions.end(),
                                   [&](const auto& other) { return other.subject == question.subject; });
    if (!asked) plan_.questions.push_back(std::move(question));
    return std::nullopt;
}

core::Result<void> DraftContext::touch(Drafted& drafted, const core::UnitId& unit, int year) const {
    if (auto open = existing_.locks().require_open(unit, year); !open) return open;
    drafted.touched.insert({unit, year});
    return {};
}

core::Result<void> DraftContext::touch(Drafted& drafted, const core::UnitId& unit, const core::Period& span) const {
    const int this_year = today().year();
    const int last = span.to ? std::min(span.to->plus_days(-1).year(), this_year) : this_year;
    for (int year = span.from.year(); year <= std::max(span.from.year(), last); ++year) {
        if (auto open = existing_.locks().require_open(unit, year); !open) return open;
    }
    for (int year = span.from.year(); year <= std::max(span.from.year(), last); ++year)
        drafted.touched.insert({unit, year});
    return {};
}

core::Result<void> DraftContext::check_there(const core::UnitId& id, const core::Period& span) const {
    const auto* unit = existing_.units().find(id);
    if (unit == nullptr)
        return core::refuse(core::RefusalKind::not_found, "records.unknown_unit", {{"found", id.text()}});
    const auto ended = unit->ended();
    if (unit->on(span.from) == nullptr) {
        return core::refuse(core::RefusalKind::wrong_state, "unit.not_there",
                            {{"unit", unit->nearest(span.from).name},
                             {"found", span.from.iso()},
                             {"from", unit->versions.front().valid.from.iso()},
                             {"to", ended ? ended->iso() : ""}});
    }
    if (!ended || (span.to && *span.to <= *ended)) return {};
    return core::refuse(
        core::RefusalKind::wrong_state, "unit.ends_before",
        {{"unit", unit->versions.back().name}, {"found", ended->iso()}, {"to", span.to ? span.to->iso() : ""}});
}

}  // namespace bontot::app
