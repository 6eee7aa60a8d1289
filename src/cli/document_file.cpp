#include "cli/document_file.hpp"

#include <filesystem>

#include "documents/papers/pdf_maker.hpp"
#include "documents/papers/shipped_templates.hpp"
#include "papers/offset.hpp"

namespace bontot::cli {

using papers::PaperKind;

namespace {

core::Result<papers::Offset> offset_of(const DocumentOptions& options) {
    const auto right = papers::parse_offset(options.right);
    if (!right) return tl::unexpected(right.error());
    const auto down = papers::parse_offset(options.down);
    if (!down) return tl::unexpected(down.error());
    return papers::Offset{*right, *down};
}

core::Result<std::string> as_pdf(const std::string& docx) {
    documents::PdfMaker maker(pdf_worker_command());
    return maker.pdf_of(docx);
}

}  // namespace

std::vector<std::string> pdf_worker_command() {
    std::error_code fault;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", fault);
    return {fault ? "bontot" : self.string(), k_pdf_worker_verb};
}

core::Result<void> write_document(PaperKind kind, papers::Format format, const papers::Fields& fields,
                                  const DocumentOptions& options) {
    const bool pdf = options.out.ends_with(".pdf");
    if (!pdf && !options.out.ends_with(".docx"))
        return core::invalid("cli.paper_ending", {{"found", options.out}}, "--out");
    auto paper = documents::paper_template(kind, format, options.templates);
    if (!paper) return tl::unexpected(paper.error());
    if (kind == PaperKind::certificate || kind == PaperKind::calibration) {
        const auto offset = offset_of(options);
        if (!offset) return tl::unexpected(offset.error());
        paper->shift_pages(offset->right, offset->down);
    }
    auto bytes = paper->fill(fields);
    if (bytes && pdf) bytes = as_pdf(*bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    return write_file(options.out, *bytes);
}

}  // namespace bontot::cli
