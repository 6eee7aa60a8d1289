// From the fields of a paper to the file on disk.
#pragma once

#include <string>
#include <vector>

#include "cli/document_verbs.hpp"
#include "papers/fields.hpp"
#include "papers/format.hpp"
#include "papers/kind.hpp"

namespace bontot::cli {

/// Fills the template and writes a Word file, or a PDF where the name ends with .pdf ("cli.paper_ending" for other
/// names). Certificates and their calibration sheet are moved by the offsets.
[[nodiscard]] core::Result<void> write_document(papers::PaperKind kind, papers::Format format,
                                                const papers::Fields& fields, const DocumentOptions& options);

/// The hidden verb by which the program runs itself as a worker that makes PDFs.
inline constexpr const char* k_pdf_worker_verb = "pdf-worker";
/// The command line of that worker.
[[nodiscard]] std::vector<std::string> pdf_worker_command();

}  // namespace bontot::cli
