#include "app/awards/decide_awards.hpp"

#include <algorithm>
#include <set>

#include "app/awards/award_checks.hpp"
#include "app/evidence/evidence_checks.hpp"
#include "app/organisation/snapshots.hpp"
#include "app/outcomes/outcome_checks.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "app/papers/decided_number.hpp"
#include "app/refused_at.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

namespace {

Result<void> tidy(AwardsAsked& asked) {
    const auto keep = [](const char* field, std::string& text) -> Result<void> {
        auto read = optional_text(field, text);
        if (!read) return tl::unexpected(read.error());
        text = std::move(*read);
        return {};
    };
    if (auto done = keep("/reason", asked.reason); !done) return done;
    if (auto done = keep("/exception/reason", asked.exception.reason); !done) return done;
    if (auto done = keep("/exception/allowed_by", asked.exception.allowed_by); !done) return done;
    return keep("/decision/by", asked.decision.by);
}

/// A final review, the right to decide at all, and the list as it was read.
void check_occasion(Transaction& records, const AwardList& list, const access::Principal& principal,
                    const AwardsAsked& asked, core::Refusals& refusals) {
    if (auto right = check_decides(records, list, principal); !right) refusals.push_back(right.error());
    if (asked.version != list.version()) {
        refusals.push_back({RefusalKind::stale,
                            "records.stale",
                            {{"yours", std::to_string(asked.version)}, {"theirs", std::to_string(list.version())}},
                            ""});
    }
    if (!list.review) refusals.push_back({RefusalKind::wrong_state, "awards.no_final_review", {}, ""});
    if (list.provisional() && !list.allowed_early) {
        refusals.push_back(
            {RefusalKind::wrong_state,
             "awards.too_early",
             {{"year", std::to_string(list.movement.last_year)}, {"count", std::to_string(list.undecided.size())}},
             ""});
    }
}

void check_paper(Transaction& records, const AwardList& list, const AwardsAsked& asked, core::Refusals& refusals) {
    const auto decision = checked_decision(asked.decision, list.movement.last_year, records.today());
    if (!decision) {
        refusals.push_back(decision.error());
    } else if (decision->by.empty()) {
        refusals.push_back({RefusalKind::invalid, "movement.decided_by", {}, "/decision/by"});
    } else if (asked.act == AwardAct::commendation) {
        const auto same = check_against_paper(records, list.movement.authority, papers::PaperKind::award,
                                              list.movement.last_year, *decision);
        if (!same) refusals.push_back(same.error());
    }
    if (!asked.scan) return;
    const auto scan = at("/scan", require_evidence(records, *asked.scan));
    if (!scan) {
        refusals.push_back(scan.error());
    } else if (scan->unit != list.movement.authority) {
        refusals.push_back({RefusalKind::invalid, "movement.scan_elsewhere", {{"found", scan->title}}, "/scan"});
    }
}

void check_bodies(Transaction& records, const AwardList& list, const access::Principal& principal,
                  const AwardsAsked& asked, core::Refusals& refusals) {
    if (asked.units.empty()) refusals.push_back({RefusalKind::invalid, "awards.nobody", {}, "/units"});
    std::set<core::UnitId> seen;
    for (std::size_t i = 0; i < asked.units.size(); ++i) {
        const auto& unit = asked.units[i];
        const auto place = "/units/" + std::to_string(i);
        if (!seen.insert(unit).second) {
            const auto* body = list.find(unit);
            refusals.push_back({RefusalKind::invalid,
                                "awards.named_twice",
                                {{"unit", body == nullptr ? unit.text() : body->name}},
                                place});
        } else if (auto good = at(place, check_body(list, asked.act, unit)); !good) {
            refusals.push_back(good.error());
        } else if (auto own = at(place, check_not_own_award(records, list, principal, unit)); !own) {
            refusals.push_back(own.error());
        }
    }
}

/// The cap is passed only with a reason and somebody who allowed it; the number of nominations never.
void check_rooms(const AwardsLook& look, const AwardsAsked& asked, core::Refusals& refusals) {
    for (const auto& room : look.rooms) {
        if (!room.over()) continue;
        const core::Params params{{"found", std::to_string(room.given + room.asked)},
                                  {"allowed", std::to_string(room.cap)}};
        if (asked.act == AwardAct::provincial_nomination) {
            refusals.push_back({RefusalKind::conflict, "awards.too_many_nominated", params, "/units"});
        } else if (asked.exception.reason.empty()) {
            refusals.push_back({RefusalKind::invalid, "awards.above_cap", params, "/exception/reason"});
        }
    }
    if (asked.act == AwardAct::provincial_nomination) return;
    const bool has_reason = !asked.exception.reason.empty();
    const bool has_name = !asked.exception.allowed_by.empty();
    if (has_reason && !has_name)
        refusals.push_back({RefusalKind::invalid, "awards.exception_by", {}, "/exception/allowed_by"});
    if (has_name && !has_reason && !look.needs_exception)
        refusals.push_back({RefusalKind::invalid, "awards.exception_reason", {}, "/exception/reason"});
    if (look.needs_reason && asked.reason.empty())
        refusals.push_back({RefusalKind::invalid, "awards.reason_needed", {}, "/reason"});
}

void compare_with_list(const AwardList& list, const AwardsAsked& asked, AwardsLook& look) {
    const std::set<core::UnitId> units(asked.units.begin(), asked.units.end());
    for (const auto& body : list.bodies) {
        const bool on_list = body.standing == AwardStanding::proposed;
        if (units.contains(body.unit) && !on_list) look.unlike_list.push_back(body.unit);
        if (on_list && !units.contains(body.unit) && body.holds() == nullptr && !body.nominated)
            look.passed_over.push_back(body.unit);
    }
}

std::string snapshot(const AwardRow& row, const std::string& decision) {
    return audit::Snapshot()
        .number("year", row.year)
        .text("kind", core::name_in(k_award_kinds, row.kind))
        .json("decision", decision_snapshot(row.decision))
        .text("list", decision)
        .str();
}

std::string snapshot(const AwardDecision& decision) {
    std::vector<std::string> units;
    for (const auto& body : decision.bodies)
        units.push_back(audit::json_text(body.unit.text()));
    return audit::Snapshot()
        .text("kind", core::name_in(k_award_acts, decision.act))
        .json("decision", decision_snapshot(decision.decision))
        .number("base", decision.base)
        .number("cap", decision.cap)
        .number("given_before", decision.given_before)
        .text_if("exception", decision.exception.reason)
        .text_if("allowed_by", decision.exception.allowed_by)
        .json("units", json_list(units))
        .str();
}

AwardDecision made(Transaction& records, const AwardList& list, const access::Principal& principal,
                   const AwardsAsked& asked) {
    AwardDecision decision;
    decision.id = core::RecordId(records.new_id());
    decision.movement = list.movement.id;
    decision.position = list.version() + 1;
    decision.act = asked.act;
    decision.review = list.review->id;
    decision.decision = asked.decision;
    decision.base = list.solved.all.base;
    const bool nomination = asked.act == AwardAct::provincial_nomination;
    decision.cap = nomination ? list.rules.provincial_maximum : list.solved.all.cap;
    decision.given_before = nomination ? list.nominated() : list.given({});
    decision.reason = asked.reason;
    if (!nomination) decision.exception = asked.exception;
    decision.decided_by = principal.name;
    decision.decided_at = records.now_ms();
    for (const auto& unit : asked.units) {
        const auto* body = list.find(unit);
        decision.bodies.push_back({unit, body->score, body->standing, std::nullopt, {}});
    }
    return decision;
}

Result<void> give(Transaction& records, const AwardList& list, const AwardsAsked& asked, AwardDecision& decision) {
    for (auto& body : decision.bodies) {
        AwardRow row;
        row.id = core::RecordId(records.new_id());
        row.unit = body.unit;
        row.kind = AwardKind::commendation;
        row.year = list.movement.last_year;
        row.decision = decision.decision;
        row.scan = asked.scan;
        if (auto put = records.outcomes().put(row); !put) return put;
        body.award = row.id;
        records.announce(
            {"award.given", row.id.text(), row.unit, decision.reason, "", snapshot(row, decision.id.text())});
    }
    return {};
}

}  // namespace

