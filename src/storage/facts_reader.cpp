#include "storage/facts_reader.hpp"

#include <algorithm>

#include "organisation/stays.hpp"
#include "storage/columns.hpp"

namespace bontot::storage {

using assessment::Facts;

std::optional<std::uint32_t> FactsReader::entry_on(std::string_view member, core::Date day) const {
    const auto found = stays_.find(member);
    if (found == stays_.end()) return std::nullopt;
    for (const auto entry : found->second) {
        if (facts_.members[entry].on_roll(day)) return entry;
    }
    return found->second.back();
}

std::optional<Facts> FactsReader::read(const core::UnitId& unit, int year) {
    unit_ = unit.text();
    year_ = year;
    from_ = core::Date(year, 1, 1).iso();
    to_ = core::Date(year + 1, 1, 1).iso();
    facts_ = {};
    stays_.clear();
    elsewhere_.clear();
    meeting_places_.clear();
    frozen_.clear();
    called_.clear();
    unknown_.clear();

    if (!read_unit()) return std::nullopt;
    read_stays_elsewhere();
    read_members();
    read_exemptions();
    read_meetings();
    read_frozen_rolls();
    read_roll_calls();
    fill_presences();
    read_opinions();
    read_tasks();
    read_sheets();
    read_judgements();
    read_evidence();
    read_member_ratings();
    read_cell_ratings();
    read_knock_outs();
    return std::move(facts_);
}

bool FactsReader::read_unit() {
    bool found = false;
    rows(
        "select u.code, v.name, v.kind, v.sector from unit_version v cross join unit u where v.root = $1 and"
        " v.unit = $4 and v.valid_from < $3 and (v.valid_to is null or v.valid_to > $2) and v.kind in"
        " ('cell', 'grassroots_committee') and u.root = v.root and u.id = v.unit and not exists (select 1 from"
        " unit_version w where w.root = v.root and w.unit = v.unit and w.valid_from > v.valid_from and w.valid_from <"
        " $3)",
        [&](const Row& row) {
            found = true;
            facts_.year = year_;
            facts_.unit = {row.string(0), row.string(1), named(row, 2, organisation::k_unit_kinds),
                           named(row, 3, organisation::k_sectors)};
        });
    return found;
}

/// Whoever is for a time with another cell counts there; those are few, and are read first.
void FactsReader::read_stays_elsewhere() {
    db_.each(
        "select member, from_date, to_date from membership where root = $1 and kind = 'temporary' and unit <> $4"
        " and from_date < $3 and (to_date is null or to_date > $2) order by member, from_date",
        [this](const Row& row) {
            elsewhere_[row.string(0)].push_back({date(row, 1), date_or_none(row, 2)});
        },
        root_, from_, to_, unit_);
}

void FactsReader::read_members() {
    rows(
        "select m.id, m.name, m.admitted, m.official, s.from_date, s.to_date, s.kind from membership s cross join"
        " member m where s.root = $1 and s.unit = $4 and s.from_date < $3 and (s.to_date is null or s.to_date > $2) and"
        " m.root = s.root and m.id = s.member",
        [&](const Row& row) {
            organisation::Member member;
            member.id = row.string(0);
            member.name = row.string(1);
            member.joined = date(row, 4);
            member.left = date_or_none(row, 5);
            const auto official = date_or_none(row, 3);
            member.probationary = !official && !row.is_null(2);
            if (official && official->year() >= year_) member.official = official;
            if (!elsewhere_.empty() && row.text(6) == "ordinary") {
                const auto elsewhere = elsewhere_.find(row.text(0));
                if (elsewhere != elsewhere_.end()) member.exemptions = elsewhere->second;
            }
            facts_.members.push_back(std::move(member));
        });
    auto& members = facts_.members;
    std::sort(members.begin(), members.end(),
              [](const auto& a, const auto& b) { return a.joined != b.joined ? a.joined < b.joined : a.id < b.id; });
    join_stays_without_a_day_between();
    // As of the last day in the cell: who left on probation was on probation here.
    const core::Date last(year_, 12, 31);
    for (auto& member : members) {
        const auto day = member.left ? std::min(last, member.left->plus_days(-1)) : last;
        if (member.official) member.probationary = day < *member.official;
    }
    for (std::uint32_t entry = 0; entry < members.size(); ++entry) {
        auto& stays = stays_[members[entry].id];
        stays.push_back(entry);
        if (stays.size() > 1) members[entry].id += "/" + std::to_string(stays.size());
    }
}

void FactsReader::join_stays_without_a_day_between() {
    using organisation::Member;
    const auto continues = [](const Member& earlier, const Member& later) {
        return earlier.left == later.joined && earlier.id == later.id;
    };
    const auto extend = [](Member& earlier, Member& later) {
        earlier.left = later.left;
        // Who came as a guest has none yet: as a guest one is nowhere else.
        if (earlier.exemptions.empty()) earlier.exemptions = std::move(later.exemptions);
    };
    facts_.members.resize(organisation::join_stays(std::span(facts_.members), continues, extend));
}

/// Exemptions and suspensions: in no denominator (R30).
void FactsReader::read_exemptions() {
    rows(
        "select e.member, e.from_date, e.to_date from exemption e where e.root = $1 and e.member in (select s.member"
        " from membership s where s.root = $1 and s.unit = $4) and e.from_date < $3 and (e.to_date is null or"
        " e.to_date > $2) order by e.member, e.from_date",
        [this](const Row& row) {
            const auto found = stays_.find(row.text(0));
            if (found == stays_.end()) return;
            for (const auto entry : found->second)
                facts_.members[entry].exemptions.push_back({date(row, 1), date_or_none(row, 2)});
        });
}

void FactsReader::read_judgements() {
    rows_of_year("select indicator, ratio, note from judgement where root = $1 and unit = $3 and year = $2",
                 [this](const Row& row) {
                     assessment::Judgement judgement;
                     if (!row.is_null(1)) {
                         judgement.ratio = core::Ratio::parse(row.text(1));
                         if (!judgement.ratio) damaged(row.string(1));
                     }
                     judgement.note = row.string(2);
                     if (row.text(0) == "*") {
                         facts_.every_other_judgement = std::move(judgement);
                     } else {
                         facts_.judgements.emplace(row.string(0), std::move(judgement));
                     }
                 });
}

void FactsReader::read_evidence() {
    rows_of_year(
        "select i.indicator, e.id from evidence e join evidence_indicator i on i.root = e.root and i.evidence = e.id"
        " where e.root = $1 and e.unit = $3 and e.year = $2 and e.deleted_on is null order by e.id",
        [this](const Row& row) {
            const auto found = facts_.judgements.find(row.string(0));
            if (found != facts_.judgements.end()) found->second.evidence.push_back(row.string(1));
        });
}

void FactsReader::read_member_ratings() {
    rows_of_year(
        "select member, level, scope, reason from member_rating where root = $1 and unit = $3 and year = $2"
        " order by member",
        [this](const Row& row) {
            const auto entry = entry_on(row.text(0), core::Date(year_, 12, 31));
            if (!entry) return;
            assessment::MemberRating rating;
            rating.member = *entry;
            rating.level = named_or_none(row, 1, organisation::k_rating_levels);
            if (!rating.level) rating.scope = named(row, 2, organisation::k_rating_scopes);
            rating.reason = row.string(3);
            facts_.member_ratings.push_back(std::move(rating));
        });
}

/// Ratings of the cells under a committee at the end of the year, those of its sub-committees with them (R81, R82).
void FactsReader::read_cell_ratings() {
    if (facts_.unit.kind != organisation::UnitKind::grassroots_committee) return;
    db_.each(
        "with recursive below (unit, kind) as ("
        " select v.unit, v.kind from unit_version v where v.root = $1 and v.superior = $4 and"
        " v.valid_from < $3 and (v.valid_to is null or v.valid_to >= $3)"
        " union all select v.unit, v.kind from below b join unit_version v on v.root = $1 and"
        " v.superior = b.unit and v.valid_from < $3 and (v.valid_to is null or v.valid_to >= $3)"
        " where b.kind = 'sub_committee')"
        " select u.code, r.level, r.scope, r.reason from below b join unit u on u.root = $1 and"
        " u.id = b.unit left join unit_rating r on r.root = $1 and r.unit = b.unit and"
        " r.year = $2 where b.kind = 'cell' order by u.code",
        [this](const Row& row) {
            assessment::CellRating rating;
            rating.code = row.string(0);
            rating.level = named_or_none(row, 1, organisation::k_rating_levels);
            rating.scope = organisation::RatingScope::not_yet;
            if (!rating.level && !row.is_null(2)) rating.scope = named(row, 2, organisation::k_rating_scopes);
            rating.reason = row.string(3);
            facts_.cell_ratings.push_back(std::move(rating));
        },
        root_, year_, to_, unit_);
}

void FactsReader::read_knock_outs() {
    rows(
        "select kind, date, note from knock_out where root = $1 and unit = $4 and date >= $2 and date < $3"
        " order by date, id",
        [this](const Row& row) {
            facts_.knock_outs.push_back({row.string(0), date(row, 1), row.string(2)});
        });
}

}  // namespace bontot::storage
