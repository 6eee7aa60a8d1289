#include "app/movement/forms.hpp"

#include <algorithm>
#include <unordered_map>

#include "app/movement/file_list.hpp"

namespace bontot::app {

using core::Result;
using movement::Act;
using movement::Stage;
using movement::Verdict;

namespace {

/// Why a cell is not counted; null: it is.
const char* left_out(const movement::File& file, bool has_result) {
    if (file.verdict == Verdict::withdrawn) return "withdrawn";
    if (file.verdict == Verdict::not_accepted) return "not_accepted";
    if (file.stage == Stage::none) return "not_begun";
    const bool not_sent = file.stage < Stage::submitted || file.stage == Stage::returned;
    return not_sent || !has_result ? "not_sent" : nullptr;
}

std::vector<RolledUp> roll_up(Transaction& records, const OpenedFile& committee) {
    if (committee.record.file.kind != organisation::UnitKind::grassroots_committee) return {};
    const int year = committee.record.file.year;
    std::unordered_map<core::RecordId, FileResult> results;
    for (auto& result : records.movements().results_within(committee.record.unit, year))
        results.emplace(result.file, std::move(result));
    std::vector<RolledUp> cells;
    for (const auto& line : files_under(records, committee.record.unit, year)) {
        const auto& file = line.record.file;
        if (file.kind != organisation::UnitKind::cell) continue;
        const auto found = results.find(line.record.id);
        RolledUp cell{line.record.unit, line.code, line.name, file.stage, file.verdict, nullptr, std::nullopt};
        cell.left_out = left_out(file, found != results.end());
        if (cell.left_out == nullptr) cell.result = found->second;
        cells.push_back(std::move(cell));
    }
    return cells;
}

/// The evaluation as it was frozen when the file was appraised last, if that was after it was sent last.
std::optional<MovementSnapshot> appraised_then(Transaction& records, const OpenedFile& file) {
    const auto* appraised = file.record.file.last(Act::appraise);
    const auto* sent = file.record.file.last(Act::submit);
    if (appraised == nullptr || (sent != nullptr && appraised < sent)) return std::nullopt;
    const auto position = appraised - file.record.file.trail.data() + 1;
    for (auto& snapshot : records.movements().snapshots(file.record.id)) {
        if (snapshot.position == position) return std::move(snapshot);
    }
    return std::nullopt;
}

template <class Kind>
Result<Kind> form_of(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                     const core::UnitId& unit, int year, Side side) {
    auto file = open_file(records, unit, year);
    if (!file) return tl::unexpected(file.error());
    auto judged = judge_side(records, plan, *file, side);
    if (!judged) return tl::unexpected(judged.error());
    Kind form;
    form.open = check_form_open(records, plan, principal, *file, side);
    form.now = frozen(records, *file, judged->evaluation);
    form.levels = records.movements().levels(file->record.id);
    form.missing = levels_missing(records, plan, *file);
    form.cells = roll_up(records, *file);
    form.judged = std::move(*judged);
    form.file = std::move(*file);
    return form;
}

}  // namespace

Result<SelfForm> self_form(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                           const core::UnitId& unit, int year) {
    auto form = form_of<SelfForm>(records, plan, principal, unit, year, Side::self);
    if (!form) return form;
    if (const auto before = records.movements().file_of(unit, year - 1)) {
        form->last_year = records.movements().levels(before->id);
        std::erase_if(form->last_year, [](const Level& level) { return level.side != Side::self; });
    }
    return form;
}

Result<AppraisalForm> appraisal_form(Transaction& records, const plan::Plan& plan, const access::Principal& principal,
                                     const core::UnitId& unit, int year) {
    auto form = form_of<AppraisalForm>(records, plan, principal, unit, year, Side::appraised);
    if (!form) return form;
    form->rules = movement::Rules::of(plan);
    if (auto then = appraised_then(records, form->file)) form->now = std::move(*then);
    form->self = sent_in(records, form->file);
    if (form->self) compare(*form->self, form->now, form->standing);
    return form;
}

}  // namespace bontot::app
