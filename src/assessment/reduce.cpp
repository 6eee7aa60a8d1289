#include "assessment/reduce.hpp"

#include <algorithm>
#include <numeric>

#include "assessment/meeting_sheets.hpp"

namespace bontot::assessment {

using meetings::Meeting;
using meetings::MeetingRow;
using organisation::Member;
using organisation::UnitKind;

namespace {

void set(std::uint16_t& marks, meetings::MeetingMark mark, bool on) {
    if (on) marks = static_cast<std::uint16_t>(marks | mark);
}

std::uint16_t record_marks(const Meeting& meeting) {
    using namespace meetings;
    std::uint16_t marks = static_cast<std::uint16_t>(meeting.kind);
    set(marks, k_committee_meeting, meeting.preparation.committee_meeting);
    set(marks, k_members_notified, meeting.preparation.members_notified);
    set(marks, k_follower_notified, meeting.preparation.follower_notified);
    set(marks, k_materials_sent, meeting.preparation.materials_sent);
    set(marks, k_draft_resolution, meeting.preparation.draft_resolution);
    set(marks, k_prepared_by_secretary, meeting.preparation.prepared_by != Preparer::other);
    set(marks, k_chair_signed, meeting.minutes.chair_signed);
    set(marks, k_secretary_signed, meeting.minutes.secretary_signed);
    set(marks, k_book, !meeting.minutes.book.empty());
    set(marks, k_pages, !meeting.minutes.pages.empty());
    set(marks, k_cross_stamped, meeting.minutes.cross_stamped);
    set(marks, k_self_rated, meeting.self_rating.has_value());
    return marks;
}

void count_level(RatingCounts& counts, const std::optional<organisation::RatingLevel>& level,
                 organisation::RatingScope scope) {
    using organisation::RatingLevel;
    if (!level) {
        auto& unrated = scope == organisation::RatingScope::not_yet ? counts.not_yet : counts.not_subject;
        ++unrated;
        return;
    }
    switch (*level) {
        case RatingLevel::excellent: ++counts.excellent; break;
        case RatingLevel::good: ++counts.good; break;
        case RatingLevel::completed: ++counts.completed; break;
        case RatingLevel::not_completed: ++counts.not_completed; break;
    }
}

/// Subject to the rating of `year`: a member at its end, and not in the first six months of probation. Who joined on
/// 1 July has six calendar months behind them when 31 December ends.
bool subject_to_rating(const Member& member, int year) {
    if (!member.eligible(core::Date(year, 12, 31))) return false;
    return !member.probationary || member.joined <= core::Date(year, 7, 1);
}

}  // namespace

std::vector<std::size_t> members_without_rating(const Facts& facts) {
    std::vector<bool> listed(facts.members.size(), false);
    std::vector<std::size_t> missing;
    for (const auto& rating : facts.member_ratings) {
        listed[rating.member] = true;
        if (!rating.level && rating.scope == organisation::RatingScope::not_yet) missing.push_back(rating.member);
    }
    // Before any rating has come in there is no list that somebody could be missing from.
    if (facts.member_ratings.empty()) return missing;
    for (std::size_t i = 0; i < facts.members.size(); ++i) {
        if (!listed[i] && subject_to_rating(facts.members[i], facts.year)) missing.push_back(i);
    }
    return missing;
}

void Reducer::sort_meetings(const Facts& facts) {
    order_.resize(facts.meetings.size());
    std::iota(order_.begin(), order_.end(), 0U);
    const auto as_of = rules_.reduction.as_of;
    std::erase_if(order_, [&](std::uint32_t i) { return facts.meetings[i].date > as_of; });
    ignored_ = facts.meetings.size() - order_.size();
    std::stable_sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto& x = facts.meetings[a];
        const auto& y = facts.meetings[b];
        if (x.date != y.date) return x.date < y.date;
        if (x.start != y.start) return x.start < y.start;
        // The id settles what the clock cannot, so that the order of the input never matters.
        return x.id < y.id;
    });
}

