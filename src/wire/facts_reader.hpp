// Facts documents (JSON) → Facts. Everything that is wrong with a document is reported, each with its JSON pointer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "assessment/facts.hpp"
#include "core/result.hpp"
#include "plan/model.hpp"

namespace bontot::wire {

/// Largest single document, in bytes: a unit's year is some kilobytes.
inline constexpr std::size_t k_document_limit = 64'000'000;
/// Faults reported of one document; a wrong file type would otherwise fill the screen.
inline constexpr std::size_t k_most_faults = 50;
/// Bytes that must be readable behind a document (the parser reads in wide steps).
[[nodiscard]] std::size_t reading_margin();

class FactsReader {
  public:
    /// `plan` names the knock-out kinds and sheet items that facts may speak of; it must outlive the reader.
    explicit FactsReader(const plan::Plan& plan);
    ~FactsReader();
    FactsReader(const FactsReader&) = delete;
    FactsReader& operator=(const FactsReader&) = delete;

    /// Reads one document. `place` stands before the JSON pointer of every fault, for example "year.jsonl:3".
    [[nodiscard]] core::Checked<assessment::Facts> read(const std::string& document, const std::string& place);
    /// The same on bytes that have reading_margin() readable bytes behind them.
    [[nodiscard]] core::Checked<assessment::Facts> read_in_place(std::string_view document, const std::string& place);

  private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace bontot::wire
