// One reader a family of documents; document_text.cpp chooses.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"

namespace bontot::documents {

/// OOXML and OpenDocument.
[[nodiscard]] core::Result<std::string> package_text(std::string_view bytes);

/// Old Word, Excel and PowerPoint keep Vietnamese as UTF-16: every run of it that looks like words.
[[nodiscard]] std::string ole_text(std::string_view bytes);

/// UTF-8, UTF-16 with its mark, or Windows-1258.
[[nodiscard]] std::string plain_text(std::string_view bytes);

/// By pdftotext (package poppler-utils) in a process of its own, with limits on time and memory: a PDF is a program
/// for a reader of a million lines, and ours must not fall with it.
[[nodiscard]] core::Result<std::string> pdf_text(std::string_view bytes);

/// Appends one UTF-16 unit that is no surrogate.
void append_utf8(std::string& text, unsigned unit);

}  // namespace bontot::documents
