#include <algorithm>
#include <filesystem>
#include <optional>

#include "app/papers/compose.hpp"
#include "app/papers/makers.hpp"
#include "app/plans/adopt_plan.hpp"
#include "cli/document_file.hpp"
#include "cli/document_verbs.hpp"
#include "core/text.hpp"
#include "documents/papers/paper_archive.hpp"
#include "documents/papers/shipped_templates.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

using core::Result;
using papers::PaperKind;

namespace {

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

/// The plan named, or the one adopted for the year, or the program's own.
struct FoundPlan {
    plan::Plan plan;
    bool adopted = false;
};

Result<FoundPlan> plan_for(app::Transaction& records, const std::string& name, int year) {
    if (name.empty()) {
        auto adopted = app::adopted_plan(records, year);
        if (!adopted) return tl::unexpected(adopted.error().front());
        if (*adopted) return FoundPlan{std::move((*adopted)->plan), true};
    }
    auto plan = usable_plan(name.empty() ? app::k_default_plan : name);
    if (!plan) return tl::unexpected(plan.error().front());
    return FoundPlan{std::move(*plan), !name.empty()};
}

Result<papers::Words> words_of(const std::vector<std::string>& typed) {
    papers::Words words;
    for (const auto& text : typed) {
        const auto equals = std::min(text.find('='), text.size());
        const auto word = core::from_name(papers::k_paper_words, text.substr(0, equals));
        if (!word || equals == text.size()) {
            return core::invalid("cli.paper_word",
                                 {{"found", text}, {"allowed", core::join(core::all_names(papers::k_paper_words))}},
                                 "--word");
        }
        words[*word] = text.substr(equals + 1);
    }
    return words;
}

/// What the paper is about beside its issuer: a meeting, another body, a day.
Result<void> find_subject(app::Transaction& records, const RecordDocumentOptions& options, app::PaperAsked& asked) {
    if (papers::subject_of(asked.kind) == papers::Subject::meeting) {
        if (options.of.date.empty()) return core::invalid("cli.meeting_day_needed", {}, "--date");
        const auto meeting = meeting_of(records, options.of);
        if (!meeting) return tl::unexpected(meeting.error());
        asked.meeting = meeting->id;
        asked.year = meeting->date.year();
    } else if (!options.of.date.empty()) {
        const auto day = typed_day(options.of.date, "--date");
        if (!day) return tl::unexpected(day.error());
        asked.as_of = *day;
    }
    if (options.about.empty()) return {};
    const auto about = unit_by_code(records, options.about);
    if (!about) return tl::unexpected(about.error());
    asked.about = about->id;
    return {};
}

Result<app::PaperAsked> asked_for(app::Transaction& records, PaperKind kind, const RecordDocumentOptions& options) {
    app::PaperAsked asked;
    asked.kind = kind;
    const auto unit = unit_by_code(records, options.of.unit);
    if (!unit) return tl::unexpected(unit.error());
    asked.unit = unit->id;
    auto order = order_of(options);
    if (!order) return tl::unexpected(order.error());
    asked.order = std::move(*order);
    auto words = words_of(options.words);
    if (!words) return tl::unexpected(words.error());
    asked.words = std::move(*words);
    asked.year = options.year;
    if (auto found = find_subject(records, options, asked); !found) return tl::unexpected(found.error());
    if (asked.year != 0) return asked;
    if (kind != PaperKind::member_list) return core::invalid("cli.year_needed", {}, "--year");
    asked.year = asked.as_of.value_or(asked.order.date.value_or(records.today())).year();
    return asked;
}

Result<app::ComposedPaper> make(app::Transaction& records, PaperKind kind, const RecordDocumentOptions& options) {
    const auto asked = asked_for(records, kind, options);
    if (!asked) return tl::unexpected(asked.error());
    const auto plan = plan_for(records, options.plan, asked->year);
    if (!plan) return tl::unexpected(plan.error());
    return app::compose_paper(records, *asked, {plan->plan, plan->adopted});
}

/// One body's paper of a batch into the archive.
Result<void> add_to(documents::PaperArchive& archive, app::Transaction& records, const app::PaperAsked& asked,
                    const FoundPlan& plan, const documents::PaperTemplate& paper, const std::string& name) {
    auto composed = app::compose_paper(records, asked, {plan.plan, plan.adopted});
    if (!composed) return tl::unexpected(composed.error());
    const auto bytes = paper.fill(composed->fields);
    if (!bytes) return tl::unexpected(bytes.error());
    return archive.add(name + ".docx", *bytes);
}

struct Batch {
    documents::PaperArchive archive;
    std::size_t left_out = 0;
};

Result<void> make_batch(const Console& console, app::Records& records, PaperKind kind,
                        const RecordDocumentOptions& options, Batch& batch) {
    app::PaperAsked asked;
    std::optional<FoundPlan> plan;
    std::vector<organisation::UnitRecord> makers;
    auto looked = records.read([&](app::Transaction& transaction) -> Result<void> {
        auto found = asked_for(transaction, kind, options);
        if (!found) return tl::unexpected(found.error());
        asked = std::move(*found);
        auto plan_found = plan_for(transaction, options.plan, asked.year);
        if (!plan_found) return tl::unexpected(plan_found.error());
        plan = std::move(*plan_found);
        makers = app::makers_under(transaction, asked.unit, kind, app::day_of(transaction, asked));
        return {};
    });
    if (!looked) return looked;
    if (makers.empty()) return core::refuse(core::RefusalKind::not_found, "paper.nobody_below");
    const auto format = papers::format_on(asked.order.date.value_or(core::Date(asked.year, 12, 31)));
    const auto paper = documents::paper_template(kind, format, options.document.templates);
    if (!paper) return tl::unexpected(paper.error());
    for (const auto& maker : makers) {
        asked.unit = maker.id;
        const auto name = maker.code + " " + maker.nearest(core::Date(asked.year, 12, 31)).name;
        const auto added = records.read([&](app::Transaction& transaction) -> Result<void> {
            return add_to(batch.archive, transaction, asked, *plan, *paper, name);
        });
        if (added) continue;
        ++batch.left_out;
        console.err << name << ": " << wording::sentence(added.error().code, added.error().params, console.language)
                    << '\n';
    }
    return batch.archive.finish();
}

}  // namespace

