// What an import has to say about a file: faults with their cell, and questions that it will not answer itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "core/severity.hpp"
#include "documents/workbook.hpp"

namespace bontot::imports {

/// An error keeps its row out; a warning lets it in; an info says what was done with it.
using core::Severity;

struct Finding {
    Severity severity = Severity::error;
    core::Refusal what;  ///< code, figures and place ("Đảng viên!C7", "members.csv:7:3")
    std::optional<documents::CellAddress> at;
};

/// Beyond this many a list of findings helps nobody; the last one says that there are more.
inline constexpr std::size_t k_finding_limit = 5'000;

class Findings {
  public:
    void add(Finding finding);
    [[nodiscard]] const std::vector<Finding>& list() const { return list_; }
    [[nodiscard]] std::size_t errors() const { return errors_; }
    [[nodiscard]] std::size_t warnings() const { return warnings_; }
    void append(const Findings& others);

  private:
    std::vector<Finding> list_;
    std::size_t errors_ = 0;  ///< all of them, also those that the list has no room for
    std::size_t warnings_ = 0;
};

/// Something that two people could read in two ways. It is answered through the reader's options under its `code` (and
/// `subject`, when there may be several of one code).
struct Question {
    std::string code;     ///< key of the sentence: "imports.ask_year"
    std::string subject;  ///< what the answer is filed under: code, or code and column
    core::Params params;
    std::string place;
    std::vector<std::string> choices;  ///< names of the answers; empty = free text
};

}  // namespace bontot::imports
