#include "core/legacy_text.hpp"

#include <algorithm>

namespace bontot::core {

namespace {

/// The accented letters of Vietnamese below U+1E00 (with Eth, which many write for Đ); all of U+1EA0 … U+1EF9 are
/// Vietnamese.
constexpr std::u32string_view k_vietnamese = U"ÐðÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư";
/// Signs that stand for letters in TCVN3: ă â ê ô ơ ư đ and the tones of a.
constexpr std::u32string_view k_tcvn3_signs = U"¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾";
/// Letters that VNI puts behind a vowel for its tone and shape.
constexpr std::u32string_view k_vni_marks = U"ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË";

bool holds(std::u32string_view set, char32_t c) {
    return set.find(c) != std::u32string_view::npos;
}

bool is_ascii_letter(char32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_vietnamese(char32_t c) {
    return holds(k_vietnamese, c) || (c >= 0x1EA0 && c <= 0x1EF9);
}

/// Letters of other alphabets and loose marks; dashes, quotes and bullets are no letters.
bool is_foreign_letter(char32_t c) {
    return (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7 && !is_vietnamese(c)) || (c >= 0x300 && c <= 0x36F);
}

/// No Vietnamese syllable has an accented letter behind a or e ("aù", "eâ"): VNI writes so all the time.
bool is_vni_pair(char32_t before, char32_t c) {
    return (before == 'a' || before == 'A' || before == 'e' || before == 'E') &&
           (holds(k_vni_marks, c) || c == U'ă' || c == U'Ă');
}

char32_t next(std::string_view text, std::size_t& i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t c = size == 1 ? lead : lead & (0x7FU >> size);
    for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
        c = (c << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    i += size;
    return c;
}

}  // namespace

void LetterCensus::add(std::string_view text) {
    const bool ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii) return;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next(text, i);
        const bool sign = holds(k_tcvn3_signs, c);
        if (is_ascii_letter(c)) {
            word_.letters = true;
        } else if (is_vietnamese(c) || is_foreign_letter(c)) {
            word_.accented = true;
            word_.foreign |= is_foreign_letter(c);
        } else if (sign) {
            word_.tcvn3 = true;
        } else {
            end_word();
            continue;
        }
        word_.vni |= is_vni_pair(word_.last, c);
        word_.last = c;
    }
    end_word();
}

void LetterCensus::end_word() {
    // A sign alone ("¶", "©") is no letter of a word; between letters it is.
    const bool signs = word_.tcvn3 && word_.letters;
    if (word_.accented || signs) {
        ++accented_;
        if (word_.foreign || word_.vni || signs) ++strange_;
        if (word_.vni) ++vni_;
        if (signs || (word_.foreign && !word_.vni)) ++tcvn3_;
    }
    word_ = {};
}

FontEncoding LetterCensus::verdict() const {
    if (strange_ < 2 || strange_ * 10 < accented_ * 3) return FontEncoding::none;
    return vni_ * 2 >= strange_ ? FontEncoding::vni : FontEncoding::tcvn3;
}

}  // namespace bontot::core
