// Years that lived on paper: registrations, recognitions and awards, their withdrawal, and the award list drawn from
// them.
#include "api/json/outcomes.hpp"
#include "api/outcome.hpp"
#include "api/paging.hpp"
#include "api/plan_of_year.hpp"
#include "api/resources/replies.hpp"
#include "api/scope.hpp"
#include "app/outcomes/award_candidates.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "awards/awards.hpp"
#include "wire/awards_documents.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

/// Papers of the years that the query names, the newest year first, of bodies within reach.
template <class Row>
Checked<Reply> list(const Call& call, app::Transaction& records,
                    std::vector<Row> (app::OutcomeStore::*read)(int, int)) {
    const int first = call.number("first_year", 0);
    const int last = call.number("last_year", 0);
    if (last < first) {
        return refused(core::Refusal{core::RefusalKind::invalid,
                                     "request.years_backwards",
                                     {{"from", std::to_string(first)}, {"found", std::to_string(last)}},
                                     "last_year"});
    }
    const auto key = [](const Row& row) {
        return std::to_string(9999 - row.year) + ' ' + row.unit.text() + ' ' + row.id.text();
    };
    auto rows = (records.outcomes().*read)(first, last);
    std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return key(a) < key(b); });
    const Reach reach(call, records, access::Permission::outcomes_read);
    const bool one = call.has("unit");
    return page_of(
        call, rows, key, [&](const Row& row) { return paper_json(records, row); },
        [&](const Row& row) { return (!one || row.unit.text() == call.text("unit")) && reach.covers(row.unit); });
}

/// What the three kinds of paper have alike.
template <class Row>
Row paper_of(const Call& call, Fields& body) {
    Row row;
    row.unit = call.id<core::UnitId>("unit");
    row.year = *body.number("year");
    row.decision = body.decision();
    row.scan = body.id<core::EvidenceId>("scan");
    return row;
}

template <class Row>
Checked<Reply> paper_reply(app::Transaction& records, const std::vector<Row>& rows, const core::RecordId& id,
                           const std::string& location) {
    Reply reply;
    for (const auto& row : rows) {
        if (row.id == id) reply.body = paper_json(records, row);
    }
    reply.location = location;
    return reply;
}

}  // namespace

Checked<Reply> list_registrations(Call& call, app::Transaction& records) {
    return list(call, records, &app::OutcomeStore::registrations);
}

Checked<Reply> list_recognitions(Call& call, app::Transaction& records) {
    return list(call, records, &app::OutcomeStore::recognitions);
}

Checked<Reply> list_awards(Call& call, app::Transaction& records) {
    return list(call, records, &app::OutcomeStore::awards);
}

Checked<Reply> enter_registration(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    auto row = paper_of<app::RegistrationRow>(call, body);
    row.date = body.demanded_day("date");
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const int year = row.year;
    const auto id = app::enter_registration(records, std::move(row));
    return after(id, [&] {
        return paper_reply(records, records.outcomes().registrations(year, year), *id, call.request().path);
    });
}

Checked<Reply> enter_recognition(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    auto row = paper_of<app::RecognitionRow>(call, body);
    row.recognised = body.flag("recognised");
    if (body.has("score")) row.score = core::Points::parse(body.text("score"));
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const int year = row.year;
    const auto id = app::enter_recognition(records, std::move(row));
    return after(id, [&] {
        return paper_reply(records, records.outcomes().recognitions(year, year), *id, call.request().path);
    });
}

Checked<Reply> enter_award(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    auto row = paper_of<app::AwardRow>(call, body);
    row.kind = *body.name("kind", app::k_award_kinds);
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const int year = row.year;
    const auto id = app::enter_award(records, std::move(row));
    return after(id,
                 [&] { return paper_reply(records, records.outcomes().awards(year, year), *id, call.request().path); });
}

Checked<Reply> revoke_recognition(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::Revocation revocation{body.text("number"), body.day("date"), body.text("reason")};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto unit = call.id<core::UnitId>("unit");
    const int year = year_in_path(call);
    return after(app::revoke_recognition(records, unit, year, revocation), [&]() -> Checked<Reply> {
        Reply reply;
        for (const auto& row : records.outcomes().recognitions(year, year)) {
            if (row.unit == unit) reply.body = paper_json(records, row);
        }
        return reply;
    });
}

Checked<Reply> get_award_list(Call& call, app::Transaction& records) {
    const int last = call.number("last_year", 0);
    const auto plan = plan_of_year(call.services().plans, records, call.text("plan"), last);
    if (!plan) return tl::unexpected(plan.error());
    const auto rules = awards::rules_of((*plan)->plan);
    auto candidates = app::award_candidates(records, rules, last, call.id<core::UnitId>("unit"));
    candidates.campaign = (*plan)->plan.id;
    const auto solved = awards::solve(candidates, rules);
    if (!solved) return tl::unexpected(solved.error());
    Reply reply;
    reply.body = wire::awards_json(*solved, candidates, call.language);
    return reply;
}

}  // namespace bontot::api::handlers
