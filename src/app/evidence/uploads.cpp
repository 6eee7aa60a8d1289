#include "app/evidence/uploads.hpp"

#include "app/evidence/add_evidence.hpp"
#include "audit/sha256.hpp"
#include "evidence/evidence.hpp"

namespace bontot::app {

using core::RefusalKind;
using core::Result;

namespace {

bool is_over(const Upload& upload, std::int64_t now_ms) {
    return now_ms >= upload.begun_at + k_upload_lifetime_ms;
}

tl::unexpected<core::Refusal> unknown(const UploadId& id) {
    return core::refuse(RefusalKind::not_found, "upload.unknown", {{"found", id.text()}});
}

Result<void> remove(UploadStore& uploads, const UploadId& id) {
    auto held = uploads.hold(id);
    if (!held) return tl::unexpected(held.error());
    return (*held)->remove();
}

/// Room for one more of `bytes`; removes what nobody goes on with.
Result<void> require_room(UploadStore& uploads, const BeginUpload& request, std::int64_t now_ms) {
    if (const auto tidied = tidy_uploads(uploads, now_ms); !tidied) return tl::unexpected(tidied.error());
    const auto all = uploads.all();
    if (!all) return tl::unexpected(all.error());
    std::int64_t count = 0;
    std::int64_t bytes = request.bytes;
    for (const auto& upload : *all) {
        if (is_over(upload, now_ms) || upload.owner != request.owner) continue;
        ++count;
        bytes += upload.bytes;
    }
    if (count < k_most_uploads && bytes <= k_most_upload_bytes) return {};
    return core::refuse(RefusalKind::conflict, "upload.too_many",
                        {{"found", std::to_string(count)},
                         {"allowed", std::to_string(k_most_uploads)},
                         {"bytes", std::to_string(k_most_upload_bytes)}});
}

Result<std::unique_ptr<HeldUpload>> hold_own(UploadStore& uploads, const UploadId& id, std::string_view owner,
                                             std::int64_t now_ms) {
    if (auto own = find_upload(uploads, id, owner, now_ms); !own) return tl::unexpected(own.error());
    return uploads.hold(id);
}

Result<void> check_place(const Upload& upload, const UploadPiece& piece) {
    if (piece.of != upload.bytes) {
        return core::refuse(RefusalKind::conflict, "upload.other_size",
                            {{"found", std::to_string(piece.of)}, {"allowed", std::to_string(upload.bytes)}},
                            "Content-Range");
    }
    if (piece.from != upload.received) {
        return core::refuse(RefusalKind::conflict, "upload.offset",
                            {{"found", std::to_string(piece.from)}, {"received", std::to_string(upload.received)}},
                            "Content-Range");
    }
    if (static_cast<std::int64_t>(piece.bytes.size()) > upload.bytes - upload.received)
        return core::invalid("upload.beyond_end", {{"allowed", std::to_string(upload.bytes)}}, "Content-Range");
    return {};
}

Result<void> check_hash(HeldUpload& held) {
    const auto& upload = held.about();
    if (upload.sha256.empty() || !upload.is_whole()) return {};
    const auto content = held.content();
    if (!content) return tl::unexpected(content.error());
    const auto found = audit::sha256_of(*content);
    if (found == upload.sha256) return {};
    const auto wanted = upload.sha256;
    if (auto again = held.restart(); !again) return again;
    return core::invalid("upload.wrong_hash", {{"found", found}, {"allowed", wanted}});
}

}  // namespace

Result<std::int64_t> tidy_uploads(UploadStore& uploads, std::int64_t now_ms) {
    const auto all = uploads.all();
    if (!all) return tl::unexpected(all.error());
    std::int64_t removed = 0;
    for (const auto& upload : *all) {
        // In use, or gone already: the next one tries again.
        if (is_over(upload, now_ms) && remove(uploads, upload.id)) ++removed;
    }
    return removed;
}

Result<Upload> begin_upload(UploadStore& uploads, UploadId id, std::int64_t now_ms, const BeginUpload& request) {
    auto name = checked_file_name(request.file_name);
    if (!name) return tl::unexpected(name.error());
    if (request.bytes <= 0) return core::invalid("evidence.empty", {}, "/bytes");
    if (request.bytes > evidence::k_largest_evidence) {
        return core::refuse(
            RefusalKind::too_large, "evidence.too_large",
            {{"found", std::to_string(request.bytes)}, {"allowed", std::to_string(evidence::k_largest_evidence)}},
            "/bytes");
    }
    if (auto room = require_room(uploads, request, now_ms); !room) return tl::unexpected(room.error());
    Upload upload{std::move(id), request.owner,  request.unit, std::move(*name),
                  request.bytes, request.sha256, now_ms,       0};
    if (auto begun = uploads.begin(upload); !begun) return tl::unexpected(begun.error());
    return upload;
}

Result<Upload> find_upload(const UploadStore& uploads, const UploadId& id, std::string_view owner,
                           std::int64_t now_ms) {
    auto found = uploads.find(id);
    if (!found) return found;
    if (found->owner != owner || is_over(*found, now_ms)) return unknown(id);
    return found;
}

Result<Upload> receive_piece(UploadStore& uploads, std::int64_t now_ms, const UploadPiece& piece) {
    auto held = hold_own(uploads, piece.upload, piece.owner, now_ms);
    if (!held) return tl::unexpected(held.error());
    auto& upload = **held;
    if (auto fits = check_place(upload.about(), piece); !fits) return tl::unexpected(fits.error());
    if (auto kept = upload.append(piece.bytes); !kept) return tl::unexpected(kept.error());
    if (auto right = check_hash(upload); !right) return tl::unexpected(right.error());
    return upload.about();
}

Result<void> drop_upload(UploadStore& uploads, const UploadId& id, std::string_view owner, std::int64_t now_ms) {
    const auto held = hold_own(uploads, id, owner, now_ms);
    if (!held) return tl::unexpected(held.error());
    return (*held)->remove();
}

Result<core::EvidenceId> add_uploaded_evidence(Records& records, ContentStore& contents, UploadStore& uploads,
                                               const evidence::MediaInspector& inspector, const Actor& actor,
                                               std::int64_t now_ms, const UploadedEvidence& request) {
    const auto held = hold_own(uploads, request.upload, request.owner, now_ms);
    if (!held) {
        auto refusal = held.error();
        refusal.place = "/upload";
        return tl::unexpected(std::move(refusal));
    }
    const auto& upload = (*held)->about();
    if (upload.unit != request.unit)
        return core::refuse(RefusalKind::conflict, "upload.other_unit", {{"found", upload.file_name}}, "/upload");
    if (!upload.is_whole()) {
        return core::refuse(RefusalKind::wrong_state, "upload.not_whole",
                            {{"received", std::to_string(upload.received)}, {"allowed", std::to_string(upload.bytes)}},
                            "/upload");
    }
    const auto content = (*held)->content();
    if (!content) return tl::unexpected(content.error());
    AddEvidence add{request.unit,
                    request.year,
                    request.words,
                    upload.file_name,
                    *content,
                    request.revises,
                    request.confirmed_no_secret,
                    request.also};
    auto added = add_evidence(records, contents, inspector, actor, add);
    // The record stands; what cannot be removed now goes when its time is over.
    if (added) (void)(*held)->remove();
    return added;
}

}  // namespace bontot::app
