#include "app/papers/movement_view.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>

#include "app/movement/opened_file.hpp"
#include "app/organisation/find_records.hpp"
#include "papers/letterhead.hpp"

namespace bontot::app {

using movement::Act;
using organisation::BodyKind;
using organisation::RatingLevel;

const TakenStep* FileOnPaper::last(Act act) const {
    const auto found =
        std::find_if(steps.rbegin(), steps.rend(), [&](const TakenStep& step) { return step.taken.act == act; });
    return found == steps.rend() ? nullptr : &*found;
}

const MovementSnapshot* FileOnPaper::frozen_at(Act act) const {
    const auto* step = last(act);
    if (step == nullptr) return nullptr;
    const auto found = std::find_if(snapshots.begin(), snapshots.end(), [&](const MovementSnapshot& snapshot) {
        return snapshot.position == step->position;
    });
    return found == snapshots.end() ? nullptr : &*found;
}

namespace {

FileOnPaper with_steps(Transaction& records, MovementFile file, std::string name) {
    FileOnPaper view;
    view.unit = file.unit;
    view.name = std::move(name);
    view.steps = records.movements().steps(file.id);
    view.snapshots = records.movements().snapshots(file.id);
    view.file = std::move(file);
    return view;
}

/// Files of the movement below `top`, in the order of the bodies' codes.
template <class Use>
void each_file_under(Transaction& records, const core::UnitId& top, int year, core::Date day, const Use& use) {
    const auto movement = movement_over(records, top, year);
    if (!movement) return;
    std::unordered_map<core::UnitId, MovementFile> files;
    for (auto& file : records.movements().files_within(top, year)) {
        if (file.movement == movement->id) files.emplace(file.unit, std::move(file));
    }
    const auto units = records.units().ever_under(top);
    Subtree under(units, top, day);
    for (const auto& unit : units) {
        const auto file = files.find(unit.id);
        if (file != files.end() && unit.id != top && under.holds(unit.id)) use(file->second, unit);
    }
}

}  // namespace

std::vector<FileOnPaper> files_under(Transaction& records, const core::UnitId& top, int year, core::Date day) {
    std::vector<FileOnPaper> views;
    each_file_under(records, top, year, day, [&](const MovementFile& file, const organisation::UnitRecord& unit) {
        views.push_back(with_steps(records, file, unit.nearest(day).name));
    });
    return views;
}

std::vector<organisation::Decision> proposals_under(Transaction& records, const core::UnitId& top, int year,
                                                    core::Date day) {
    std::vector<organisation::Decision> found;
    each_file_under(records, top, year, day, [&](const MovementFile& file, const organisation::UnitRecord& /*unit*/) {
        FileOnPaper view;
        view.steps = records.movements().steps(file.id);
        if (const auto* step = view.last(Act::propose)) found.push_back(step->papers.decision);
    });
    return found;
}

AwardKind award_of(BodyKind issuer) {
    return issuer == BodyKind::province ? AwardKind::provincial_commendation : AwardKind::commendation;
}

std::optional<FileOnPaper> file_on_paper(Transaction& records, const core::UnitId& unit, int year, core::Date day) {
    auto file = records.movements().file_of(unit, year);
    if (!file) return std::nullopt;
    return with_steps(records, std::move(*file), unit_name_on(records, unit, day));
}

std::string title_of(BodyKind kind) {
    return kind == BodyKind::cell ? "“chi bộ bốn tốt”" : "“đảng bộ cơ sở bốn tốt”";
}

std::string titles_under(BodyKind issuer) {
    return issuer == BodyKind::grassroots_committee ? title_of(BodyKind::cell)
                                                    : title_of(BodyKind::cell) + ", " + title_of(issuer);
}

std::string period_of(const std::optional<Movement>& movement, const plan::Plan& plan, int year) {
    int first = year;
    int last = year;
    if (movement) {
        first = movement->first_year;
        last = movement->last_year;
    } else if (plan.effective_to && plan.effective_from.year() <= year &&
               year <= plan.effective_to->plus_days(-1).year()) {
        first = plan.effective_from.year();
        last = plan.effective_to->plus_days(-1).year();
    }
    return first == last ? std::to_string(year) : std::to_string(first) + " - " + std::to_string(last);
}

std::string rating_words(RatingLevel level) {
    static constexpr core::NameTable<RatingLevel, 4> k_words{{
        {RatingLevel::excellent, "hoàn thành xuất sắc nhiệm vụ"},
        {RatingLevel::good, "hoàn thành tốt nhiệm vụ"},
        {RatingLevel::completed, "hoàn thành nhiệm vụ"},
        {RatingLevel::not_completed, "không hoàn thành nhiệm vụ"},
    }};
    return std::string(core::name_in(k_words, level));
}

papers::Citation cited(Transaction& records, const core::UnitId& unit, papers::PaperKind kind, int year,
                       const char* what, core::Date day) {
    papers::Citation citation{what, std::nullopt, std::nullopt,
                              papers::committee_of_body(unit_name_on(records, unit, day))};
    for (const auto& paper : records.papers().of_unit(unit, year)) {
        if (paper.of.kind != kind || !paper.dated) continue;
        citation.text = paper.symbol_text();
        citation.date = paper.dated;
    }
    return citation;
}

papers::Citation launch_citation(Transaction& records, const core::UnitId& unit, int year, core::Date day) {
    const auto movement = movement_over(records, unit, year);
    const auto path = records.accounts().path(unit, records.today());
    for (const auto& above : path) {
        if (!movement || above == movement->authority) break;
        for (int of = movement->first_year; of <= year; ++of) {
            auto own = cited(records, above, papers::PaperKind::launch_plan, of, "Kế hoạch", day);
            if (own.issued()) return own;
        }
    }
    papers::Citation citation{"Kế hoạch", std::nullopt, std::nullopt, ""};
    if (!movement) return citation;
    if (!movement->decision.number.empty()) citation.text = movement->decision.number;
    citation.date = movement->decision.date;
    citation.by = movement->decision.by;
    return citation;
}

std::optional<core::UnitId> superior_on(Transaction& records, const core::UnitId& unit, core::Date day) {
    const auto record = records.units().find(unit);
    return record ? record->nearest(day).superior : std::nullopt;
}

namespace {

/// The value of a field of a flat object as audit::Snapshot writes it, without its quotation marks.
std::string field_in(std::string_view object, std::string_view name) {
    const auto key = "\"" + std::string(name) + "\":";
    auto at = object.find(key);
    if (at == std::string_view::npos) return {};
    at += key.size();
    const bool quoted = object.substr(at, 1) == "\"";
    at += quoted ? 1 : 0;
    return std::string(object.substr(at, object.find_first_of(quoted ? "\"" : ",}", at) - at));
}

core::Points points_in(std::string_view object, std::string_view name) {
    core::Points points;
    const auto text = field_in(object, name);
    std::from_chars(text.data(), text.data() + text.size(), points.hundredths);
    return points;
}

}  // namespace

std::vector<FrozenIndicator> frozen_indicators(const MovementSnapshot& snapshot) {
    std::vector<FrozenIndicator> found;
    const std::string_view list = snapshot.indicators;
    for (auto open = list.find('{'); open != std::string_view::npos; open = list.find('{', open + 1)) {
        const auto object = list.substr(open, list.find('}', open) - open + 1);
        found.push_back(
            {field_in(object, "id"),
             core::from_name(assessment::k_states, field_in(object, "state")).value_or(assessment::State::pending),
             points_in(object, "achieved"), points_in(object, "maximum")});
    }
    return found;
}

std::optional<RatedMembers> rated_members(Transaction& records, const core::UnitId& unit, int year) {
    RatedMembers found;
    for (const auto& row : records.outcomes().member_ratings(unit, year)) {
        if (!row.rating.level) continue;
        ++found.rated;
        found.completed += *row.rating.level != RatingLevel::not_completed ? 1 : 0;
        found.completed_well += *row.rating.level <= RatingLevel::good ? 1 : 0;
    }
    return found.rated == 0 ? std::nullopt : std::optional(found);
}

}  // namespace bontot::app
