#include "app/import/draft_member_decisions.hpp"

#include <algorithm>

#include "app/import/record_rows.hpp"
#include "app/organisation/request_checks.hpp"
#include "imports/layouts.hpp"
#include "organisation/standing.hpp"

namespace bontot::app {

using core::Result;
using imports::Field;
using imports::MemberAct;
using organisation::DecidedAct;
using organisation::Decision;

namespace {

/// An act of which a row may name the decision.
struct Decided {
    MemberAct said;
    Field needed;  ///< what the row must tell for there to be such an act
    bool there = false;
    DecidedAct act = DecidedAct::began;
    core::RecordId entry = {};
    std::optional<core::Date> effect = {};  ///< of acts that take effect by their decision only
};

core::Refusal at_field(core::Refusal refusal, const imports::DecisionFields& fields) {
    const bool day = refusal.place == "/decision/date" || refusal.code == "unit.decision_date_missing";
    refusal.place = core::name_in(imports::k_fields, day ? fields.date : fields.number);
    return refusal;
}

Decision merged(Decision decision, const Decision& said) {
    if (!said.number.empty()) decision.number = said.number;
    if (said.date) decision.date = said.date;
    if (!said.by.empty()) decision.by = said.by;
    return decision;
}

void put(DraftContext& context, MemberFile& file, const Decided& what, Decision decision) {
    for (auto& row : file.decisions) {
        if (row.act != what.act || row.entry != what.entry) continue;
        row.decision = std::move(decision);
        return;
    }
    file.decisions.push_back(
        {core::RecordId(context.records().new_id()), file.member.id, what.act, what.entry, std::move(decision)});
}

Result<void> take(DraftContext& context, const Decision& said, const Decided& what, MemberFile& file) {
    if (said == Decision{}) return {};
    const auto& fields = imports::k_member_decisions[static_cast<std::size_t>(what.said)];
    if (!what.there) {
        return core::invalid("imports.decision_of_nothing",
                             {{"found", said.number}, {"column", label_of(imports::Kind::members, what.needed)}},
                             std::string(core::name_in(imports::k_fields, fields.number)));
    }
    const auto known = decision_on(file, what.act, what.entry);
    const auto wanted = merged(known, said);
    if (wanted == known) return {};
    const auto decision = member_decision(wanted, context.today(), what.effect);
    if (!decision) return tl::unexpected(at_field(decision.error(), fields));
    put(context, file, what, *decision);
    return {};
}

template <class Row>
bool has(const std::vector<Row>& rows, const core::RecordId& id) {
    return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
}

}  // namespace

Result<void> take_decisions(DraftContext& context, const imports::MemberRow& row, const organisation::Membership& stay,
                            MemberFile& file) {
    const auto* exemption = exemption_of(file, stay);
    const auto* term = organisation::office_on(file.terms, stay.unit, context.today());
    std::vector<Decided> all{
        {MemberAct::joined, Field::joined, true, DecidedAct::began, stay.id, stay.span.from},
        {MemberAct::official, Field::official, file.member.official.has_value(), DecidedAct::official},
        {MemberAct::left, Field::left, stay.span.to.has_value(), DecidedAct::ended, stay.id, stay.span.to},
        {MemberAct::exempt, Field::exempt_from},
        {MemberAct::resumed, Field::exempt_to},
        {MemberAct::office, Field::office}};
    if (exemption != nullptr) {
        const auto& span = exemption->span;
        all[3] = {MemberAct::exempt, Field::exempt_from, true, DecidedAct::began, exemption->id, span.from};
        all[4] = {MemberAct::resumed, Field::exempt_to, span.to.has_value(), DecidedAct::ended, exemption->id, span.to};
    }
    if (term != nullptr) all[5] = {MemberAct::office, Field::office, true, DecidedAct::began, term->id};
    for (const auto& what : all) {
        const auto& said = row.decisions[static_cast<std::size_t>(what.said)];
        if (auto taken = take(context, said, what, file); !taken) return taken;
    }
    return {};
}

Result<void> take_transfer(DraftContext& context, const imports::MemberRow& row, const organisation::Membership& before,
                           MemberFile& file) {
    const auto& said = row.decisions[static_cast<std::size_t>(MemberAct::joined)];
    return take(context, said, {MemberAct::joined, Field::joined, true, DecidedAct::ended, before.id, before.span.to},
                file);
}

void drop_decisions_of_nothing(MemberFile& file) {
    std::erase_if(file.decisions, [&](const organisation::MemberDecision& decided) {
        const auto& entry = decided.entry;
        return decided.act != DecidedAct::official && !has(file.memberships, entry) && !has(file.exemptions, entry) &&
               !has(file.terms, entry);
    });
}

std::uint32_t column_at(const imports::Rows& rows, std::string_view place) {
    const auto field = core::from_name(imports::k_fields, place);
    return field ? rows.column_of(*field) : 0;
}

}  // namespace bontot::app
