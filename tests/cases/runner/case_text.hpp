// The lines and words of a case file, read strictly: a word that nobody asked for is a fault with its line.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.hpp"

namespace bontot::cases {

struct Line {
    int number = 0;
    std::string text;
};

/// A case that cannot be read; what() says what was found and what is allowed.
class CaseFault : public std::runtime_error {
  public:
    CaseFault(int line, const std::string& message) : std::runtime_error(message), line_(line) {}
    [[nodiscard]] int line() const { return line_; }

  private:
    int line_;
};

[[noreturn]] void fault(const Line& line, const std::string& message);

/// The lines of a file without comments (#) and empty lines; the first is the title.
[[nodiscard]] std::vector<Line> read_lines(const std::string& path);

/// "a; b; c" → the clauses, trimmed.
[[nodiscard]] std::vector<std::string> clauses_of(std::string_view text);

/// "m01..m03" → m01 m02 m03; any other word → itself.
[[nodiscard]] std::vector<std::string> expand(const Line& line, const std::string& word);

/// The words of a line or clause, taken from left to right.
class Words {
  public:
    Words(const Line& line, std::string_view text);

    [[nodiscard]] bool empty() const { return next_ == words_.size(); }
    [[nodiscard]] const Line& line() const { return line_; }
    /// The next word without taking it; "" at the end.
    [[nodiscard]] std::string peek() const { return empty() ? std::string{} : words_[next_]; }
    /// Takes the next word; `what` names it when there is none.
    std::string next(std::string_view what);
    /// Takes the next word when it is `word`.
    bool take(std::string_view word);
    void require(std::string_view word);
    std::int64_t number(std::string_view what);
    core::Date date();
    /// All words to the end, ranges expanded.
    std::vector<std::string> list(std::string_view what);
    /// All words to the end, as they stand, with single spaces.
    std::string rest();
    /// Nothing may be left.
    void end() const;
    [[noreturn]] void unknown(std::string_view allowed) const;

  private:
    const Line& line_;
    std::vector<std::string> words_;
    std::size_t next_ = 0;
};

}  // namespace bontot::cases
