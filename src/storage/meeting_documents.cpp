// The part of MeetingStore that keeps the papers of a meeting.
#include "storage/columns.hpp"
#include "storage/meeting_store.hpp"

namespace bontot::storage {

using core::Result;
using meetings::MeetingDocument;

namespace {

std::string_view kind_name(const MeetingDocument& document) {
    return core::name_in(meetings::k_document_kinds, document.kind);
}

}  // namespace

std::vector<MeetingDocument> MeetingStore::documents(const core::MeetingId& id) {
    std::vector<MeetingDocument> documents;
    db_.each(
        "select kind, evidence, attached_at from meeting_document where root = $1 and meeting = $2"
        " order by kind, attached_at, evidence",
        [&](const Row& row) {
            documents.push_back(
                {id, named(row, 0, meetings::k_document_kinds), id_column<core::EvidenceId>(row, 1), row.integer(2)});
        },
        root_, id.text());
    return documents;
}

Result<void> MeetingStore::attach(const MeetingDocument& document) {
    const auto added = db_.run(
        "insert into meeting_document (root, meeting, kind, evidence, attached_at) values ($1, $2, $3, $4, $5)"
        " on conflict (root, meeting, kind, evidence) do nothing",
        root_, document.meeting.text(), kind_name(document), document.evidence.text(), document.attached_at);
    if (added != 0) return {};
    return core::refuse(core::RefusalKind::conflict, "meeting.document_there",
                        {{"found", document.evidence.text()}, {"kind", std::string(kind_name(document))}});
}

Result<void> MeetingStore::detach(const MeetingDocument& document) {
    const auto removed =
        db_.run("delete from meeting_document where root = $1 and meeting = $2 and kind = $3 and evidence = $4", root_,
                document.meeting.text(), kind_name(document), document.evidence.text());
    if (removed != 0) return {};
    return core::refuse(core::RefusalKind::not_found, "meeting.document_not_there",
                        {{"found", document.evidence.text()}, {"kind", std::string(kind_name(document))}});
}

}  // namespace bontot::storage
