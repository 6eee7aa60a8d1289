// What a file is, told by its bytes: its name and what a browser says of it count for nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "documents/zip_package.hpp"

namespace bontot::documents {

/// For documents that are kept as evidence: pictures make them large.
inline constexpr PackageLimits k_document_limits{52'428'800, 10'000, 120'000'000, 400'000'000, 1'000, 4'000'000};

/// The media type of `bytes`, one of those that evidence may have. Refused with a code of its own each: archives
/// ("evidence.archive"), programs, scripts, web pages with SVG and XML, documents with macros, with a password or with
/// a file packed inside, what is damaged; everything else is "evidence.type" with what was found.
[[nodiscard]] core::Result<std::string> media_type_of(std::string_view bytes);

/// A refusal of the zip reader as one about a piece of evidence.
[[nodiscard]] core::Refusal evidence_refusal(const core::Refusal& refusal);

}  // namespace bontot::documents
