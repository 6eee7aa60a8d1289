#include "app/organisation/snapshots.hpp"

#include "audit/snapshot.hpp"
#include "core/text.hpp"

namespace bontot::app {
namespace {

using audit::Snapshot;

std::string iso_or_empty(const std::optional<core::Date>& date) {
    return date ? date->iso() : "";
}

void say(Snapshot& snapshot, const core::Period& span) {
    snapshot.text("from", span.from.iso()).text_if("to", iso_or_empty(span.to));
}

}  // namespace

std::string decision_snapshot(const organisation::Decision& decision) {
    return Snapshot()
        .text("number", decision.number)
        .text_if("date", iso_or_empty(decision.date))
        .text_if("by", decision.by)
        .str();
}

std::string json_list(const std::vector<std::string>& parts) {
    return "[" + core::join(parts, ",") + "]";
}

std::string snapshot(const organisation::UnitRecord& unit) {
    const auto& last = unit.versions.back();
    Snapshot out;
    out.text("code", unit.code).text("name", last.name).text_if("short_name", last.short_name);
    if (last.superior) out.text("superior", last.superior->text());
    out.text("kind", core::name_in(organisation::k_body_kinds, last.kind));
    out.text("sector", core::name_in(organisation::k_sectors, last.sector));
    say(out, last.valid);
    out.text("act", core::name_in(organisation::k_unit_acts, last.act))
        .json("decision", decision_snapshot(last.decision));
    if (unit.ended()) out.json("dissolved_by", decision_snapshot(unit.dissolved_by));
    std::vector<std::string> predecessors;
    for (const auto& predecessor : unit.predecessors)
        predecessors.push_back(audit::json_text(predecessor.text()));
    if (!predecessors.empty()) out.json("predecessors", json_list(predecessors));
    std::vector<std::string> aliases;
    for (const auto& alias : unit.aliases)
        aliases.push_back(audit::json_text(alias));
    if (!aliases.empty()) out.json("aliases", json_list(aliases));
    return out.str();
}

std::string snapshot(const organisation::MemberRecord& member) {
    Snapshot out;
    out.text("id", member.id.text()).text_if("code", member.code).text("name", member.name);
    out.number_if("birth_year", member.birth_year);
    if (member.sex) out.text("sex", core::name_in(organisation::k_sexes, *member.sex));
    out.text_if("admitted", iso_or_empty(member.admitted)).text_if("official", iso_or_empty(member.official));
    return out.str();
}

std::string snapshot(const organisation::Membership& membership) {
    Snapshot out;
    out.text("id", membership.id.text()).text("unit", membership.unit.text());
    say(out, membership.span);
    out.text("kind", core::name_in(organisation::k_membership_kinds, membership.kind));
    out.text("began", core::name_in(organisation::k_membership_reasons, membership.began));
    if (membership.span.to) out.text("ended", core::name_in(organisation::k_membership_reasons, membership.ended));
    return out.str();
}

std::string snapshot(const organisation::Exemption& exemption) {
    Snapshot out;
    out.text("id", exemption.id.text());
    say(out, exemption.span);
    out.text("kind", core::name_in(organisation::k_exemption_kinds, exemption.kind));
    return out.str();
}

std::string snapshot(const organisation::TermOfOffice& term) {
    Snapshot out;
    out.text("id", term.id.text()).text("unit", term.unit.text());
    out.text("office", core::name_in(organisation::k_offices, term.office));
    say(out, term.span);
    out.text_if("remind_on", iso_or_empty(term.remind_on));
    return out.str();
}

std::string snapshot(const organisation::MemberDecision& decision) {
    Snapshot out;
    out.text("id", decision.id.text()).text("act", core::name_in(organisation::k_decided_acts, decision.act));
    out.text_if("entry", decision.entry.text()).json("decision", decision_snapshot(decision.decision));
    return out.str();
}

}  // namespace bontot::app