void Reducer::note_standings(const Facts& facts) {
    usual_.assign(facts.members.size(), Status::not_eligible);
    usual_row_ = {};
    ever_excused_.assign(facts.members.size(), 0);
    changing_.clear();
    if (order_.empty()) return;
    const auto first = facts.meetings[order_.front()].date;
    const auto last = facts.meetings[order_.back()].date;
    for (std::uint32_t i = 0; i < facts.members.size(); ++i) {
        const auto& member = facts.members[i];
        const bool steady = member.joined <= first && (!member.left || last < *member.left) &&
                            member.exemptions.empty() && member.probationary_on(first) == member.probationary_on(last);
        if (!steady) {
            changing_.push_back(i);
            continue;
        }
        ++usual_row_.roll;
        if (member.probationary_on(first) && !rules_.reduction.probationary_counted) continue;
        ++usual_row_.eligible;
        usual_[i] = Status::unknown;
    }
}

Reducer::Status* Reducer::add_statuses(const Facts& facts, const Meeting& meeting, MeetingRow& row) {
    const auto begin = status_.size();
    const auto put = [&](std::size_t i) {
        const auto standing = facts.standing(i, meeting);
        if (standing != meetings::Standing::away) ++row.roll;
        const bool counts = rules_.reduction.counts(standing);
        if (counts) ++row.eligible;
        status_[begin + i] = counts ? Status::unknown : Status::not_eligible;
    };
    status_.insert(status_.end(), usual_.begin(), usual_.end());
    if (meeting.standings.empty()) {
        row.roll = usual_row_.roll;
        row.eligible = usual_row_.eligible;
        for (const auto i : changing_)
            put(i);
    } else {
        for (std::size_t i = 0; i < usual_.size(); ++i)
            put(i);
    }
    return status_.data() + begin;
}

MeetingRow Reducer::reduce_meeting(const Facts& facts, const Meeting& meeting) {
    MeetingRow row;
    const auto members = facts.members.size();
    auto* status = add_statuses(facts, meeting, row);
    std::uint16_t known = 0;
    for (const auto& entry : meeting.attendance) {
        auto& mine = status[entry.member];
        if (mine == Status::not_eligible) continue;
        ++known;
        switch (entry.presence) {
            case meetings::Presence::present:
                mine = Status::present;
                ++row.present;
                break;
            case meetings::Presence::excused:
                mine = Status::excused;
                ever_excused_[entry.member] = 1;
                break;
            case meetings::Presence::unexcused:
                mine = Status::unexcused;
                ++row.unexcused;
                break;
        }
    }
    row.marks = record_marks(meeting);
    if (known < row.eligible) row.marks = static_cast<std::uint16_t>(row.marks | meetings::k_incomplete);

    spoke_.assign(members, 0);
    std::uint32_t opinions = 0;
    for (const auto& opinion : meeting.opinions) {
        if (opinion.count == 0 || !facts.on_roll(opinion.member, meeting)) continue;
        opinions += opinion.count;
        if (spoke_[opinion.member] == 0) ++row.speakers;
        spoke_[opinion.member] = 1;
    }
    row.opinions = static_cast<std::uint16_t>(std::min<std::uint32_t>(opinions, 0xFFFF));
    // Minutes stand as they were signed. Whether probationary members count is the plan's reading, not the minutes'.
    if (meeting.frozen && rules_.reduction.probationary_counted) {
        row.roll = meeting.frozen->roll;
        row.eligible = meeting.frozen->eligible;
        row.present = meeting.frozen->present;
        row.speakers = meeting.frozen->speakers;
        row.opinions = meeting.frozen->opinions;
    }
    row.minutes = static_cast<std::uint16_t>(meeting.end.minutes() - meeting.start.minutes() - meeting.breaks_minutes);
    row.breaks = static_cast<std::uint16_t>(meeting.breaks_minutes);
    row.month = static_cast<std::uint8_t>(meeting.date.month());
    row.day = static_cast<std::uint8_t>(meeting.date.day());
    return row;
}

