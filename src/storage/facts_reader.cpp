#include "storage/facts_reader.hpp"

#include <algorithm>

#include "storage/columns.hpp"

namespace bontot::storage {

using assessment::Facts;

FactsReader::Loading* FactsReader::unit(std::string_view id) {
    // Rows come unit after unit: the last one is nearly always the one.
    if (last_unit_ != nullptr && last_unit_->id == id) return last_unit_;
    const auto found = unit_places_.find(id);
    if (found == unit_places_.end()) return nullptr;
    last_unit_ = &units_[found->second];
    return last_unit_;
}

std::optional<std::uint32_t> FactsReader::entry_on(const Loading& unit, std::string_view member, core::Date day) const {
    const auto found = stays_.find(member);
    if (found == stays_.end()) return std::nullopt;
    const auto place = static_cast<std::uint32_t>(&unit - units_.data());
    std::optional<std::uint32_t> last;
    for (const auto& stay : found->second) {
        if (stay.unit != place) continue;
        last = stay.entry;
        if (unit.facts.members[stay.entry].on_roll(day)) return last;
    }
    return last;
}

std::optional<Facts> FactsReader::read(const core::UnitId& unit_id, int year) {
    unit_ = unit_id.text();
    year_ = year;
    from_ = core::Date(year, 1, 1).iso();
    to_ = core::Date(year + 1, 1, 1).iso();
    units_.clear();
    unit_places_.clear();
    meeting_places_.clear();
    stays_.clear();
    elsewhere_.clear();
    called_.clear();
    unknown_.clear();
    last_unit_ = nullptr;

    read_units();
    if (units_.empty()) return std::nullopt;
    read_stays_elsewhere();
    read_members();
    read_exemptions();
    read_meetings();
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

    return std::move(units_.front().facts);
}

void FactsReader::read_units() {
    rows(
        "select v.unit, u.code, v.name, v.kind, v.sector from unit_version v cross join unit u where v.root = $1 and"
        " v.unit = $4 and v.valid_from < $3 and (v.valid_to is null or v.valid_to > $2) and v.kind in"
        " ('cell', 'grassroots_committee') and u.root = v.root and u.id = v.unit and not exists (select 1 from"
        " unit_version w where w.root = v.root and w.unit = v.unit and w.valid_from > v.valid_from and w.valid_from <"
        " $3) order by v.unit",
        [this](const Row& row) {
            auto& loading = units_.emplace_back();
            loading.id = row.string(0);
            loading.facts.year = year_;
            loading.facts.unit = {row.string(1), row.string(2), named(row, 3, organisation::k_unit_kinds),
                                  named(row, 4, organisation::k_sectors)};
        });
    for (std::uint32_t i = 0; i < units_.size(); ++i)
        unit_places_.emplace(units_[i].id, i);
}

/// Whoever is for a time with another cell counts there; those are few, and are read first.
void FactsReader::read_stays_elsewhere() {
    db_.each(
        "select member, from_date, to_date from membership where root = $1 and kind = 'temporary' and from_date < $3"
        " and (to_date is null or to_date > $2) order by member, from_date",
        [this](const Row& row) {
            elsewhere_[row.string(0)].push_back({date(row, 1), date_or_none(row, 2)});
        },
        root_, from_, to_);
}

void FactsReader::read_members() {
    const core::Date last(year_, 12, 31);
    rows(
        "select s.unit, m.id, m.name, m.admitted, m.official, s.from_date, s.to_date, s.kind from membership s"
        " cross join member m where s.root = $1 and s.unit = $4 and s.from_date < $3 and"
        " (s.to_date is null or s.to_date > $2) and m.root = s.root and m.id = s.member order by s.unit",
        [&](const Row& row) {
            auto* mine = unit(row.text(0));
            if (mine == nullptr) return;
            organisation::Member member;
            member.id = row.string(1);
            member.name = row.string(2);
            member.joined = date(row, 5);
            member.left = date_or_none(row, 6);
            const auto official = date_or_none(row, 4);
            // As of the last day in the cell: who left on probation was on probation here.
            const auto day = member.left ? std::min(last, member.left->plus_days(-1)) : last;
            member.probationary = official ? day < *official : !row.is_null(3);
            if (!elsewhere_.empty() && row.text(7) == "ordinary") {
                const auto elsewhere = elsewhere_.find(row.text(1));
                if (elsewhere != elsewhere_.end()) member.exemptions = elsewhere->second;
            }
            mine->facts.members.push_back(std::move(member));
        });
    for (std::uint32_t place = 0; place < units_.size(); ++place) {
        auto& members = units_[place].facts.members;
        std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) {
            return a.joined != b.joined ? a.joined < b.joined : a.id < b.id;
        });
        for (std::uint32_t entry = 0; entry < members.size(); ++entry) {
            auto& stays = stays_[members[entry].id];
            const auto before =
                std::count_if(stays.begin(), stays.end(), [&](const Stay& stay) { return stay.unit == place; });
            stays.push_back({place, entry});
            if (before != 0) members[entry].id += "/" + std::to_string(before + 1);
        }
    }
}

