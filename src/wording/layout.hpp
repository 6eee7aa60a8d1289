// Plain text for a terminal: wrapped with hanging indents, aligned columns, bars; colour only where asked for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "wording/labels.hpp"

namespace bontot::wording {

struct Style {
    bool colour = false;
    int width = 100;
};

/// Columns on the screen; colour codes take none.
[[nodiscard]] std::size_t visible_width(std::string_view text);
/// `text` filled with spaces to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);
/// Lines of at most `width` columns, broken at spaces, never before "%"; a longer word keeps a line of its own.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t width);
/// "████▒▒░░": achieved, still open, lost. Cut: full only when everything is achieved, empty only when nothing is.
[[nodiscard]] std::string bar(std::int64_t achieved, std::int64_t open, std::int64_t whole, std::size_t cells);

/// A page being written.
class Page {
  public:
    explicit Page(const Style& style);

    [[nodiscard]] std::size_t width() const { return width_; }
    /// `text` in the colour of `tone`; as it is where there are no colours.
    [[nodiscard]] std::string paint(std::string_view text, Tone tone) const;
    [[nodiscard]] std::string paint(const Badge& badge) const { return paint(badge.text(), badge.tone); }
    [[nodiscard]] std::string strong(std::string_view text) const;
    [[nodiscard]] std::string quiet(std::string_view text) const;

    void blank();
    void line(std::string_view text);
    /// `head` and then `text`, wrapped; the following lines are indented as wide as `head`.
    void hanging(std::string_view head, std::string_view text);
    /// A titled part: a blank line, then the title.
    void title(std::string_view text);

    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    std::string text_;
    std::size_t width_;
    bool colour_;
};

}  // namespace bontot::wording
