#include "app/meetings/meeting_documents.hpp"
#include "cli/meeting_verbs.hpp"
#include "core/text.hpp"
#include "wording/catalogue.hpp"
#include "wording/text_table.hpp"

namespace bontot::cli {

using core::RefusalKind;
using core::Result;

namespace {

std::string word_of(std::string_view group, std::string_view name, core::Language language) {
    return wording::sentence(std::string(group) + "." + std::string(name), {}, language);
}

Result<std::vector<app::MeetingLine>> lines_of(app::Transaction& records, const std::string& unit,
                                               const core::Period& span) {
    const auto body = unit_by_code(records, unit);
    if (!body) return tl::unexpected(body.error());
    app::MeetingQuery query;
    query.unit = body->id;
    query.span = span;
    query.limit = 1'000;
    return records.meetings().lines(query);
}

using PaperAct = Result<void> (*)(app::Transaction&, const app::DocumentOrder&);

int act_on_paper(const Console& console, const MeetingPaperOptions& options, const char* done_code, PaperAct act) {
    auto place = Place::open(options.of.place);
    if (!place) return console.refuse(place.error());
    core::Params figures{{"kind", options.kind}};
    const auto done = place->records().change({options.who}, [&](app::Transaction& records) -> Result<void> {
        const auto meeting = meeting_of(records, options.of);
        if (!meeting) return tl::unexpected(meeting.error());
        app::DocumentOrder order;
        order.meeting = meeting->id;
        order.kind = *core::from_name(meetings::k_document_kinds, options.kind);
        order.evidence = core::EvidenceId(options.evidence);
        order.reason = options.reason;
        if (auto acted = act(records, order); !acted) return acted;
        figures.emplace_back("title", records.evidence().find(order.evidence).value().title);
        figures.emplace_back("date", meeting->date.vietnamese());
        return {};
    });
    if (!done) return console.refuse(at_option(done.error()));
    console.out << wording::sentence(done_code, figures, console.language) << '\n';
    return k_done;
}

}  // namespace

Result<app::MeetingLine> meeting_of(app::Transaction& records, const MeetingOptions& options) {
    const auto day = typed_day(options.date, "--date");
    if (!day) return tl::unexpected(day.error());
    auto lines = lines_of(records, options.unit, {*day, day->plus_days(1)});
    if (!lines) return tl::unexpected(lines.error());
    if (!options.id.empty()) std::erase_if(*lines, [&](const auto& line) { return line.id.text() != options.id; });
    if (lines->size() == 1) return lines->front();
    if (lines->empty()) {
        return core::refuse(RefusalKind::not_found, "cli.no_meeting",
                            {{"found", options.unit}, {"date", day->vietnamese()}}, "--date");
    }
    std::vector<std::string> ids;
    for (const auto& line : *lines)
        ids.push_back(line.id.text() + " (" + line.start.text() + ")");
    return core::refuse(RefusalKind::conflict, "cli.several_meetings",
                        {{"date", day->vietnamese()}, {"allowed", core::join(ids)}}, "--meeting");
}

int meeting_list(const Console& console, const MeetingListOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    std::vector<std::vector<std::string>> rows;
    const auto done = place->records().read([&](app::Transaction& records) -> Result<void> {
        const auto lines =
            lines_of(records, options.unit, {core::Date(options.year, 1, 1), core::Date(options.year + 1, 1, 1)});
        if (!lines) return tl::unexpected(lines.error());
        for (const auto& line : *lines) {
            rows.push_back(
                {line.id.text(), line.date.vietnamese(),
                 word_of("meeting_kind", core::name_in(meetings::k_meeting_kinds, line.kind), console.language),
                 word_of("meeting_state", core::name_in(meetings::k_meeting_states, line.state), console.language),
                 std::to_string(records.meetings().documents(line.id).size()), line.title});
        }
        return {};
    });
    if (!done) return console.refuse(done.error());
    console.out << wording::text_table(
                       {"column.id", "column.date", "column.kind", "column.state", "column.papers", "column.title"},
                       rows, console.language)
                << wording::sentence("meeting.list_sum",
                                     {{"count", std::to_string(rows.size())}, {"year", std::to_string(options.year)}},
                                     console.language)
                << '\n';
    return k_done;
}

int meeting_papers(const Console& console, const MeetingOptions& options) {
    auto place = Place::open(options.place);
    if (!place) return console.refuse(place.error());
    std::vector<std::vector<std::string>> rows;
    std::string date;
    const auto done = place->records().read([&](app::Transaction& records) -> Result<void> {
        const auto meeting = meeting_of(records, options);
        if (!meeting) return tl::unexpected(meeting.error());
        date = meeting->date.vietnamese();
        for (const auto& paper : records.meetings().documents(meeting->id)) {
            const auto piece = records.evidence().find(paper.evidence).value();
            rows.push_back({word_of("thing", core::name_in(meetings::k_document_kinds, paper.kind), console.language),
                            paper.evidence.text(), piece.title + " [" + piece.file_name + "]"});
        }
        return {};
    });
    if (!done) return console.refuse(done.error());
    console.out << wording::text_table({"column.kind", "column.id", "column.title"}, rows, console.language)
                << wording::sentence("meeting.papers_sum", {{"count", std::to_string(rows.size())}, {"date", date}},
                                     console.language)
                << '\n';
    return k_done;
}

int meeting_attach(const Console& console, const MeetingPaperOptions& options) {
    return act_on_paper(console, options, "meeting.done_attached", &app::attach_document);
}

int meeting_detach(const Console& console, const MeetingPaperOptions& options) {
    return act_on_paper(console, options, "meeting.done_detached", &app::detach_document);
}

}  // namespace bontot::cli