/// Exemptions and suspensions: in no denominator (R30).
void FactsReader::read_exemptions() {
    const auto add = [this](const Row& row) {
        const auto found = stays_.find(row.text(0));
        if (found == stays_.end()) return;
        for (const auto& stay : found->second)
            units_[stay.unit].facts.members[stay.entry].exemptions.push_back({date(row, 1), date_or_none(row, 2)});
    };
    rows(
        "select e.member, e.from_date, e.to_date from exemption e where e.root = $1 and e.member in (select s.member"
        " from membership s where s.root = $1 and s.unit = $4) and e.from_date < $3 and (e.to_date is null or"
        " e.to_date > $2) order by e.member, e.from_date",
        add);
}

void FactsReader::read_judgements() {
    rows_of_year(
        "select unit, indicator, ratio, note from judgement where root = $1 and unit = $3 and"
        " year = $2 order by unit",
        [this](const Row& row) {
            auto* mine = unit(row.text(0));
            if (mine == nullptr) return;
            assessment::Judgement judgement;
            if (!row.is_null(2)) {
                judgement.ratio = core::Ratio::parse(row.text(2));
                if (!judgement.ratio) damaged(row.string(2));
            }
            judgement.note = row.string(3);
            if (row.text(1) == "*") {
                mine->facts.every_other_judgement = std::move(judgement);
            } else {
                mine->facts.judgements.emplace(row.string(1), std::move(judgement));
            }
        });
}

void FactsReader::read_evidence() {
    rows_of_year(
        "select e.unit, i.indicator, e.id from evidence e join evidence_indicator i on i.root = e.root and"
        " i.evidence = e.id where e.root = $1 and e.unit = $3 and"
        " e.year = $2 and e.deleted_on is null order by e.unit, e.id",
        [this](const Row& row) {
            auto* mine = unit(row.text(0));
            if (mine == nullptr) return;
            const auto found = mine->facts.judgements.find(row.string(1));
            if (found != mine->facts.judgements.end()) found->second.evidence.push_back(row.string(2));
        });
}

void FactsReader::read_member_ratings() {
    rows_of_year(
        "select unit, member, level, scope, reason from member_rating where root = $1 and unit = $3"
        " and year = $2 order by unit",
        [this](const Row& row) {
            auto* mine = unit(row.text(0));
            if (mine == nullptr) return;
            const auto entry = entry_on(*mine, row.text(1), core::Date(year_, 12, 31));
            if (!entry) return;
            assessment::MemberRating rating;
            rating.member = *entry;
            rating.level = named_or_none(row, 2, organisation::k_rating_levels);
            if (!rating.level) rating.scope = named(row, 3, organisation::k_rating_scopes);
            rating.reason = row.string(4);
            mine->facts.member_ratings.push_back(std::move(rating));
        });
}

/// Ratings of the cells under each committee at the end of the year, those of its sub-committees with them (R81, R82).
void FactsReader::read_cell_ratings() {
    const bool committees = std::any_of(units_.begin(), units_.end(), [](const Loading& loading) {
        return loading.facts.unit.kind == organisation::UnitKind::grassroots_committee;
    });
    if (!committees) return;
    db_.each(
        "with recursive below (committee, unit, kind) as ("
        " select v.superior, v.unit, v.kind from unit_version v where v.root = $1 and v.superior = $4 and"
        " v.valid_from < $3 and (v.valid_to is null or v.valid_to >= $3)"
        " union all select b.committee, v.unit, v.kind from below b join unit_version v on v.root = $1 and"
        " v.superior = b.unit and v.valid_from < $3 and (v.valid_to is null or v.valid_to >= $3)"
        " where b.kind = 'sub_committee')"
        " select b.committee, u.code, r.level, r.scope, r.reason from below b join unit u on u.root = $1 and"
        " u.id = b.unit left join unit_rating r on r.root = $1 and r.unit = b.unit and"
        " r.year = $2 where b.kind = 'cell' order by b.committee, u.code",
        [this](const Row& row) {
            auto* mine = unit(row.text(0));
            if (mine == nullptr || mine->facts.unit.kind != organisation::UnitKind::grassroots_committee) return;
            assessment::CellRating rating;
            rating.code = row.string(1);
            rating.level = named_or_none(row, 2, organisation::k_rating_levels);
            rating.scope = organisation::RatingScope::not_yet;
            if (!rating.level && !row.is_null(3)) rating.scope = named(row, 3, organisation::k_rating_scopes);
            rating.reason = row.string(4);
            mine->facts.cell_ratings.push_back(std::move(rating));
        },
        root_, year_, to_, unit_);
}

void FactsReader::read_knock_outs() {
    rows(
        "select unit, kind, date, note from knock_out where root = $1 and unit = $4 and date >= $2"
        " and date < $3 order by unit, date, id",
        [this](const Row& row) {
            auto* mine = unit(row.text(0));
            if (mine == nullptr) return;
            mine->facts.knock_outs.push_back({row.string(1), date(row, 2), row.string(3)});
        });
}

}  // namespace bontot::storage
