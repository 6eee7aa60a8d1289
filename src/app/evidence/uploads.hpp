// A file comes in pieces and becomes evidence when it is whole. Only who began an upload sees it and goes on with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/evidence/add_evidence.hpp"
#include "app/ports/uploads.hpp"
#include "app/records.hpp"
#include "evidence/media_inspector.hpp"

namespace bontot::app {

inline constexpr std::int64_t k_largest_piece = 8LL * 1024 * 1024;            ///< bytes
inline constexpr std::int64_t k_upload_lifetime_ms = 24LL * 60 * 60 * 1'000;  ///< after it was begun
inline constexpr std::int64_t k_most_uploads = 20;                            ///< of one person at a time
inline constexpr std::int64_t k_most_upload_bytes = 500LL * 1024 * 1024;      ///< of one person at a time

struct BeginUpload {
    std::string owner;
    core::UnitId unit;
    std::string file_name;
    std::int64_t bytes = 0;
    std::string sha256;  ///< empty: not said
};

/// Refused: what `checked_file_name` refuses, "evidence.empty", "evidence.too_large", "upload.too_many". Uploads whose
/// time is over are removed first.
[[nodiscard]] core::Result<Upload> begin_upload(UploadStore& uploads, UploadId id, std::int64_t now_ms,
                                                const BeginUpload& request);

/// Removes the uploads whose time is over; how many.
[[nodiscard]] core::Result<std::int64_t> tidy_uploads(UploadStore& uploads, std::int64_t now_ms);

/// "upload.unknown", also for everybody but its owner and when its time is over.
[[nodiscard]] core::Result<Upload> find_upload(const UploadStore& uploads, const UploadId& id, std::string_view owner,
                                               std::int64_t now_ms);

struct UploadPiece {
    UploadId upload;
    std::string owner;
    std::int64_t from = 0;  ///< place of the first byte in the file
    std::int64_t of = 0;    ///< bytes of the whole file, as the sender says
    std::string_view bytes;
};

/// Refused: "upload.unknown", "upload.in_use", "upload.offset" (with the place where to go on), "upload.other_size",
/// "upload.beyond_end", and, with the last piece, "upload.wrong_hash": then the file begins again.
[[nodiscard]] core::Result<Upload> receive_piece(UploadStore& uploads, std::int64_t now_ms, const UploadPiece& piece);

/// Gives up: what was received is removed.
[[nodiscard]] core::Result<void> drop_upload(UploadStore& uploads, const UploadId& id, std::string_view owner,
                                             std::int64_t now_ms);

struct UploadedEvidence {
    UploadId upload;
    std::string owner;
    core::UnitId unit;
    int year = 0;
    EvidenceWords words;
    std::optional<core::EvidenceId> revises;
    bool confirmed_no_secret = false;
    AlsoWrite also = {};
};

/// The whole file becomes evidence of the unit that it was begun for, once. Refused: "upload.unknown",
/// "upload.other_unit", "upload.not_whole", and what add_evidence refuses; the upload then stays for another try.
[[nodiscard]] core::Result<core::EvidenceId> add_uploaded_evidence(Records& records, ContentStore& contents,
                                                                   UploadStore& uploads,
                                                                   const evidence::MediaInspector& inspector,
                                                                   const Actor& actor, std::int64_t now_ms,
                                                                   const UploadedEvidence& request);

}  // namespace bontot::app
