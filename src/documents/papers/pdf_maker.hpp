// Word papers as PDF, by a LibreOffice that is kept warm in a process of its own, with limits on time and memory. A
// worker that hangs, dies or has worked long enough is replaced by a fresh one; whoever asked only waits a little
// longer.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "documents/scratch_folder.hpp"

namespace bontot::documents {

struct PdfLimits {
    std::chrono::milliseconds start{30'000};
    std::chrono::milliseconds paper{20'000};
    std::size_t memory = 3'000'000'000;  ///< address space; LibreOffice maps much more than it uses
    int papers_of_a_worker = 500;
};

/// Where Debian puts LibreOffice's programs.
inline constexpr const char* k_libreoffice = "/usr/lib/libreoffice/program";

class PdfMaker {
  public:
    /// `worker`: the command line that runs run_pdf_worker(), its three arguments left out. Nothing is started yet.
    explicit PdfMaker(std::vector<std::string> worker, std::string libreoffice = k_libreoffice, PdfLimits limits = {});
    ~PdfMaker();
    PdfMaker(const PdfMaker&) = delete;
    PdfMaker& operator=(const PdfMaker&) = delete;

    /// False: "paper.no_pdf_maker" is what pdf_of() would say.
    [[nodiscard]] bool available() const;
    /// One paper at a time; others wait. "paper.no_pdf_maker", "paper.pdf_too_slow", "paper.pdf_failed".
    [[nodiscard]] core::Result<std::string> pdf_of(std::string_view docx);
    /// The process that works now; 0 = none. For tests, which end it.
    [[nodiscard]] int worker_process() const;

  private:
    class Worker;
    [[nodiscard]] core::Result<void> start();
    [[nodiscard]] core::Result<std::string> try_once(std::string_view docx);

    std::vector<std::string> command_;
    std::string libreoffice_;
    PdfLimits limits_;
    mutable std::mutex mutex_;
    std::unique_ptr<Worker> worker_;
};

}  // namespace bontot::documents
