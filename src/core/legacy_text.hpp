// Text of the time before Unicode: TCVN3 (.VnTime) and VNI keep Vietnamese in the letters of another alphabet and
// leave the rest to the font. Read as what it says it is, "Nguyễn Văn An" comes out as "NguyÔn V¨n An".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bontot::core {

enum class FontEncoding : std::uint8_t { none, tcvn3, vni };

/// Counts the words of a text and tells whether their letters can be Vietnamese. Feed it as many cells as you like.
class LetterCensus {
  public:
    /// `text` is UTF-8 in composed form.
    void add(std::string_view text);
    /// The encoding that most of the accented words betray; none when they read as Vietnamese.
    [[nodiscard]] FontEncoding verdict() const;
    /// True when nearly all accented words can be Vietnamese.
    [[nodiscard]] bool plausible() const { return strange_ * 5 <= accented_; }
    [[nodiscard]] std::size_t accented_words() const { return accented_; }

  private:
    void end_word();
    struct Word {
        bool accented = false;
        bool letters = false;  ///< holds an ASCII letter
        bool foreign = false;  ///< a letter that Vietnamese does not have, or a sign between letters
        bool tcvn3 = false;
        bool vni = false;
        char32_t last = 0;
    };
    Word word_;
    std::size_t accented_ = 0;
    std::size_t strange_ = 0;
    std::size_t tcvn3_ = 0;
    std::size_t vni_ = 0;
};

}  // namespace bontot::core