AwardsLook look_at_awards(Transaction& records, const AwardList& list, const access::Principal& principal,
                          const AwardsAsked& asked) {
    AwardsLook look;
    look.rooms = rooms_of(list, asked);
    if (asked.act == AwardAct::commendation) {
        look.needs_exception =
            std::any_of(look.rooms.begin(), look.rooms.end(), [](const AwardRoom& room) { return room.over(); });
        compare_with_list(list, asked, look);
        look.needs_reason = list.provisional() || !look.unlike_list.empty();
    }
    check_occasion(records, list, principal, asked, look.refusals);
    check_paper(records, list, asked, look.refusals);
    check_bodies(records, list, principal, asked, look.refusals);
    check_rooms(look, asked, look.refusals);
    return look;
}

core::Checked<AwardDecision> decide_awards(Transaction& records, const AwardList& list,
                                           const access::Principal& principal, AwardsAsked asked) {
    if (auto tidied = tidy(asked); !tidied) return tl::unexpected(core::Refusals{tidied.error()});
    auto look = look_at_awards(records, list, principal, asked);
    if (!look.refusals.empty()) return tl::unexpected(std::move(look.refusals));
    asked.decision = *checked_decision(asked.decision, list.movement.last_year, records.today());
    auto decision = made(records, list, principal, asked);
    if (asked.act == AwardAct::commendation) {
        if (auto given = give(records, list, asked, decision); !given)
            return tl::unexpected(core::Refusals{given.error()});
    }
    if (auto added = records.award_decisions().add(decision); !added)
        return tl::unexpected(core::Refusals{added.error()});
    records.announce({asked.act == AwardAct::commendation ? "award.decided" : "award.nominated", decision.id.text(),
                      list.movement.authority, decision.reason, "", snapshot(decision)});
    return decision;
}

