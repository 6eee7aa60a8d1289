// Lines of a large file, one document a line, read in big pieces; each line stands in a buffer with the margin that the
// parser wants behind it, so nothing is copied twice.
#pragma once

#include <istream>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace bontot::wire {

class LineSource {
  public:
    explicit LineSource(std::istream& input);

    /// The next line that is not blank; valid until the next call. Nothing at the end.
    /// A line over k_document_limit is refused.
    [[nodiscard]] core::Result<std::optional<std::string_view>> next();
    /// Number of the line that next() gave last, from 1.
    [[nodiscard]] std::size_t line() const { return line_; }

  private:
    bool fill();
    std::istream& input_;
    std::string buffer_;
    std::size_t begin_ = 0;  ///< first unread byte
    std::size_t end_ = 0;    ///< behind the last byte read in
    std::size_t line_ = 0;
    bool finished_ = false;
};

}  // namespace bontot::wire
