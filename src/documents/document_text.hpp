// The plain text of a document, so that words can be looked for in it. Not for showing: pictures, tables and order are
// lost, every paragraph, cell and text box is a line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace bontot::documents {

/// Text beyond this is not looked at.
inline constexpr std::size_t k_most_document_text = 16'000'000;
inline constexpr int k_most_pdf_pages = 1'000;

/// The text of `bytes`, whose type media_type_of() told: Word, Excel and PowerPoint, also the old ones, OpenDocument,
/// PDF and plain text. Empty for pictures, scans and presentations without words. What cannot be read is refused:
/// "evidence.damaged_file", "evidence.password", "evidence.unpacks_too_large", "evidence.no_pdf_reader".
[[nodiscard]] core::Result<std::string> text_of(std::string_view bytes, std::string_view media_type);

}  // namespace bontot::documents
