// The honour register of a body and everything under it, to be read and to be taken out as a table; and how a
// committee's year rests on its cells.
#include "api/json/awards.hpp"
#include "api/json/roll_up.hpp"
#include "api/outcome.hpp"
#include "api/plan_of_year.hpp"
#include "api/resources/replies.hpp"
#include "api/table_reply.hpp"
#include "app/outcomes/roll_up.hpp"
#include "audit/snapshot.hpp"
#include "core/text.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

app::HonourSpan span_of(const Call& call) {
    app::HonourSpan span;
    if (call.has("first_year")) span.first = call.number("first_year", 0);
    if (call.has("last_year")) span.last = call.number("last_year", 0);
    return span;
}

Checked<app::HonourSpan> checked_span(const Call& call) {
    const auto span = span_of(call);
    if (!span.first || !span.last || *span.first <= *span.last) return span;
    return refused({core::RefusalKind::invalid,
                    "request.years_backwards",
                    {{"from", std::to_string(*span.first)}, {"found", std::to_string(*span.last)}},
                    "last_year"});
}

std::string word(const std::string& code, core::Language language) {
    return wording::sentence(code, {}, language);
}

std::string awards_text(const app::HonourLine& line, core::Language language) {
    std::vector<std::string> texts;
    for (const auto& award : line.awards) {
        auto text = word("award_kind." + std::string(core::name_in(app::k_award_kinds, award.kind)), language);
        text += " " + std::to_string(award.year);
        if (!award.decision.number.empty()) text += " (" + award.decision.number + ")";
        if (!award.revoked.number.empty()) text += " – " + word("honours.revoked", language);
        texts.push_back(std::move(text));
    }
    return core::join(texts, "; ");
}

/// A line a body, a column a year.
ReplyTable table_of(const app::HonourRegister& honours, core::Language language) {
    ReplyTable table;
    table.sheet = word("honours.sheet", language);
    table.columns = {{word("honours.code", language), 24}, {word("honours.body", language), 44}};
    for (const int year : honours.years)
        table.columns.push_back({std::to_string(year), 18});
    table.columns.push_back({word("honours.titles", language), 12});
    table.columns.push_back({word("honours.awards", language), 50});
    for (const auto& line : honours.lines) {
        auto& row = table.rows.emplace_back();
        row.emplace_back(line.code);
        row.emplace_back(line.name);
        for (const auto& year : line.years) {
            const bool said = year.state != app::TitleState::undecided;
            row.emplace_back(
                said ? word("honours." + std::string(core::name_in(app::k_title_states, year.state)), language) : "");
        }
        row.emplace_back(static_cast<std::uint32_t>(line.titles));
        row.emplace_back(awards_text(line, language));
    }
    return table;
}

}  // namespace

Checked<Reply> get_honours(Call& call, app::Transaction& records) {
    const auto span = checked_span(call);
    if (!span) return tl::unexpected(span.error());
    Reply reply;
    reply.body = honours_json(app::honours(records, call.id<core::UnitId>("unit"), *span));
    return reply;
}

Checked<Reply> export_honours(Call& call, app::Transaction& records) {
    const auto span = checked_span(call);
    if (!span) return tl::unexpected(span.error());
    const auto id = call.id<core::UnitId>("unit");
    const auto unit = records.units().find(id);
    auto table = table_of(app::honours(records, id, *span), call.language);
    const auto format = call.text("format", "xlsx");
    audit::Snapshot after;
    after.text("table", "honours").text("format", format);
    after.number("rows", static_cast<std::int64_t>(table.rows.size()));
    records.announce({"records.exported", id.text(), id, "", "", after.str()});
    return table_reply(std::move(table), format, "so-danh-hieu-" + unit->code + "-" + records.today().iso(),
                       export_mark(call, records, *unit));
}

Checked<Reply> get_roll_up(Call& call, app::Transaction& records) {
    const auto as_of = day_or(call, "as_of", records.today());
    if (!as_of) return refused(as_of.error());
    const int year = year_in_path(call);
    const auto plan = plan_of_year(call.services().plans, records, call.text("plan"), year);
    if (!plan) return tl::unexpected(plan.error());
    const auto rolled = app::roll_up(records, (*plan)->plan, call.id<core::UnitId>("unit"), year, *as_of);
    if (!rolled) return refused(rolled.error());
    Reply reply;
    reply.body = roll_up_json(*rolled, (*plan)->plan, year, *as_of);
    return reply;
}

}  // namespace bontot::api::handlers
