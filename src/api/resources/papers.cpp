// Official papers: what can be made, what was made, their files and copies.
#include "api/json/papers.hpp"

#include "api/file_name.hpp"
#include "api/outcome.hpp"
#include "api/paper_desk.hpp"
#include "api/resources/paper_request.hpp"
#include "api/scope.hpp"
#include "app/organisation/find_records.hpp"
#include "app/papers/keep_paper.hpp"
#include "app/papers/paper_of_decision.hpp"
#include "app/papers/paper_office.hpp"
#include "app/papers/paper_rights.hpp"
#include "papers/offset.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::Result;

constexpr const char* k_word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const std::vector<access::Permission>& office_rights() {
    static const std::vector rights{access::Permission::movement_submit, access::Permission::outcomes_judge,
                                    access::Permission::appraisal_propose, access::Permission::recognition_decide};
    return rights;
}

/// The paper of the path, issued by the body of the path, if the caller may see such papers there.
Result<app::PaperRecord> paper_of(const Call& call, app::Transaction& records) {
    const app::PaperId id(call.path("paper"));
    auto paper = app::require_paper(records, id);
    if (!paper) return paper;
    if (paper->of.unit != call.id<core::UnitId>("unit"))
        return core::refuse(core::RefusalKind::not_found, "paper.unknown", {{"found", id.text()}});
    if (auto may = require_any(call, records, app::rights_to_read(paper->of.kind), paper->of.unit); !may)
        return tl::unexpected(may.error());
    return paper;
}

Checked<Reply> paper_reply(app::Transaction& records, const app::PaperRecord& paper) {
    Reply reply;
    reply.body = paper_json(records, paper);
    reply.version = paper.version;
    return reply;
}

/// `symbol`: of the body in its numbers.
Json possible_json(const Call& call, app::Transaction& records, const core::UnitId& unit, organisation::BodyKind body,
                   const std::string& symbol) {
    const int year = year_in_path(call);
    const auto made = records.papers().of_unit(unit, year);
    auto items = Json::array();
    for (const auto& [kind, name] : papers::k_paper_kinds) {
        const bool may = may_any(call, records, app::rights_to_make(kind), unit);
        const bool make = may && papers::is_made_by(kind, body);
        const bool batch = body != organisation::BodyKind::cell && papers::comes_in_batches(kind) &&
                           may_any(call, records, app::rights_to_read(kind), unit);
        if (!make && !batch) continue;
        auto words = Json::array();
        for (const auto word : papers::words_of(kind))
            words.push_back(core::name_in(papers::k_paper_words, word));
        auto decided = Json::array();
        for (const auto& one : app::decided_numbers(records, unit, kind, year, symbol)) {
            decided.push_back({{"number", one.text}, {"date", one.date.iso()}});
            if (const auto paper = app::paper_made_of(made, kind, one)) decided.back()["paper"] = paper->id.text();
        }
        const bool another = make && !decided.empty() && app::waits_for_decision(records, unit, kind, year);
        items.push_back({{"kind", name},
                         {"decided", std::move(decided)},
                         {"another", another},
                         {"subject", core::name_in(papers::k_subjects, papers::subject_of(kind))},
                         {"numbered", app::has_number(kind)},
                         {"batch", batch},
                         {"make", make},
                         {"words", std::move(words)}});
    }
    return items;
}

Reply offset_reply(const app::CertificateOffset& offset) {
    Reply reply;
    reply.body = {{"right", papers::offset_text(offset.offset.right)},
                  {"down", papers::offset_text(offset.offset.down)}};
    reply.version = offset.version;
    return reply;
}

Reply file_reply(std::string bytes, const std::string& name, bool pdf) {
    Reply reply;
    reply.headers.set("Content-Type", pdf ? "application/pdf" : k_word);
    reply.headers.set("Content-Disposition", attachment(name + (pdf ? ".pdf" : ".docx")));
    reply.content = std::move(bytes);
    return reply;
}

}  // namespace

Checked<Reply> list_papers(Call& call, app::Transaction& records) {
    const auto unit = app::require_unit(records, call.id<core::UnitId>("unit"));
    if (!unit) return refused(unit.error());
    const int year = year_in_path(call);
    Reply reply;
    auto& items = reply.body["papers"] = Json::array();
    for (const auto& paper : records.papers().of_unit(unit->id, year)) {
        if (may_any(call, records, app::rights_to_read(paper.of.kind), unit->id))
            items.push_back(paper_json(records, paper));
    }
    const auto day = std::min(records.today(), core::Date(year, 12, 31));
    const auto office = app::office_on(records, unit->id, day);
    const auto kind = unit->nearest(day).kind;
    reply.body["possible"] =
        possible_json(call, records, unit->id, kind, office ? office->symbol : app::usual_symbol(kind));
    reply.body["makes_pdf"] = call.services().papers.makes_pdf();
    reply.body["may_set_office"] = may_any(call, records, office_rights(), unit->id);
    if (office) reply.body["office"] = office_json(*office);
    return reply;
}

Checked<Reply> make_paper(Call& call, app::Transaction& records) {
    auto wanted = paper_to_keep(call);
    if (!wanted) return tl::unexpected(wanted.error());
    if (auto may = require_any(call, records, app::rights_to_make(wanted->asked.kind), wanted->asked.unit); !may)
        return refused(may.error());
    const auto plan = plan_at_hand(call, records, wanted->asked.year);
    if (!plan) return tl::unexpected(plan.error());
    wanted->plan_sha256 = plan->sha256;
    auto& services = call.services();
    const auto kept =
        app::keep_paper(records, services.contents, call.actor(), *wanted, plan->of_paper(), services.papers.filler());
    if (!kept) return refused(kept.error());
    auto reply = paper_reply(records, kept->record);
    if (reply) reply->location = "/api/v1/units/" + wanted->asked.unit.text() + "/papers/" + kept->record.id.text();
    return reply;
}

