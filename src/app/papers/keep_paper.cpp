#include "app/papers/keep_paper.hpp"

#include <algorithm>

#include "app/papers/paper_of_decision.hpp"
#include "app/papers/paper_office.hpp"
#include "audit/snapshot.hpp"
#include "core/text.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;
using papers::PaperKind;

namespace {

PaperIdentity identity_of(const PaperAsked& asked) {
    const bool of_body = papers::subject_of(asked.kind) == papers::Subject::body;
    return {asked.unit,
            asked.kind,
            asked.year,
            of_body && asked.about ? *asked.about : asked.unit,
            papers::subject_of(asked.kind) == papers::Subject::meeting ? asked.meeting : std::nullopt,
            asked.kind == PaperKind::certificate ? asked.decision : std::string()};
}

/// A number that stands in the office's book: free, and in the order of days.
Result<int> number_in_book(std::span<const papers::GivenNumber> given, const papers::GivenNumber& wanted,
                           core::Period term) {
    if (!term.holds(wanted.date)) return papers::next_number(given, wanted.symbol, term, wanted.date);
    for (const auto& other : given) {
        if (other.number == wanted.number) {
            return core::refuse(
                RefusalKind::conflict, "paper.number_taken",
                {{"found", std::to_string(wanted.number)}, {"symbol", wanted.symbol}, {"date", other.date.iso()}},
                "/number");
        }
        const bool later = other.number > wanted.number;
        if (later ? other.date < wanted.date : other.date > wanted.date) {
            return core::refuse(RefusalKind::conflict, "paper.number_out_of_order",
                                {{"date", wanted.date.iso()},
                                 {"found", std::to_string(other.number)},
                                 {"symbol", wanted.symbol},
                                 {"later", other.date.iso()}},
                                "/number");
        }
    }
    return wanted.number;
}

Result<void> check_same_number(const PaperRecord& record, const PaperToKeep& wanted) {
    const bool other_number =
        wanted.number.what == NumberAsked::What::this_one && wanted.number.number != *record.number;
    const bool other_day = wanted.asked.order.date && *wanted.asked.order.date != *record.dated;
    if (!other_number && !other_day) return {};
    return core::refuse(RefusalKind::conflict, "paper.has_number",
                        {{"found", record.symbol_text().value_or("")}, {"date", record.dated->iso()}}, "/number");
}

Result<void> give_number(Transaction& records, PaperRecord& record, const PaperToKeep& wanted,
                         const std::optional<PaperOffice>& office) {
    const std::string symbol(papers::rules_of(record.of.kind).symbol);
    if (!has_number(record.of.kind)) return core::invalid("paper.has_no_number", {}, "/number");
    if (!record.dated) return core::invalid("paper.number_without_day", {}, "/dated");
    if (!office) return core::refuse(RefusalKind::wrong_state, "paper.no_office", {{"date", record.dated->iso()}});
    const auto given = records.papers().given(record.of.unit, symbol, office->term.from);
    const auto number = wanted.number.what == NumberAsked::What::next
                            ? papers::next_number(given, symbol, office->term, *record.dated)
                            : number_in_book(given, {symbol, wanted.number.number, *record.dated}, office->term);
    if (!number) return tl::unexpected(number.error());
    record.number = *number;
    record.term_from = office->term.from;
    return {};
}

/// A launch that stands in the records gives its paper number and day.
Result<void> as_launched(Transaction& records, PaperToKeep& wanted, const std::string& body_symbol) {
    const auto there = decided_numbers(records, wanted.asked.unit, wanted.asked.kind, wanted.asked.year, body_symbol);
    if (there.empty()) return {};
    if (const auto decided = take_decided(wanted, there); !decided) return tl::unexpected(decided.error());
    return {};
}

/// What a paper is to have while it has no number.
Result<void> write_anew(Transaction& records, PaperRecord& record, PaperToKeep& wanted, std::string body_symbol) {
    if (wanted.asked.kind == PaperKind::launch_plan) {
        if (auto launched = as_launched(records, wanted, body_symbol); !launched) return launched;
    }
    record.of = identity_of(wanted.asked);
    record.body_symbol = std::move(body_symbol);
    record.dated = wanted.asked.order.date;
    const auto office = office_on(records, record.of.unit, day_of(records, wanted.asked));
    record.place = !wanted.place.empty() ? wanted.place : office ? office->place : "";
    // A certificate carries its decision's number.
    const bool carries = record.of.kind == PaperKind::certificate && !record.of.decision.empty();
    if (carries || wanted.number.what == NumberAsked::What::none) return {};
    auto given = give_number(records, record, wanted, office);
    if (given && papers::is_of_decision(record.of.kind)) record.of.decision = record.decision_key();
    return given;
}

/// The paper as it is to be: the one that is there, or a new one.
Result<PaperRecord> record_for(Transaction& records, PaperToKeep& wanted, organisation::BodyKind issuer) {
    const auto kind = wanted.asked.kind;
    const auto office = office_on(records, wanted.asked.unit, day_of(records, wanted.asked));
    const auto symbol = office ? office->symbol : usual_symbol(issuer);
    Result<PaperRecord> record = PaperRecord{};
    if (papers::is_of_decision(kind)) {
        record = paper_of_decision(records, wanted, symbol);
        if (!record) return record;
    } else {
        record = records.papers().same_as(identity_of(wanted.asked)).value_or(PaperRecord{});
    }
    auto fresh = record->number ? check_same_number(*record, wanted) : write_anew(records, *record, wanted, symbol);
    if (!fresh) return tl::unexpected(fresh.error());
    record->post = wanted.asked.order.post;
    record->words = wanted.asked.words;
    return record;
}

PaperOrder order_of(const PaperRecord& record) {
    PaperOrder order;
    order.date = record.dated;
    order.number = record.number;
    if (!record.place.empty()) order.place = record.place;
    order.body_symbol = record.body_symbol;
    order.post = record.post;
    return order;
}

struct Prepared {
    PaperRecord record;
    ComposedPaper paper;
};

Result<Prepared> prepare(Transaction& records, const PaperToKeep& wanted, const PlanOfPaper& plan) {
    const auto issuer = issuer_of(records, wanted.asked);
    if (!issuer) return tl::unexpected(issuer.error());
    auto decided = wanted;
    auto record = record_for(records, decided, issuer->nearest(day_of(records, wanted.asked)).kind);
    if (!record) return tl::unexpected(record.error());
    auto& asked = decided.asked;
    asked.order = order_of(*record);
    auto paper = compose_paper(records, asked, plan);
    if (!paper) return tl::unexpected(paper.error());
    return Prepared{std::move(*record), std::move(*paper)};
}

bool is_draft(const PaperRecord& record) {
    if (record.of.kind == PaperKind::certificate) return false;  // made of an issued decision only
    return !record.dated || (has_number(record.of.kind) && !record.number);
}

std::string snapshot(const PaperRecord& record, const PaperMaking& making) {
    return audit::Snapshot()
        .text("kind", core::name_in(papers::k_paper_kinds, record.of.kind))
        .number("year", record.of.year)
        .text_if("number", record.symbol_text().value_or(""))
        .text_if("dated", record.dated ? record.dated->iso() : "")
        .text("sha256", making.sha256)
        .str();
}

}  // namespace

