#include "app/awards/award_list.hpp"

#include <algorithm>
#include <set>

#include "app/movement/opened_file.hpp"
#include "app/organisation/find_records.hpp"
#include "app/outcomes/award_candidates.hpp"
#include "app/outcomes/title_history.hpp"

namespace bontot::app {

using core::Result;

namespace {

using UnitsByCode = std::map<std::string, core::UnitId>;

/// Registered bodies whose last year is neither decided nor closed without a decision.
std::vector<std::string> undecided_of(Transaction& records, const Movement& movement, const UnitsByCode& units,
                                      const TitleHistory& history, const awards::Candidates& candidates) {
    const int last = movement.last_year;
    std::set<core::UnitId> waiting;
    for (const auto& row : records.outcomes().registrations(last, last))
        waiting.insert(row.unit);
    for (const auto& file : records.movements().files(movement.id, last)) {
        if (file.file.stage == movement::Stage::closed) waiting.erase(file.unit);
    }
    std::vector<std::string> undecided;
    for (const auto& body : candidates.registered) {
        const auto& unit = units.at(body.code);
        const bool decided = history.counted(unit, last, awards::Successor::never).row != nullptr;
        if (!decided && waiting.contains(unit)) undecided.push_back(body.code);
    }
    return undecided;
}

TitleYear year_of(const TitleHistory& history, const core::UnitId& unit, int year, awards::Successor rule) {
    TitleYear title;
    title.year = year;
    const auto found = history.counted(unit, year, rule);
    if (found.row == nullptr) return title;
    title.state = state_of(*found.row);
    title.score = found.row->score;
    title.decision = found.row->decision.number;
    if (found.from != nullptr) title.inherited_from = found.from->code;
    return title;
}

ListedBody listed(const awards::Candidate& candidate, const core::UnitId& unit, const AwardList& list,
                  const TitleHistory& history) {
    ListedBody body;
    body.unit = unit;
    body.code = candidate.code;
    body.name = candidate.name;
    body.kind = candidate.kind;
    body.direct = candidate.direct;
    body.score = {candidate.score};
    for (const int year : list.solved.counted_years)
        body.years.push_back(year_of(history, unit, year, list.rules.successor));
    return body;
}

/// Marks where each body stands and what keeps it off the list, and ranks them.
void place(AwardList& list) {
    const auto& all = list.solved.all;
    std::map<std::string, std::size_t> ranks;
    for (const auto& code : all.eligible)
        ranks.emplace(code, ranks.size());
    const std::set<std::string> proposed(all.proposed.begin(), all.proposed.end());
    const std::set<std::string> tied(all.cut.tied.begin(), all.cut.tied.end());
    std::map<std::string, const awards::Excluded*> excluded;
    for (const auto& entry : list.solved.excluded)
        excluded.emplace(entry.code, &entry);
    for (auto& body : list.bodies) {
        const bool in_base = ranks.contains(body.code);
        if (in_base) body.standing = AwardStanding::below_cut;
        if (tied.contains(body.code)) body.standing = AwardStanding::tied;
        if (proposed.contains(body.code)) body.standing = AwardStanding::proposed;
        body.may_be_nominated = in_base && (body.direct || list.rules.provincial_scope == awards::ProvincialScope::all);
        if (const auto why = excluded.find(body.code); why != excluded.end()) body.why = *why->second;
    }
    const auto rank = [&](const ListedBody& body) {
        const auto found = ranks.find(body.code);
        return found == ranks.end() ? ranks.size() : found->second;
    };
    std::stable_sort(list.bodies.begin(), list.bodies.end(),
                     [&](const ListedBody& a, const ListedBody& b) { return rank(a) < rank(b); });
}

/// What was given and proposed to the province for this movement, years on paper included.
void add_given(Transaction& records, AwardList& list) {
    std::map<core::UnitId, ListedBody*> bodies;
    for (auto& body : list.bodies)
        bodies.emplace(body.unit, &body);
    const int year = list.movement.last_year;
    for (auto& row : records.outcomes().awards(year, year)) {
        const auto found = bodies.find(row.unit);
        if (found == bodies.end()) continue;
        auto& award = row.kind == AwardKind::commendation ? found->second->commendation : found->second->provincial;
        award = std::move(row);
    }
    for (const auto& decision : list.decisions) {
        if (decision.act != AwardAct::provincial_nomination) continue;
        for (const auto& body : decision.bodies) {
            const auto found = bodies.find(body.unit);
            if (found != bodies.end() && body.withdrawn.number.empty()) found->second->nominated = true;
        }
    }
    for (auto& body : list.bodies) {
        if (body.nominated || (list.rules.one_each && body.holds() != nullptr)) body.may_be_nominated = false;
    }
}

}  // namespace

TitleState state_of(const RecognitionRow& row) {
    if (!row.recognised) return TitleState::not_recognised;
    return row.revoked.number.empty() ? TitleState::recognised : TitleState::revoked;
}

const AwardRow* ListedBody::holds() const {
    if (provincial && provincial->revoked.number.empty()) return &*provincial;
    if (commendation && commendation->revoked.number.empty()) return &*commendation;
    return nullptr;
}

const ListedBody* AwardList::find(const core::UnitId& unit) const {
    const auto found =
        std::find_if(bodies.begin(), bodies.end(), [&](const ListedBody& body) { return body.unit == unit; });
    return found == bodies.end() ? nullptr : &*found;
}

std::int64_t AwardList::given(const std::optional<organisation::UnitKind>& kind) const {
    return std::count_if(bodies.begin(), bodies.end(), [&](const ListedBody& body) {
        const bool stands = body.commendation && body.commendation->revoked.number.empty();
        return stands && (!kind || body.kind == *kind);
    });
}

std::int64_t AwardList::nominated() const {
    return std::count_if(bodies.begin(), bodies.end(), [](const ListedBody& body) { return body.nominated; });
}

Result<Movement> movement_of_awards(Transaction& records, const core::UnitId& unit, int year) {
    const auto body = require_unit(records, unit);
    if (!body) return tl::unexpected(body.error());
    if (auto movement = movement_over(records, unit, year)) return std::move(*movement);
    return core::refuse(core::RefusalKind::not_found, "movement.none",
                        {{"unit", body->nearest(core::Date(year, 12, 31)).name}, {"year", std::to_string(year)}},
                        "/year");
}

core::Checked<AwardList> award_list(Transaction& records, const plan::Plan& plan, const Movement& movement) {
    AwardList list;
    list.movement = movement;
    list.rules = awards::rules_of(plan);
    list.allowed_early = plan.name_value("awards.list_before_ratings", "provisional") != "none";
    for (auto& review : records.movements().reviews(movement.id)) {
        if (review.kind == ReviewKind::final) list.review = std::move(review);
    }
    const int last = movement.last_year;
    const int first = last - static_cast<int>(list.rules.years) + 1;
    const auto all = records.units().all();
    const TitleHistory history(records, all, first, last);
    auto candidates = award_candidates(records, all, history, list.rules, last, movement.authority);
    candidates.campaign = movement.name;
    auto solved = awards::solve(candidates, list.rules);
    if (!solved) return tl::unexpected(solved.error());
    list.solved = std::move(*solved);
    UnitsByCode units;
    for (const auto& unit : all)
        units.emplace(unit.code, unit.id);
    for (const auto& candidate : candidates.registered)
        list.bodies.push_back(listed(candidate, units.at(candidate.code), list, history));
    list.undecided = undecided_of(records, movement, units, history, candidates);
    list.decisions = records.award_decisions().of(movement.id);
    place(list);
    add_given(records, list);
    return list;
}

}  // namespace bontot::app
