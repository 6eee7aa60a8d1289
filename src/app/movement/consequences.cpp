#include "app/movement/consequences.hpp"

#include <algorithm>

#include "app/movement/standing.hpp"
#include "app/outcomes/rating_snapshot.hpp"
#include "app/papers/decided_number.hpp"

namespace bontot::app {

using core::RecordId;
using core::Result;
using movement::Act;
using movement::Stage;

namespace {

/// Of the file's body and year.
std::optional<RegistrationRow> registration_of(Transaction& records, const OpenedFile& file) {
    for (auto& row : records.outcomes().registrations_of(file.record.unit)) {
        if (row.year == file.record.file.year) return std::move(row);
    }
    return std::nullopt;
}

/// A body counts as registered from the day on which it was accepted; one on paper stays as it is.
Result<void> keep_registration(Transaction& records, const OpenedFile& file) {
    const int year = file.record.file.year;
    if (registration_of(records, file)) return {};
    const auto steps = records.movements().steps(file.record.id);
    const auto pact = std::find_if(steps.begin(), steps.end(), [](const TakenStep& step) {
        return step.taken.act == Act::register_unit || step.taken.act == Act::confirm;
    });
    if (pact == steps.end()) return {};
    RegistrationRow row;
    row.id = RecordId(records.new_id());
    row.unit = file.record.unit;
    row.year = year;
    row.date = pact->taken.date;
    row.decision = pact->papers.decision;
    row.scan = pact->scan;
    return records.outcomes().put(row);
}

void drop_registration(Transaction& records, const OpenedFile& file) {
    const auto row = registration_of(records, file);
    if (row && !row->from_paper) records.outcomes().remove(*row);
}

Result<void> keep_recognition(Transaction& records, const OpenedFile& file, const TakenStep& taken) {
    const int year = file.record.file.year;
    if (const auto there = records.outcomes().recognition_of(file.record.unit, year)) {
        return core::refuse(core::RefusalKind::conflict, "outcome.entered_already",
                            {{"year", std::to_string(year)}, {"found", there->decision.number}});
    }
    RecognitionRow row;
    row.id = RecordId(records.new_id());
    row.unit = file.record.unit;
    row.year = year;
    row.recognised = taken.taken.act == Act::recognise;
    if (row.recognised) {
        if (auto same = check_against_paper(records, file.movement.authority, papers::PaperKind::recognition, year,
                                            taken.papers.decision);
            !same)
            return same;
    }
    row.score = file.record.file.score.appraised;
    row.decision = taken.papers.decision;
    row.scan = taken.scan;
    return records.outcomes().put(row);
}

Result<void> check_proposal(Transaction& records, const OpenedFile& file, const TakenStep& taken) {
    const auto appraisers = path_at(records, file, movement::Level::appraiser);
    if (appraisers.empty()) return {};
    return check_against_paper(records, appraisers.back(), papers::PaperKind::proposal, file.record.file.year,
                               taken.papers.decision);
}

Result<void> revoke(Transaction& records, const OpenedFile& file, const TakenStep& taken) {
    const int year = file.record.file.year;
    auto row = records.outcomes().recognition_of(file.record.unit, year);
    if (!row || !row->recognised)
        return core::refuse(core::RefusalKind::not_found, "outcome.not_recognised", {{"year", std::to_string(year)}});
    row->revoked = {taken.papers.decision.number, taken.papers.decision.date, taken.papers.reason};
    return records.outcomes().put(*row);
}

/// The self-assessment arrives filled with what was judged already.
Result<void> fill_levels(Transaction& records, const plan::Plan& plan, const OpenedFile& file) {
    const auto& unit = file.record.unit;
    const auto judgements = records.outcomes().judgements(unit, file.record.file.year);
    const auto find = [&](const std::string& indicator) {
        return std::find_if(judgements.begin(), judgements.end(),
                            [&](const JudgementRow& row) { return row.indicator == indicator; });
    };
    for (const auto* item : judged_items(plan, file)) {
        auto judged = find(item->id);
        if (judged == judgements.end()) judged = find("*");
        if (judged == judgements.end()) continue;
        const Level level{Side::self, item->id, judged->ratio, judged->note, judged->judged_by, judged->judged_at};
        if (auto put = records.movements().put(file.record.id, level, 0); !put) return put;
    }
    return {};
}

/// The appraiser's levels are the judgements from now on.
Result<void> keep_judgements(Transaction& records, const OpenedFile& file, const TakenStep& taken) {
    const auto& unit = file.record.unit;
    const int year = file.record.file.year;
    const auto judgements = records.outcomes().judgements(unit, year);
    for (const auto& level : levels_of(records, file, Side::appraised)) {
        JudgementRow row;
        const auto stored = std::find_if(judgements.begin(), judgements.end(),
                                         [&](const JudgementRow& one) { return one.indicator == level.indicator; });
        if (stored != judgements.end()) row = *stored;
        const auto text = [](const std::optional<core::Ratio>& ratio) { return ratio ? ratio->text() : ""; };
        if (stored != judgements.end() && text(stored->ratio) == text(level.ratio) && stored->note == level.note)
            continue;
        const auto before = stored != judgements.end() ? judgement_snapshot(*stored) : "";
        row.unit = unit;
        row.year = year;
        row.indicator = level.indicator;
        row.ratio = level.ratio;
        row.note = level.note;
        row.judged_by = taken.taken.by.name;
        row.judged_at = taken.taken_at;
        if (auto put = records.outcomes().put(row); !put) return put;
        records.announce({"indicator.judged", unit.text(), unit, "", before, judgement_snapshot(row)});
    }
    records.outcomes().facts_changed(unit, year);
    return {};
}

}  // namespace

Result<void> follow(Transaction& records, const plan::Plan& plan, const OpenedFile& file, const TakenStep& taken) {
    switch (taken.taken.act) {
        case Act::register_unit:
        case Act::confirm:
        case Act::accept:
            // Where nobody selects, registering is enough.
            return file.record.file.stage == Stage::registered ? Result<void>{} : keep_registration(records, file);
        case Act::withdraw: drop_registration(records, file); return {};
        case Act::open: return fill_levels(records, plan, file);
        case Act::appraise: return keep_judgements(records, file, taken);
        case Act::propose: return check_proposal(records, file, taken);
        case Act::recognise:
        case Act::not_recognise: return keep_recognition(records, file, taken);
        case Act::revoke: return revoke(records, file, taken);
        default: return {};
    }
}

}  // namespace bontot::app
