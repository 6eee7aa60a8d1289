// Where papers are written: the templates of the office or those shipped, the maker of PDFs, and what it made lately.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "app/papers/keep_paper.hpp"
#include "documents/papers/paper_template.hpp"
#include "documents/papers/pdf_maker.hpp"

namespace bontot::api {

class PaperDesk {
  public:
    /// `templates`: the office's folder, empty = none. `pdf`: none where there is no LibreOffice.
    PaperDesk(std::string templates, documents::PdfMaker* pdf) : templates_(std::move(templates)), pdf_(pdf) {}

    /// The Word file. "template.*" of the office's own template.
    [[nodiscard]] core::Result<std::string> fill(papers::PaperKind kind, const app::ComposedPaper& paper);
    [[nodiscard]] app::FillPaper filler() {
        return [this](papers::PaperKind kind, const app::ComposedPaper& paper) { return fill(kind, paper); };
    }

    [[nodiscard]] bool makes_pdf() const { return pdf_ != nullptr && pdf_->available(); }
    /// "paper.no_pdf_maker", "paper.pdf_failed", "paper.pdf_too_slow". `sha256` of the Word file: asked twice, made
    /// once; empty: not remembered.
    [[nodiscard]] core::Result<std::string> pdf_of(const std::string& docx, const std::string& sha256);

  private:
    using Template = std::shared_ptr<const documents::PaperTemplate>;
    [[nodiscard]] core::Result<Template> template_of(papers::PaperKind kind, papers::Format format);

    struct MadePdf {
        std::string sha256;
        std::string bytes;
    };

    std::string templates_;
    documents::PdfMaker* pdf_;
    std::mutex mutex_;
    std::map<std::pair<papers::PaperKind, papers::Format>, Template> shipped_;
    std::list<MadePdf> made_;  ///< the newest first
};

}  // namespace bontot::api
