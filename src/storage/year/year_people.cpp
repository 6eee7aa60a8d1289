#include "storage/year/year_people.hpp"

#include <algorithm>

#include "organisation/stays.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

void YearPeople::read(Connection& connection, const YearSpan& span) {
    read_stays(connection, span);
    read_exemptions(connection, span);
    read_ratings(connection, span);
    read_cell_ratings(connection, span);
    read_judgements(connection, span);
    read_knock_outs(connection, span);
}

void YearPeople::join(const YearSpan& span) {
    // The few of whom there is something to say are looked for among all, not all of them among the few.
    enum Said : std::uint8_t { k_probation = 1, k_exempt = 2, k_away = 4 };
    Column<std::uint8_t> said(persons_.size(), 0);
    const auto mark = [&](const IdTable& few, Said what) {
        IdCursor person(persons_);
        for (std::size_t i = 0; i < few.size(); ++i) {
            if (const auto place = person.find(few[i])) said[*place] = static_cast<std::uint8_t>(said[*place] | what);
        }
    };
    mark(probationary_, k_probation);
    mark(exempt_, k_exempt);
    mark(away_, k_away);
    probationary_.index();
    exempt_.index();
    away_.index();
    const auto last_of_year = core::Date(span.year, 12, 31).days();
    for (auto& stay : stays_) {
        const auto mine = said[stay.person];
        if (mine == 0) continue;
        // As of the last day in the cell: who left on probation was on probation here.
        const auto last = std::min(last_of_year, stay.left == k_open ? k_open : stay.left - 1);
        if ((mine & k_probation) != 0) {
            stay.official = official_[*probationary_.look_up(persons_[stay.person])];
            stay.probationary = last < stay.official;
        }
        stay.excepted = (mine & k_exempt) != 0 || (stay.ordinary && (mine & k_away) != 0);
    }
}

/// Few are; of all others the table of members need not be known.
void YearPeople::read_probationary(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("id, official", "member",
                                "and (official >= $2 or (official is null and admitted is not null))");
    sql.each_row(
        connection, span,
        [this](const Row& row) {
            const auto official = date_or_none(row, 1);
            probationary_.add(IdText(row.text(0)));
            official_.push_back(official ? official->days() : k_open);
        },
        span.from);
}

void YearPeople::read_stays(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("unit, member, from_date, to_date, kind", "membership",
                                "and from_date < $3 and (to_date is null or to_date > $2)");
    IdCursor unit(units_.ids());
    IdCursor person(persons_);
    stays_.reserve(span.room());
    persons_.reserve(span.room());
    sql.each_row(
        connection, span,
        [&](const Row& row) {
            const IdText member(row.text(1));
            const auto joined = date(row, 2);
            const auto left = date_or_none(row, 3);
            const bool ordinary = row.text(4) == "ordinary";
            const auto place = unit.find(row.text(0));
            if (!ordinary) {
                const auto who = away_.find_or_add(member);
                elsewhere_.resize(away_.size());
                elsewhere_[who].push_back({{joined, left}, place.value_or(k_nowhere)});
            }
            if (!place) return;
            auto& stay = stays_.emplace_back();
            stay.person = person.find_or_add(member);
            stay.unit = *place;
            stay.joined = joined.days();
            stay.left = left ? left->days() : k_open;
            stay.ordinary = ordinary;
        },
        span.from, span.to);
    for (auto& stays : elsewhere_)
        std::sort(stays.begin(), stays.end(), [](const auto& a, const auto& b) { return a.span.from < b.span.from; });
    order_stays();
    join_stays_without_a_day_between();
}

void YearPeople::order_stays() {
    first_stay_ = sort_by_owner(stays_, units_.size(), [](const Stay& stay) { return stay.unit; });
    for (std::size_t place = 0; place < units_.size(); ++place) {
        std::sort(stays_.begin() + first_stay_[place], stays_.begin() + first_stay_[place + 1],
                  [this](const Stay& a, const Stay& b) {
                      return a.joined != b.joined ? a.joined < b.joined : persons_[a.person] < persons_[b.person];
                  });
    }
}

