#include "contract/facts_contract.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace bontot::contract {

using assessment::Facts;

namespace {

std::string day(const std::optional<core::Date>& date) {
    return date ? date->iso() : "-";
}

template <class Level, std::size_t N>
std::string level(const std::optional<Level>& value, const core::NameTable<Level, N>& table) {
    return value ? std::string(core::name_in(table, *value)) : "-";
}

std::string judgement_line(const std::string& indicator, const assessment::Judgement& judgement) {
    return "judgement " + indicator + " " + (judgement.ratio ? judgement.ratio->text() : "-");
}

void add_meeting(const meetings::Meeting& m, std::vector<std::string>& lines) {
    const auto& p = m.preparation;
    std::string line =
        fmt::format("meeting {} {} {}–{} {} {}{}{}{}{}{} {}{}{}{}/{} {}", m.date.iso(),
                    core::name_in(meetings::k_meeting_kinds, m.kind), m.start.text(), m.end.text(), m.breaks_minutes,
                    p.committee_meeting, p.members_notified, p.follower_notified, p.materials_sent, p.draft_resolution,
                    core::name_in(meetings::k_preparers, p.prepared_by), m.minutes.chair_signed,
                    m.minutes.secretary_signed, m.minutes.cross_stamped, !m.minutes.book.empty(),
                    !m.minutes.pages.empty(), level(m.self_rating, plan::k_meeting_levels));
    if (m.tasks) line += fmt::format(" tasks {}/{}", m.tasks->done, m.tasks->assigned);
    if (const auto& f = m.frozen)
        line += fmt::format(" frozen {}/{}/{}/{}/{}", f->roll, f->eligible, f->present, f->speakers, f->opinions);
    for (const auto& [item, mark] : m.sheet)
        line += " " + item + "=" + (mark.points ? mark.points->text() : "-");
    lines.push_back(line);
    std::vector<std::string> rows;
    for (const auto& entry : m.attendance) {
        rows.push_back("  " + std::to_string(entry.member) + " " +
                       std::string(core::name_in(meetings::k_presences, entry.presence)));
    }
    for (const auto& opinion : m.opinions) {
        if (!m.frozen) rows.push_back(fmt::format("  {} said {}", opinion.member, opinion.count));
    }
    std::sort(rows.begin(), rows.end());
    lines.insert(lines.end(), rows.begin(), rows.end());
}

}  // namespace

std::vector<std::string> judged_lines(const Facts& facts) {
    std::vector<std::string> lines{fmt::format("{} {} {} {} {}", facts.year, facts.unit.code, facts.unit.name,
                                               core::name_in(organisation::k_unit_kinds, facts.unit.kind),
                                               core::name_in(organisation::k_sectors, facts.unit.sector))};
    for (const auto& m : facts.members) {
        std::string line = fmt::format("member {}–{} {}", m.joined.iso(), day(m.left), m.probationary);
        for (const auto& span : m.exemptions)
            line += " exempt " + span.from.iso() + "–" + day(span.to);
        lines.push_back(line);
    }
    for (const auto& meeting : facts.meetings)
        add_meeting(meeting, lines);
    for (const auto& [indicator, judgement] : facts.judgements)
        lines.push_back(judgement_line(indicator, judgement));
    if (facts.every_other_judgement) lines.push_back(judgement_line("*", *facts.every_other_judgement));
    // Lists whose order decides nothing.
    const auto free_order = static_cast<std::ptrdiff_t>(lines.size());
    for (const auto& r : facts.member_ratings) {
        lines.push_back(fmt::format("rating {} {} {}", r.member, level(r.level, organisation::k_rating_levels),
                                    r.level ? "" : core::name_in(organisation::k_rating_scopes, r.scope)));
    }
    for (const auto& r : facts.cell_ratings) {
        lines.push_back(fmt::format("cell {} {} {}", r.code, level(r.level, organisation::k_rating_levels),
                                    r.level ? "" : core::name_in(organisation::k_rating_scopes, r.scope)));
    }
    for (const auto& event : facts.knock_outs)
        lines.push_back("knock-out " + event.kind + " " + event.date.iso());
    std::sort(lines.begin() + free_order, lines.end());
    return lines;
}

std::vector<std::string> answer_lines(const assessment::Evaluation& e) {
    const auto state = [](assessment::State value) { return core::name_in(assessment::k_states, value); };
    std::vector<std::string> lines{
        fmt::format("{} {} {}", core::name_in(assessment::k_verdicts, e.verdict), e.provisional, e.knock_outs.size())};
    for (const auto& check : e.checks) {
        lines.push_back(fmt::format("{} {} {} failing {} open", core::name_in(plan::k_checks, check.check),
                                    state(check.state), check.failures.size(), check.open.size()));
        std::vector<std::string> figures;
        for (const auto& failure : check.failures)
            figures.push_back("  " + failure.found);
        // Failures that are members stand in the order of the facts' list, which is free.
        std::sort(figures.begin(), figures.end());
        lines.insert(lines.end(), figures.begin(), figures.end());
    }
    for (const auto& i : e.indicators)
        lines.push_back(fmt::format("{} {} {}/{}", i.id, state(i.state), i.achieved.text(), i.maximum.text()));
    for (const auto& c : e.criteria)
        lines.push_back(
            fmt::format("{} {} {}+{}/{}", c.id, state(c.state), c.achieved.text(), c.open.text(), c.applicable.text()));
    for (const auto& s : e.meeting_sheets)
        lines.push_back(fmt::format("sheet {} {} {}", state(s.state), s.achieved.text(), s.applicable.text()));
    return lines;
}

}  // namespace bontot::contract
