// The yearly report and the final one: tables out of the files, the meetings, the ratings and the awards.
#include <algorithm>
#include <array>
#include <map>

#include "app/movement/opened_file.hpp"
#include "app/organisation/find_records.hpp"
#include "app/organisation/subtree.hpp"
#include "app/papers/movement_view.hpp"
#include "meetings/meeting.hpp"
#include "papers/campaign_papers.hpp"

namespace bontot::app {

using movement::Act;
using movement::Verdict;

namespace {

bool is_final_year(Transaction& records, const Movement& movement, int year) {
    const auto reviews = records.movements().reviews(movement.id);
    return year == movement.last_year && std::any_of(reviews.begin(), reviews.end(), [](const Review& review) {
               return review.kind == ReviewKind::final;
           });
}

papers::BodyOfReport body_row(const FileOnPaper& file, int year) {
    papers::BodyOfReport row;
    row.name = file.name;
    row.year = year;
    const auto verdict = file.file.file.verdict;
    row.registered = verdict != Verdict::withdrawn && verdict != Verdict::not_accepted;
    if (const auto* own = file.frozen_at(Act::submit)) row.assessed = own->standard == "met";
    if (const auto* appraised = file.frozen_at(Act::appraise)) row.appraised = appraised->standard == "met";
    if (verdict == Verdict::recognised || verdict == Verdict::not_recognised || verdict == Verdict::not_proposed ||
        verdict == Verdict::revoked)
        row.recognised = verdict == Verdict::recognised;
    return row;
}

/// What the file's body reached in a criterion; false where nothing of it was frozen with that step, or none of it
/// applies to the body.
bool add_frozen(papers::GroupYear& sums, const FileOnPaper& file, Act act, const std::string& criterion) {
    const auto* frozen = file.frozen_at(act);
    if (frozen == nullptr) return false;
    const auto found = std::find_if(frozen->criteria.begin(), frozen->criteria.end(),
                                    [&](const FrozenCriterion& one) { return one.criterion == criterion; });
    if (found == frozen->criteria.end()) return false;
    switch (core::from_name(assessment::k_states, found->state).value_or(assessment::State::pending)) {
        case assessment::State::met: ++sums.met; break;
        case assessment::State::partly_met: ++sums.partly_met; break;
        case assessment::State::not_met: ++sums.not_met; break;
        case assessment::State::pending: ++sums.pending; break;
        case assessment::State::not_applicable: return false;
    }
    sums.achieved += found->achieved;
    sums.applicable += found->applicable;
    const core::Ratio share{found->achieved.hundredths, found->applicable.hundredths};
    const auto is_lower = [&](const core::Ratio& lowest) {
        return share.numerator * lowest.denominator < lowest.numerator * share.denominator;
    };
    if (share.denominator > 0 && (!sums.lowest || is_lower(*sums.lowest))) sums.lowest = share;
    return true;
}

/// Of the bodies that were appraised; while none was, of those that sent in their self-assessment.
void add_groups(papers::MovementReport& paper, const std::vector<FileOnPaper>& files, const plan::Plan& plan,
                int year) {
    const bool appraised = std::any_of(
        files.begin(), files.end(), [](const FileOnPaper& file) { return file.frozen_at(Act::appraise) != nullptr; });
    for (std::size_t i = 0; i < plan.criteria.size(); ++i) {
        papers::GroupYear sums;
        sums.year = year;
        sums.appraised = appraised;
        bool any = false;
        for (const auto& file : files)
            any = add_frozen(sums, file, appraised ? Act::appraise : Act::submit, plan.criteria[i].id) || any;
        if (any) paper.groups[i].years.push_back(sums);
    }
}

/// Attendance of one meeting in hundredths of a percent; null while its roll was not called.
std::optional<std::int64_t> share_of(const meetings::FrozenCounts& counts) {
    return counts.eligible == 0 ? std::nullopt : std::optional(std::int64_t{counts.present} * 10'000 / counts.eligible);
}

papers::MeetingsOfReport meetings_row(Transaction& records, const core::UnitId& cell, const std::string& name,
                                      int year) {
    papers::MeetingsOfReport row;
    row.name = name;
    row.meetings = 0;
    row.thematic = 0;
    std::int64_t sum = 0;
    std::int64_t counted = 0;
    std::optional<std::int64_t> lowest;
    const core::Period span{core::Date(year, 1, 1), core::Date(year + 1, 1, 1)};
    for (const auto& meeting : records.meetings().of_unit(cell, span)) {
        if (meeting.state < meetings::MeetingState::held) continue;
        *row.meetings += meeting.kind != meetings::MeetingKind::thematic ? 1 : 0;
        *row.thematic += meeting.kind != meetings::MeetingKind::regular ? 1 : 0;
        const auto share = meeting.frozen ? share_of(*meeting.frozen) : std::nullopt;
        if (!share) continue;
        sum += *share;
        ++counted;
        lowest = std::min(lowest.value_or(*share), *share);
    }
    if (counted > 0) row.average = papers::share(sum / counted, 10'000);
    if (lowest) row.lowest = papers::share(*lowest, 10'000);
    if (const auto rating = records.outcomes().unit_rating(cell, year); rating && rating->rating.level)
        row.rating = rating_words(*rating->rating.level);
    return row;
}

std::vector<papers::RatingOfReport> ratings_table(Transaction& records, const std::vector<core::UnitId>& cells,
                                                  int year) {
    std::array<std::int64_t, organisation::k_rating_levels.size()> bodies{};
    std::array<std::int64_t, organisation::k_rating_levels.size()> members{};
    for (const auto& cell : cells) {
        if (const auto rating = records.outcomes().unit_rating(cell, year); rating && rating->rating.level)
            ++bodies[static_cast<std::size_t>(*rating->rating.level)];
        for (const auto& row : records.outcomes().member_ratings(cell, year))
            if (row.rating.level) ++members[static_cast<std::size_t>(*row.rating.level)];
    }
    std::vector<papers::RatingOfReport> table;
    for (const auto& [level, name] : organisation::k_rating_levels) {
        const auto place = static_cast<std::size_t>(level);
        auto words = rating_words(level);
        words.replace(0, 1, words.starts_with("h") ? "H" : "K");
        table.push_back({std::move(words), bodies[place], members[place]});
    }
    return table;
}

/// Years that lived on paper: what was entered of them.
void add_years_on_paper(papers::MovementReport& paper, Transaction& records, Subtree& under, core::Date day, int year) {
    std::map<std::string, papers::BodyOfReport> rows;
    const auto row_of = [&](const core::UnitId& unit) -> papers::BodyOfReport& {
        auto& row = rows[unit.text()];
        row.name = unit_name_on(records, unit, day);
        row.year = year;
        return row;
    };
    for (const auto& registration : records.outcomes().registrations(year, year))
        if (under.holds(registration.unit)) row_of(registration.unit).registered = true;
    for (const auto& recognition : records.outcomes().recognitions(year, year)) {
        if (under.holds(recognition.unit))
            row_of(recognition.unit).recognised = recognition.recognised && recognition.revoked.number.empty();
    }
    for (auto& [unit, row] : rows)
        paper.bodies.push_back(std::move(row));
}

void add_tables(papers::MovementReport& paper, Transaction& records, const PaperSetting& setting, int first) {
    const int year = setting.asked.year;
    const auto units = records.units().ever_under(setting.issuer.id);
    Subtree under(units, setting.issuer.id, setting.day);
    for (int of = first; of <= year; ++of) {
        const auto files = files_under(records, setting.issuer.id, of, setting.day);
        for (const auto& file : files)
            paper.bodies.push_back(body_row(file, of));
        add_groups(paper, files, setting.plan.plan, of);
        if (files.empty()) add_years_on_paper(paper, records, under, setting.day, of);
    }
    std::vector<core::UnitId> cells;
    for (const auto& unit : units) {
        const auto* body = unit.on(setting.day);
        if (body == nullptr || body->kind != organisation::BodyKind::cell || !under.holds(unit.id)) continue;
        cells.push_back(unit.id);
        paper.meetings.push_back(meetings_row(records, unit.id, body->name, year));
    }
    paper.ratings = ratings_table(records, cells, year);
    for (const auto& award : records.outcomes().awards(first, year)) {
        if (!under.holds(award.unit) || !award.revoked.number.empty()) continue;
        papers::Citation decision{"Quyết định", std::nullopt, award.decision.date, award.decision.by};
        if (!award.decision.number.empty()) decision.text = award.decision.number;
        paper.awards.push_back({unit_name_on(records, award.unit, setting.day),
                                award.kind == AwardKind::commendation ? "Giấy khen" : "Bằng khen",
                                std::move(decision)});
    }
}

}  // namespace

BuiltPaper report_paper(Transaction& records, const PaperSetting& setting) {
    const int year = setting.asked.year;
    const auto movement = movement_over(records, setting.issuer.id, year);
    papers::MovementReport paper;
    paper.head = setting.head;
    paper.title = titles_under(setting.issuer.nearest(setting.day).kind);
    paper.final = movement && is_final_year(records, *movement, year);
    paper.period =
        paper.final ? "giai đoạn " + period_of(movement, setting.plan.plan, year) : "năm " + std::to_string(year);
    paper.as_of = setting.asked.as_of.value_or(setting.day);
    const auto say = [&](papers::PaperWord word) { return papers::said(setting.asked.words, word).value_or(""); };
    paper.leadership = say(papers::PaperWord::leadership);
    paper.weaknesses = say(papers::PaperWord::weaknesses);
    paper.lessons = say(papers::PaperWord::lessons);
    paper.outlook = say(papers::PaperWord::outlook);
    for (const auto& criterion : setting.plan.plan.criteria)
        paper.groups.push_back({criterion.name.vi, {}});
    add_tables(paper, records, setting, paper.final ? movement->first_year : year);
    return ComposedPaper{fields_of(paper), paper.head};
}

}  // namespace bontot::app
