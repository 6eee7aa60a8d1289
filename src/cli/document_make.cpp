#include "app/papers/meeting_paper.hpp"
#include "app/papers/unit_papers.hpp"
#include "app/plans/adopt_plan.hpp"
#include "cli/document_file.hpp"
#include "cli/document_verbs.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

using core::Result;
using papers::PaperKind;

namespace {

/// A paper ready to be filled in.
struct Made {
    papers::Fields fields;
    papers::Format format = papers::Format::hd05;
};

Result<app::PaperOrder> order_of(const RecordDocumentOptions& options) {
    app::PaperOrder order;
    if (!options.dated.empty()) {
        const auto day = typed_day(options.dated, "--dated");
        if (!day) return tl::unexpected(day.error());
        order.date = *day;
    }
    if (options.number > 0) order.number = options.number;
    if (!options.place_name.empty()) order.place = options.place_name;
    order.body_symbol = options.symbol;
    order.post = options.deputy ? papers::Post::deputy : papers::Post::secretary;
    return order;
}

/// The plan named, or the one adopted for the year, or none.
Result<std::optional<plan::Plan>> plan_for(app::Transaction& records, const std::string& name, int year) {
    if (!name.empty()) {
        auto plan = usable_plan(name);
        if (!plan) return tl::unexpected(plan.error().front());
        return std::optional(std::move(*plan));
    }
    auto adopted = app::adopted_plan(records, year);
    if (!adopted) return tl::unexpected(adopted.error().front());
    if (!*adopted) return std::optional<plan::Plan>();
    return std::optional(std::move((*adopted)->plan));
}

Result<Made> member_list(app::Transaction& records, const RecordDocumentOptions& options,
                         const app::PaperOrder& order) {
    const auto unit = unit_by_code(records, options.of.unit);
    if (!unit) return tl::unexpected(unit.error());
    auto day = order.date.value_or(records.today());
    if (!options.of.date.empty()) {
        const auto typed = typed_day(options.of.date, "--date");
        if (!typed) return tl::unexpected(typed.error());
        day = *typed;
    }
    const auto list = app::member_list_paper(records, *unit, day, order);
    if (!list) return tl::unexpected(list.error());
    return Made{fields_of(*list), list->head.format()};
}

Result<Made> self_assessment(app::Transaction& records, PaperKind kind, const RecordDocumentOptions& options,
                             const app::PaperOrder& order) {
    if (options.year == 0) return core::invalid("cli.year_needed", {}, "--year");
    const auto unit = unit_by_code(records, options.of.unit);
    if (!unit) return tl::unexpected(unit.error());
    auto plan = plan_for(records, options.plan, options.year);
    if (plan && !*plan) plan = plan_for(records, app::k_default_plan, options.year);
    if (!plan) return tl::unexpected(plan.error());
    const auto paper =
        app::self_assessment_paper(records, *unit, options.year, order.date.value_or(records.today()), **plan, order);
    if (!paper) return tl::unexpected(paper.error());
    return Made{fields_of(*paper, kind), paper->head.format()};
}

Result<Made> meeting_document(app::Transaction& records, PaperKind kind, const RecordDocumentOptions& options,
                              const app::PaperOrder& order) {
    if (options.of.date.empty()) return core::invalid("cli.meeting_day_needed", {}, "--date");
    const auto meeting = meeting_of(records, options.of);
    if (!meeting) return tl::unexpected(meeting.error());
    const auto plan = plan_for(records, options.plan, meeting->date.year());
    if (!plan) return tl::unexpected(plan.error());
    const auto paper = app::meeting_paper(records, meeting->id, order, plan->has_value() ? &**plan : nullptr);
    if (!paper) return tl::unexpected(paper.error());
    return Made{fields_of(*paper, kind), paper->head.format()};
}

Result<Made> make(app::Transaction& records, PaperKind kind, const RecordDocumentOptions& options) {
    const auto order = order_of(options);
    if (!order) return tl::unexpected(order.error());
    if (kind == PaperKind::member_list) return member_list(records, options, *order);
    if (kind == PaperKind::self_assessment || kind == PaperKind::self_assessment_report)
        return self_assessment(records, kind, options, *order);
    return meeting_document(records, kind, options, *order);
}

}  // namespace

int document_make(const Console& console, const RecordDocumentOptions& options) {
    auto place = Place::open(options.of.place);
    if (!place) return console.refuse(place.error());
    const auto kind = *core::from_name(papers::k_paper_kinds, options.document.kind);
    Made made;
    auto done = place->records().read([&](app::Transaction& records) -> Result<void> {
        auto result = make(records, kind, options);
        if (!result) return tl::unexpected(result.error());
        made = std::move(*result);
        return {};
    });
    if (done) done = write_document(kind, made.format, made.fields, options.document);
    if (!done) return console.refuse(done.error());
    console.out << wording::sentence("paper.written", {{"found", options.document.out}}, console.language) << '\n';
    return k_done;
}

}  // namespace bontot::cli