Checked<Reply> preview_paper(Call& call) {
    const auto wanted = paper_to_keep(call);
    if (!wanted) return tl::unexpected(wanted.error());
    auto& services = call.services();
    Checked<app::ComposedPaper> paper = app::ComposedPaper{};
    const auto looked = services.records.read([&](app::Transaction& records) -> Result<void> {
        if (auto still = authorise(call, records); !still) return still;
        if (auto may = require_any(call, records, app::rights_to_make(wanted->asked.kind), wanted->asked.unit); !may)
            return may;
        const auto plan = plan_at_hand(call, records, wanted->asked.year);
        if (!plan) return tl::unexpected(plan.error().front());
        auto composed = app::preview_paper(records, *wanted, plan->of_paper());
        if (!composed) return tl::unexpected(composed.error());
        paper = std::move(*composed);
        return {};
    });
    if (!looked) return refused(looked.error());
    auto docx = services.papers.fill(wanted->asked.kind, *paper);
    if (!docx) return refused(docx.error());
    const bool pdf = call.text("format", "docx") == "pdf";
    auto bytes = pdf ? services.papers.pdf_of(*docx, "") : std::move(docx);
    if (!bytes) return refused(bytes.error());
    return file_reply(std::move(*bytes), std::string(core::name_in(papers::k_paper_kinds, wanted->asked.kind)), pdf);
}

Checked<Reply> get_paper(Call& call, app::Transaction& records) {
    const auto paper = paper_of(call, records);
    if (!paper) return refused(paper.error());
    return paper_reply(records, *paper);
}

Checked<Reply> get_paper_content(Call& call) {
    std::string name;
    std::string sha256;
    auto& services = call.services();
    const auto looked = services.records.read([&](app::Transaction& records) -> Result<void> {
        const auto paper = paper_of(call, records);
        if (!paper) return tl::unexpected(paper.error());
        name = paper_file_name(records, *paper);
        sha256 = records.papers().makings(paper->id).back().sha256;
        return {};
    });
    if (!looked) return refused(looked.error());
    auto docx = services.contents.get(sha256);
    if (!docx) return refused(docx.error());
    const bool pdf = call.text("format", "docx") == "pdf";
    auto bytes = pdf ? services.papers.pdf_of(*docx, sha256) : std::move(docx);
    if (!bytes) return refused(bytes.error());
    return file_reply(std::move(*bytes), name, pdf);
}

Checked<Reply> put_paper_copy(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const Fields body(call.body, faults);
    const auto paper = paper_of(call, records);
    if (!paper) return refused(paper.error());
    if (auto may = require_any(call, records, app::rights_to_make(paper->of.kind), paper->of.unit); !may)
        return refused(may.error());
    const auto put = app::put_paper_copy(records, call.actor(), paper->id, *body.name("kind", app::k_copy_kinds),
                                         *body.id<core::EvidenceId>("evidence"));
    if (!put) return refused(put.error());
    auto reply = paper_reply(records, *put);
    if (reply) reply->location = "/api/v1/units/" + put->of.unit.text() + "/papers/" + put->id.text();
    return reply;
}

Checked<Reply> list_paper_offices(Call& call, app::Transaction& records) {
    Reply reply;
    auto& items = reply.body["items"] = Json::array();
    for (const auto& office : records.papers().offices(call.id<core::UnitId>("unit")))
        items.push_back(office_json(office));
    return reply;
}

Checked<Reply> set_paper_office(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const auto unit = call.id<core::UnitId>("unit");
    if (auto may = require_any(call, records, office_rights(), unit); !may) return refused(may.error());
    app::PaperOffice office{unit,
                            {body.demanded_day("term_from"), body.day("term_to")},
                            body.text("symbol"),
                            body.text("place"),
                            body.number<std::int64_t>("version").value_or(0)};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto set = app::set_paper_office(records, std::move(office));
    if (!set) return refused(set.error());
    Reply reply;
    reply.body = office_json(*set);
    reply.location = "/api/v1/units/" + unit.text() + "/paper-offices";
    return reply;
}

Checked<Reply> get_certificate_offset(Call& call, app::Transaction& records) {
    const auto unit = app::require_unit(records, call.id<core::UnitId>("unit"));
    if (!unit) return refused(unit.error());
    return offset_reply(records.papers().certificate_offset(unit->id));
}

Checked<Reply> set_certificate_offset(Call& call, app::Transaction& records) {
    core::Refusals faults;
    const auto millimetres = [&](const char* name) {
        const auto read = papers::parse_offset(call.body.at(name).get<std::string>());
        if (read) return *read;
        faults.push_back(read.error());
        faults.back().place = std::string("/") + name;
        return 0;
    };
    app::CertificateOffset offset{
        call.id<core::UnitId>("unit"), {millimetres("right"), millimetres("down")}, *call.version};
    if (auto may = require_any(call, records, app::rights_to_make(papers::PaperKind::certificate), offset.unit); !may)
        return refused(may.error());
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto set = app::set_certificate_offset(records, std::move(offset));
    if (!set) return refused(set.error());
    return offset_reply(*set);
}

}  // namespace bontot::api::handlers