Result<void> revoke_award(Transaction& records, const AwardList& list, const access::Principal& principal,
                          AwardKind kind, const AwardBack& back) {
    if (auto right = check_decides(records, list, principal); !right) return right;
    if (auto own = check_not_own_award(records, list, principal, back.unit); !own) return own;
    return revoke_award(records, back.unit, kind, list.movement.last_year, back.revocation);
}

Result<void> withdraw_nomination(Transaction& records, const AwardList& list, const access::Principal& principal,
                                 const AwardBack& back) {
    if (auto right = check_decides(records, list, principal); !right) return right;
    if (auto own = check_not_own_award(records, list, principal, back.unit); !own) return own;
    auto reason = required_text("/reason", back.revocation.reason, "records.reason_missing");
    if (!reason) return tl::unexpected(reason.error());
    for (const auto& decision : list.decisions) {
        if (decision.act != AwardAct::provincial_nomination) continue;
        for (const auto& body : decision.bodies) {
            if (body.unit != back.unit || !body.withdrawn.number.empty()) continue;
            const auto paper = checked_decision({back.revocation.number, back.revocation.date, ""},
                                                decision.decision.date->year(), records.today());
            if (!paper) return tl::unexpected(paper.error());
            if (auto later = check_not_before(paper->date, decision.decision); !later) return later;
            const Revocation withdrawn{paper->number, paper->date, std::move(*reason)};
            records.award_decisions().withdraw(decision.id, body.unit, withdrawn);
            records.announce({"award.nomination_withdrawn", decision.id.text(), body.unit, withdrawn.reason, "",
                              decision_snapshot({withdrawn.number, withdrawn.date, ""})});
            return {};
        }
    }
    const auto* body = list.find(back.unit);
    return core::refuse(RefusalKind::not_found, "awards.not_nominated",
                        {{"unit", body == nullptr ? back.unit.text() : body->name}});
}

}  // namespace bontot::app
