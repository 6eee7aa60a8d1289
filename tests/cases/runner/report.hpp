// What a case asked for and did not get: collected, so that one run shows all of it.
#pragma once

#include <string>
#include <vector>

#include "case_text.hpp"

namespace bontot::cases {

class Report {
  public:
    /// Notes a failure of `line` unless `found` is `expected`.
    void compare(const Line& line, const std::string& what, const std::string& expected, const std::string& found) {
        if (expected != found) {
            failures_.push_back({line.number, "expected " + what + " " + expected + ", found " + found});
        }
    }
    void fail(const Line& line, const std::string& message) { failures_.push_back({line.number, message}); }
    [[nodiscard]] const std::vector<Line>& failures() const { return failures_; }

  private:
    std::vector<Line> failures_;
};

/// "a b c" or "nobody".
[[nodiscard]] inline std::string names_text(const std::vector<std::string>& names) {
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : " ") + name;
    return text.empty() ? "nobody" : text;
}

/// The words to the end as a list; "nobody" is the empty one.
[[nodiscard]] inline std::vector<std::string> names_of(Words& words) {
    if (words.take("nobody")) {
        words.end();
        return {};
    }
    return words.list("names");
}

}  // namespace bontot::cases
