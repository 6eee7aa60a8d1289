#include "documents/number_format.hpp"

#include <algorithm>

namespace bontot::documents {

namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// [h], [mm], [ss]: elapsed time; every other bracket is a colour, a condition or a language.
bool is_elapsed(std::string_view bracket) {
    if (bracket.empty()) return false;
    const char unit = lower(bracket.front());
    const auto same = [unit](char c) { return lower(c) == unit; };
    return (unit == 'h' || unit == 'm' || unit == 's') && std::all_of(bracket.begin(), bracket.end(), same);
}

/// The letters of the first section of a format code, without quoted text, escapes and brackets.
struct Letters {
    bool date = false;  // d or y
    bool time = false;  // h, s or elapsed time
    bool month_or_minute = false;
    bool percent = false;
};

Letters letters_of(std::string_view code) {
    Letters letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        switch (lower(code[i])) {
            case '"': i = std::min(code.find('"', i + 1), code.size()); break;
            case '\\':
            case '_':
            case '*': ++i; break;  // the next character is shown, left as a gap or repeated
            case '[': {
                const auto end = std::min(code.find(']', i + 1), code.size());
                letters.time = letters.time || is_elapsed(code.substr(i + 1, end - i - 1));
                i = end;
                break;
            }
            case 'd':
            case 'y': letters.date = true; break;
            case 'h':
            case 's': letters.time = true; break;
            case 'm': letters.month_or_minute = true; break;
            case '%': letters.percent = true; break;
            default: break;
        }
    }
    return letters;
}

}  // namespace

NumberMeaning meaning_of_builtin_format(unsigned id) {
    const auto within = [id](unsigned from, unsigned to) { return from <= id && id <= to; };
    if (id == 9 || id == 10) return NumberMeaning::percent;
    if (within(14, 17)) return NumberMeaning::date;
    if (within(18, 21) || within(45, 47)) return NumberMeaning::time;
    if (id == 22) return NumberMeaning::date_time;
    // East Asian dates and times; a workbook typed on such a machine keeps these numbers.
    if (within(27, 31) || id == 36 || within(50, 54) || within(57, 58)) return NumberMeaning::date;
    if (within(32, 35) || within(55, 56)) return NumberMeaning::time;
    return NumberMeaning::plain;
}

NumberMeaning meaning_of_format_code(std::string_view code) {
    std::string folded(code);
    std::transform(folded.begin(), folded.end(), folded.begin(), lower);
    if (folded == "general" || folded == "standard" || folded == "@") return NumberMeaning::plain;
    const auto letters = letters_of(code);
    if (letters.date && letters.time) return NumberMeaning::date_time;
    if (letters.time) return NumberMeaning::time;
    if (letters.date || letters.month_or_minute) return NumberMeaning::date;
    return letters.percent ? NumberMeaning::percent : NumberMeaning::plain;
}

}  // namespace bontot::documents
