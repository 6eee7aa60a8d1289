// The templates that the program brings along (templates/hd36, templates/hd05), and those with which an office replaces
// them: a folder with the same names.
#pragma once

#include <string>
#include <vector>

#include "core/embedded_file.hpp"
#include "core/result.hpp"
#include "documents/papers/paper_template.hpp"
#include "papers/format.hpp"
#include "papers/kind.hpp"

namespace bontot::documents {

/// Names with their folder: "hd05/minutes.docx".
[[nodiscard]] const std::vector<core::EmbeddedFile>& shipped_templates();

[[nodiscard]] std::string template_name(papers::PaperKind kind, papers::Format format);

/// The bytes of `FOLDER/hd05/minutes.docx`, else those shipped; an empty folder asks for the shipped ones.
/// "template.not_readable".
[[nodiscard]] core::Result<std::string> template_bytes(papers::PaperKind kind, papers::Format format,
                                                       const std::string& folder);

/// The same, read and checked against the fields of its kind.
[[nodiscard]] core::Result<PaperTemplate> paper_template(papers::PaperKind kind, papers::Format format,
                                                         const std::string& folder = {});

}  // namespace bontot::documents