void Reducer::add_meetings(const Facts& facts, Population& population) {
    status_.clear();
    sheets_.clear();
    note_standings(facts);
    const bool cell = facts.unit.kind == UnitKind::cell;
    for (const auto place : order_) {
        if (!cell) break;
        const auto& meeting = facts.meetings[place];
        auto row = reduce_meeting(facts, meeting);
        if (rules_.reduction.has_sheet && meeting.counts_as_regular()) {
            sheets_.push_back(fill_sheet(*rules_.plan->meeting_sheet, rules_, facts, place, row));
            const auto& sheet = sheets_.back();
            row.level = meetings::k_sheet_open;
            if (sheet.level) row.level = meetings::level_code(*sheet.level);
        } else if (rules_.reduction.has_sheet) {
            // A thematic meeting has no sheet of its own; the best code never fails a level.
            row.level = meetings::level_code(plan::MeetingLevel::good);
        }
        population.meetings.append(row);
    }
    population.first_meeting.push_back(static_cast<std::uint32_t>(population.meetings.size()));
}

void Reducer::add_excused_runs(const Facts& facts, Population& population) {
    const auto members = facts.members.size();
    const auto meetings_held = members == 0 ? 0 : status_.size() / members;
    for (std::size_t i = 0; i < members; ++i) {
        if (ever_excused_[i] == 0) continue;
        std::uint32_t key = static_cast<std::uint32_t>(i) << 16U;
        for (std::size_t m = 0; m < meetings_held; ++m) {
            if (!rules_.reduction.streak_over_all_meetings && !facts.meetings[order_[m]].counts_as_regular()) continue;
            const auto status = status_[m * members + i];
            if (status == Status::not_eligible) continue;
            if (status == Status::excused) population.excused_runs.push_back(key);
            ++key;
        }
    }
    population.first_excused.push_back(static_cast<std::uint32_t>(population.excused_runs.size()));
}

void Reducer::add_ratings(const Facts& facts, Population& population) {
    RatingCounts counts;
    if (facts.unit.kind == UnitKind::cell) {
        for (const auto& rating : facts.member_ratings)
            count_level(counts, rating.level, rating.scope);
        counts.not_yet = static_cast<std::uint16_t>(members_without_rating(facts).size());
    } else {
        for (const auto& rating : facts.cell_ratings)
            count_level(counts, rating.level, rating.scope);
    }
    population.ratings.push_back(counts);
}

void Reducer::add_judgements(const Facts& facts, Population& population) {
    judged_.assign(rules_.criteria, {});
    for (const auto& rule : rules_.indicators) {
        const auto& indicator = *rule.indicator;
        if (!indicator.judged(facts.unit.kind) || !indicator.applies_to.holds(facts.unit.kind, facts.unit.sector))
            continue;
        auto& sum = judged_[rule.criterion];
        const auto maximum = static_cast<std::int32_t>(rule.maximum);
        const auto* judgement = facts.judgement(indicator.id);
        if (judgement == nullptr) {
            sum.open += maximum;
            ++sum.open_count;
        } else if (judgement->ratio) {
            sum.achieved += static_cast<std::int32_t>(judgement->ratio->of(indicator.maximum).hundredths);
            sum.judged += maximum;
            ++sum.judged_count;
            if (judgement->ratio->is_one()) ++sum.met;
        }
    }
    population.judged.resize(rules_.criteria);
    for (std::size_t c = 0; c < rules_.criteria; ++c)
        population.judged[c].push_back(judged_[c]);
}

void Reducer::add(const Facts& facts, Population& population) {
    sort_meetings(facts);
    add_meetings(facts, population);
    add_excused_runs(facts, population);
    add_ratings(facts, population);
    add_judgements(facts, population);
    population.kind.push_back(facts.unit.kind);
    population.sector.push_back(facts.unit.sector);
    population.year.push_back(static_cast<std::int16_t>(facts.year));
    const auto happened =
        std::count_if(facts.knock_outs.begin(), facts.knock_outs.end(),
                      [&](const KnockOutEvent& event) { return event.date <= rules_.reduction.as_of; });
    population.knock_outs.push_back(static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(happened, 255)));
    population.code_text += facts.unit.code;
    population.first_code.push_back(static_cast<std::uint32_t>(population.code_text.size()));
}

}  // namespace bontot::assessment