int document_make(const Console& console, const RecordDocumentOptions& options) {
    auto place = Place::open(options.of.place);
    if (!place) return console.refuse(place.error());
    const auto kind = *core::from_name(papers::k_paper_kinds, options.document.kind);
    app::ComposedPaper made;
    auto done = place->records().read([&](app::Transaction& records) -> Result<void> {
        auto result = make(records, kind, options);
        if (!result) return tl::unexpected(result.error());
        made = std::move(*result);
        return {};
    });
    if (done) done = write_document(kind, made.head.format(), made.fields, options.document);
    if (!done) return console.refuse(done.error());
    console.out << wording::sentence("paper.written", {{"found", options.document.out}}, console.language) << '\n';
    return k_done;
}

int document_batch(const Console& console, const RecordDocumentOptions& options) {
    auto place = Place::open(options.of.place);
    if (!place) return console.refuse(place.error());
    const auto kind = *core::from_name(papers::k_paper_kinds, options.document.kind);
    auto archive = documents::PaperArchive::make();
    if (!archive) return console.refuse(archive.error());
    Batch batch{std::move(*archive), 0};
    if (const auto done = make_batch(console, place->records(), kind, options, batch); !done)
        return console.refuse(done.error());
    std::error_code fault;
    std::filesystem::copy_file(batch.archive.path(), options.document.out,
                               std::filesystem::copy_options::overwrite_existing, fault);
    if (fault)
        return console.refuse({core::RefusalKind::unavailable, "template.not_written", {}, options.document.out});
    console.out << wording::sentence(
                       "paper.batch_written",
                       {{"count", std::to_string(batch.archive.papers())}, {"found", options.document.out}},
                       console.language)
                << '\n';
    return batch.left_out == 0 ? k_done : k_fault_found;
}

}  // namespace bontot::cli