void YearPeople::join_stays_without_a_day_between() {
    const auto continues = [](const Stay& earlier, const Stay& later) {
        return earlier.left == later.joined && earlier.person == later.person;
    };
    const auto extend = [](Stay& earlier, const Stay& later) {
        earlier.left = later.left;
        earlier.ordinary = earlier.ordinary || later.ordinary;
    };
    std::size_t removed = 0;
    for (std::size_t unit = 0; unit < units_.size(); ++unit) {
        const auto begin = first_stay_[unit];
        const std::span mine(stays_.data() + begin, first_stay_[unit + 1] - begin);
        first_stay_[unit] -= static_cast<std::uint32_t>(removed);
        const bool somebody_left =
            std::any_of(mine.begin(), mine.end(), [](const Stay& stay) { return stay.left != k_open; });
        const auto kept = somebody_left ? organisation::join_stays(mine, continues, extend) : mine.size();
        if (removed != 0) {
            std::move(mine.begin(), mine.begin() + static_cast<std::ptrdiff_t>(kept),
                      mine.begin() - static_cast<std::ptrdiff_t>(removed));
        }
        removed += mine.size() - kept;
    }
    stays_.resize(stays_.size() - removed);
    first_stay_[units_.size()] -= static_cast<std::uint32_t>(removed);
}

/// Exemptions and suspensions: in no denominator (R30).
void YearPeople::read_exemptions(Connection& connection, const YearSpan& span) {
    static const WholeTable sql("member, from_date, to_date", "exemption",
                                "and from_date < $3 and (to_date is null or to_date > $2)");
    sql.each_row(
        connection, span,
        [this](const Row& row) {
            const auto place = exempt_.find_or_add(IdText(row.text(0)));
            exemptions_.resize(exempt_.size());
            exemptions_[place].push_back({date(row, 1), date_or_none(row, 2)});
        },
        span.from, span.to);
}

template <class IsThem>
std::optional<std::uint32_t> YearPeople::entry_of(std::size_t unit, core::Date day, IsThem is_them) const {
    std::optional<std::uint32_t> last;
    const auto stays = stays_of(unit);
    for (std::uint32_t entry = 0; entry < stays.size(); ++entry) {
        if (!is_them(stays[entry].person)) continue;
        last = entry;
        if (on_roll(stays[entry], day.days())) return last;
    }
    return last;
}

std::optional<std::uint32_t> YearPeople::entry_on(std::size_t unit, std::uint32_t person, core::Date day) const {
    return entry_of(unit, day, [&](std::uint32_t other) { return other == person; });
}

std::optional<std::uint32_t> YearPeople::entry_on(std::size_t unit, const IdText& member, core::Date day) const {
    return entry_of(unit, day, [&](std::uint32_t other) { return persons_[other] == member; });
}

void YearPeople::fill_members(std::size_t unit, assessment::Facts& facts) const {
    const auto stays = stays_of(unit);
    facts.members.resize(stays.size());
    for (std::size_t entry = 0; entry < stays.size(); ++entry) {
        const auto& stay = stays[entry];
        auto& member = facts.members[entry];
        member.joined = core::Date::from_days(stay.joined);
        member.left.reset();
        if (stay.left != k_open) member.left = core::Date::from_days(stay.left);
        member.probationary = stay.probationary;
        member.official.reset();
        if (stay.official != k_open) member.official = core::Date::from_days(stay.official);
        member.exemptions.clear();
        if (!stay.excepted) continue;
        if (stay.ordinary) {
            for (const auto& away : elsewhere_of(stay))
                if (away.host != stay.unit) member.exemptions.push_back(away.span);
        }
        const auto spans = exemptions_of(stay);
        member.exemptions.insert(member.exemptions.end(), spans.begin(), spans.end());
    }
}

void YearPeople::fill(std::size_t unit, assessment::Facts& facts) const {
    fill_members(unit, facts);
    facts.member_ratings.clear();
    for (auto i = first_rating_[unit]; i < first_rating_[unit + 1]; ++i) {
        const auto& rated = ratings_[i];
        auto& rating = facts.member_ratings.emplace_back();
        rating.member = rated.entry;
        rating.scope = rated.scope;
        if (rated.level != k_no_level) rating.level = static_cast<organisation::RatingLevel>(rated.level);
    }
    facts.judgements.clear();
    facts.every_other_judgement.reset();
    for (auto i = first_judgement_[unit]; i < first_judgement_[unit + 1]; ++i) {
        const auto& judged = judgements_[i];
        const auto& indicator = indicators_[judged.indicator];
        if (indicator == "*") {
            facts.every_other_judgement.emplace().ratio = judged.ratio;
        } else {
            facts.judgements.emplace(indicator, assessment::Judgement{judged.ratio, "", {}});
        }
    }
    const auto place = static_cast<std::uint32_t>(unit);
    facts.cell_ratings.clear();
    if (const auto cells = cell_ratings_.find(place); cells != cell_ratings_.end()) facts.cell_ratings = cells->second;
    facts.knock_outs.clear();
    if (const auto events = knock_outs_.find(place); events != knock_outs_.end()) facts.knock_outs = events->second;
}

}  // namespace bontot::storage
