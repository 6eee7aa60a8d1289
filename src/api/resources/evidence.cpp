// Evidence of a unit's year: what is said about it, and its content.
#include "api/json/evidence.hpp"

#include "api/file_name.hpp"
#include "api/json/fields.hpp"
#include "api/kept_answers.hpp"
#include "api/outcome.hpp"
#include "api/paging.hpp"
#include "api/problem.hpp"
#include "api/resources/evidence_content.hpp"
#include "api/resources/replies.hpp"
#include "api/resources/uploader.hpp"
#include "app/evidence/change_evidence.hpp"
#include "app/evidence/uploads.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;
using core::EvidenceId;
using core::Result;
using evidence::EvidenceRecord;

Result<EvidenceRecord> find(app::Transaction& records, const EvidenceId& id) {
    auto found = records.evidence().find(id);
    if (!found) return core::refuse(core::RefusalKind::not_found, "evidence.unknown", {{"found", id.text()}});
    return std::move(*found);
}

Checked<Reply> evidence_reply(app::Transaction& records, const EvidenceId& id) {
    const auto found = find(records, id);
    if (!found) return refused(found.error());
    Reply reply;
    reply.body = evidence_json(*found);
    reply.version = found->version;
    return reply;
}

Checked<std::optional<Reply>> answered_before(const Call& call, const KeptAnswers& kept) {
    Checked<std::optional<Reply>> before = std::nullopt;
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        before = kept.earlier(records);
        return {};
    });
    if (!looked) return refused(looked.error());
    return before;
}

app::EvidenceWords words_of(Fields& body) {
    app::EvidenceWords words;
    words.kind = *body.name("kind", evidence::k_evidence_kinds);
    words.title = body.text("title");
    words.effective = body.day("effective");
    words.expires = body.day("expires");
    if (body.has("indicators")) words.indicators = body.raw("indicators").get<std::vector<std::string>>();
    return words;
}

bool backs(const EvidenceRecord& record, const std::string& indicator) {
    return std::find(record.indicators.begin(), record.indicators.end(), indicator) != record.indicators.end();
}

}  // namespace

Checked<Reply> list_evidence(Call& call, app::Transaction& records) {
    auto found = records.evidence().of_unit(call.id<core::UnitId>("unit"), call.number("year", 0));
    std::erase_if(found, [&](const EvidenceRecord& record) {
        return (record.deleted_on && !call.flag("deleted", false)) ||
               (call.has("indicator") && !backs(record, call.text("indicator")));
    });
    return page_of(
        call, found, [](const EvidenceRecord& record) { return record.id.text(); }, evidence_json);
}

Checked<Reply> get_evidence(Call& call, app::Transaction& records) {
    return evidence_reply(records, call.id<EvidenceId>("evidence"));
}

Checked<Reply> add_evidence(Call& call) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::UploadedEvidence request;
    request.upload = *body.id<app::UploadId>("upload");
    request.owner = uploader(call);
    request.unit = call.id<core::UnitId>("unit");
    request.year = body.number("year").value_or(0);
    request.words = words_of(body);
    request.revises = body.id<EvidenceId>("revises");
    request.confirmed_no_secret = body.flag("confirmed_no_secret");
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const KeptAnswers kept(call);
    Checked<Reply> reply = Reply{};
    request.also = [&](app::Transaction& records, const EvidenceId& id) -> Result<void> {
        reply = made(evidence_reply(records, id), "/api/v1/evidence/" + id.text());
        return reply ? kept.keep(records, *reply) : Result<void>(tl::unexpected(reply.error().front()));
    };
    auto before = answered_before(call, kept);
    if (!before) return tl::unexpected(before.error());
    if (*before) return std::move(**before);
    const auto now = now_of(call);
    if (!now) return refused(now.error());
    auto& services = call.services();
    const auto id = app::add_uploaded_evidence(services.records, services.contents, services.uploads,
                                               services.inspector, call.actor(), *now, request);
    if (id) return reply;
    // The same request was carried out meanwhile, on another connection.
    if (auto meanwhile = answered_before(call, kept); meanwhile && *meanwhile) return std::move(**meanwhile);
    return refused(id.error());
}

Checked<Reply> change_evidence(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const app::ChangeEvidence request{call.id<EvidenceId>("evidence"), words_of(body), call.version};
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (const auto done = app::change_evidence(records, request); !done) return refused(done.error());
    return evidence_reply(records, request.id);
}

Checked<Reply> delete_evidence(Call& call, app::Transaction& records) {
    const app::DeleteEvidence request{call.id<EvidenceId>("evidence"), call.body.at("reason"), call.version};
    if (const auto done = app::delete_evidence(records, request); !done) return refused(done.error());
    return evidence_reply(records, request.id);
}

/// Outside of a transaction: reading and checking a large file must not keep a connection of the database.
Checked<Reply> get_evidence_content(Call& call) {
    std::optional<EvidenceRecord> record;
    const auto looked = call.services().records.read([&](app::Transaction& records) -> Result<void> {
        auto found = app::require_evidence(records, call.id<EvidenceId>("evidence"));
        if (!found) return tl::unexpected(found.error());
        record = std::move(*found);
        return {};
    });
    if (!looked) return refused(looked.error());
    auto content = call.services().contents.get(record->sha256);
    if (!content) return refused(content.error());
    return content_reply(*record, std::move(*content));
}

}  // namespace bontot::api::handlers
