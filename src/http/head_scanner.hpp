// Looks at the raw bytes of a request's head before any parser does: finds its end, and refuses what parsers are known
// to read differently (bare CR or LF, NUL, a header continued on the next line).
#pragma once

#include <cstddef>
#include <string_view>

namespace bontot::http {

class HeadScanner {
  public:
    enum class State : unsigned char { more, end, fault };

    /// `text` is the head as far as it has come, always from its beginning; bytes seen before are not looked at again.
    State scan(std::string_view text);

    /// Bytes up to and with the empty line, when the state is `end`.
    [[nodiscard]] std::size_t size() const { return seen_; }
    /// Bytes of the first line without its end, as far as it has come.
    [[nodiscard]] std::size_t first_line() const { return first_line_; }
    [[nodiscard]] bool has_first_line() const { return lines_ > 0; }
    /// Lines that have ended, the request line included.
    [[nodiscard]] std::size_t lines() const { return lines_; }

  private:
    std::size_t seen_ = 0;
    std::size_t line_ = 0;  ///< bytes of the current line
    std::size_t first_line_ = 0;
    std::size_t lines_ = 0;
    bool after_cr_ = false;
};

}  // namespace bontot::http