bool has_number(PaperKind kind) {
    return kind != PaperKind::certificate && !papers::rules_of(kind).symbol.empty();
}

std::optional<std::string> PaperRecord::symbol_text() const {
    if (!number) return std::nullopt;
    return papers::symbol_text(number, papers::rules_of(of.kind).symbol, body_symbol);
}

std::string decision_key(const std::string& symbol_text, core::Date dated) {
    return symbol_text + " " + dated.iso();
}

std::string PaperRecord::decision_key() const {
    return number ? app::decision_key(*symbol_text(), *dated) : std::string();
}

Result<PaperRecord> require_paper(Transaction& records, const PaperId& id) {
    auto found = records.papers().find(id);
    if (!found) return core::refuse(RefusalKind::not_found, "paper.unknown", {{"found", id.text()}});
    return std::move(*found);
}

Result<ComposedPaper> preview_paper(Transaction& records, const PaperToKeep& wanted, const PlanOfPaper& plan) {
    auto prepared = prepare(records, wanted, plan);
    if (!prepared) return tl::unexpected(prepared.error());
    return std::move(prepared->paper);
}

Result<KeptPaper> keep_paper(Transaction& records, ContentStore& contents, const Actor& actor,
                             const PaperToKeep& wanted, const PlanOfPaper& plan, const FillPaper& fill) {
    auto prepared = prepare(records, wanted, plan);
    if (!prepared) return tl::unexpected(prepared.error());
    auto& record = prepared->record;
    const auto format = prepared->paper.head.format();
    auto bytes = fill(record.of.kind, prepared->paper);
    if (!bytes) return tl::unexpected(bytes.error());
    auto sha256 = contents.put(*bytes);
    if (!sha256) return tl::unexpected(sha256.error());

    const bool is_new = record.version == 0;
    if (is_new) record.id = PaperId(records.new_id());
    if (auto put = records.papers().put(record); !put) return tl::unexpected(put.error());
    ++record.version;
    const PaperMaking making{format,
                             is_draft(record),
                             *sha256,
                             static_cast<std::int64_t>(bytes->size()),
                             plan.plan.id,
                             wanted.plan_sha256,
                             records.outcomes().fact_version(record.of.about, record.of.year),
                             actor.name,
                             records.now_ms()};
    records.papers().add(record.id, making);
    records.announce({is_new ? "paper.made" : "paper.made_again", record.id.text(), record.of.unit, "", "",
                      snapshot(record, making)});
    return KeptPaper{std::move(record), std::move(*bytes)};
}

}  // namespace bontot::app
