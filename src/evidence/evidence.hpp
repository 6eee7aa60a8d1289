// Evidence (minh chứng): a file kept once by its content, and what people say about it: kind, title, the day it took
// effect, the indicators it backs (R78). Deleting is a dated act; the content goes only by the retention rule.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"
#include "core/id.hpp"
#include "core/names.hpp"
#include "core/result.hpp"

namespace bontot::evidence {

/// Văn bản, biên bản, quyết định, kế hoạch, báo cáo, hình ảnh, khác.
enum class EvidenceKind : std::uint8_t { document, minutes, decision, plan, report, picture, other };

inline constexpr core::NameTable<EvidenceKind, 7> k_evidence_kinds{{
    {EvidenceKind::document, "document"},
    {EvidenceKind::minutes, "minutes"},
    {EvidenceKind::decision, "decision"},
    {EvidenceKind::plan, "plan"},
    {EvidenceKind::report, "report"},
    {EvidenceKind::picture, "picture"},
    {EvidenceKind::other, "other"},
}};

struct EvidenceRecord {
    core::EvidenceId id;
    core::UnitId unit;
    int year = 0;
    EvidenceKind kind = EvidenceKind::document;
    std::string title;
    std::string sha256;  ///< of the content, 64 hexadecimal digits
    std::string file_name;
    std::string media_type;  ///< told by the content, never by the name
    std::int64_t bytes = 0;
    std::optional<core::Date> effective;  ///< of the document; apart from the upload
    std::optional<core::Date> expires;
    std::int64_t uploaded_at = 0;  ///< Unix ms
    std::string uploaded_by;
    std::optional<core::EvidenceId> revises;  ///< the piece that this one replaces
    std::vector<std::string> indicators;      ///< that it backs
    std::optional<std::string> secrecy_mark;  ///< found in its text: MẬT, TỐI MẬT, TUYỆT MẬT
    std::optional<core::Date> deleted_on;
    std::string deleted_reason;
    std::int64_t version = 0;
};

inline constexpr std::int64_t k_largest_evidence = 50LL * 1024 * 1024;

/// Media types that are taken: PDF, Word and Excel (also the old ones), OpenDocument, plain text, JPEG, PNG, WebP,
/// HEIC, TIFF. Archives, programs, web pages, documents with macros and everything else are refused.
[[nodiscard]] bool is_accepted(std::string_view media_type);

/// The highest secrecy mark that stands alone in `text`, if any: in capitals, with a line or a column of its own, or as
/// the value of "Độ mật:" (there in small letters too). "BÍ MẬT", "BẢO MẬT", "mật khẩu", "MẬT MÃ" are none. The text
/// may be composed or decomposed.
[[nodiscard]] std::optional<std::string> secrecy_mark_in(std::string_view text);

}  // namespace bontot::evidence
