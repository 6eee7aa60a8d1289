#include "api/paper_desk.hpp"

#include <algorithm>

#include "documents/papers/shipped_templates.hpp"

namespace bontot::api {

using core::Result;

namespace {

constexpr std::size_t k_remembered = 40;  ///< PDFs, each of some 50 kB

}  // namespace

Result<PaperDesk::Template> PaperDesk::template_of(papers::PaperKind kind, papers::Format format) {
    const std::lock_guard lock(mutex_);
    const auto known = shipped_.find({kind, format});
    if (templates_.empty() && known != shipped_.end()) return known->second;
    auto read = documents::paper_template(kind, format, templates_);
    if (!read) return tl::unexpected(read.error());
    auto made = std::make_shared<const documents::PaperTemplate>(std::move(*read));
    // An office's own template may be mended while the server runs: it is read each time.
    if (templates_.empty()) shipped_.emplace(std::pair(kind, format), made);
    return Template(std::move(made));
}

Result<std::string> PaperDesk::fill(papers::PaperKind kind, const app::ComposedPaper& paper) {
    const auto found = template_of(kind, paper.head.format());
    if (!found) return tl::unexpected(found.error());
    if (paper.moved == papers::Offset{}) return (*found)->fill(paper.fields);
    auto moved = **found;
    moved.shift_pages(paper.moved.right, paper.moved.down);
    return moved.fill(paper.fields);
}

Result<std::string> PaperDesk::pdf_of(const std::string& docx, const std::string& sha256) {
    if (pdf_ == nullptr) return core::refuse(core::RefusalKind::unavailable, "paper.no_pdf_maker");
    if (!sha256.empty()) {
        const std::lock_guard lock(mutex_);
        const auto found =
            std::find_if(made_.begin(), made_.end(), [&](const MadePdf& pdf) { return pdf.sha256 == sha256; });
        if (found != made_.end()) return found->bytes;
    }
    auto pdf = pdf_->pdf_of(docx);
    if (!pdf || sha256.empty()) return pdf;
    const std::lock_guard lock(mutex_);
    made_.push_front({sha256, *pdf});
    if (made_.size() > k_remembered) made_.pop_back();
    return pdf;
}

}  // namespace bontot::api
