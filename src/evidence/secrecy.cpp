// Looks for a secrecy mark as papers carry it: alone in its line (the stamp), in a column of its own, or as the value
// of "Độ mật:".
#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "evidence/evidence.hpp"

namespace bontot::evidence {
namespace {

/// In falling order; each with the ways in which a form's field writes it.
struct Mark {
    std::string_view text;
    std::array<std::string_view, 4> as_value;
};

constexpr std::array<Mark, 3> k_marks{{
    {"TUYỆT MẬT", {"TUYỆT MẬT", "Tuyệt mật", "Tuyệt Mật", "tuyệt mật"}},
    {"TỐI MẬT", {"TỐI MẬT", "Tối mật", "Tối Mật", "tối mật"}},
    {"MẬT", {"MẬT", "Mật", "mật", "MẬT"}},
}};
constexpr std::array<std::string_view, 4> k_labels{"ĐỘ MẬT", "Độ mật", "Độ Mật", "độ mật"};
/// Words with "mật" that are no secrecy mark: cipher, password.
constexpr std::array<std::string_view, 6> k_other_words{"MÃ", "Mã", "mã", "KHẨU", "Khẩu", "khẩu"};
/// What stamps are framed and decorated with.
constexpr std::string_view k_frame = " \t*-_=.,;:|()[]{}<>\"'/\\+~#";
constexpr std::array<std::string_view, 10> k_wide_frame{"–", "—", "“", "”", "…", "•", "│", "║", "■", "\xC2\xA0"};

std::string_view without_frame(std::string_view text) {
    for (bool again = true; again;) {
        again = false;
        while (!text.empty() && k_frame.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        while (!text.empty() && k_frame.find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        for (const auto frame : k_wide_frame) {
            if (text.starts_with(frame)) {
                text.remove_prefix(frame.size());
                again = true;
            } else if (text.ends_with(frame)) {
                text.remove_suffix(frame.size());
                again = true;
            }
        }
    }
    return text;
}

/// Spaces of every kind as single plain ones.
std::string single_spaces(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        const std::size_t space = text.front() == ' ' || text.front() == '\t' ? 1
                                  : text.starts_with("\xC2\xA0")              ? 2
                                                                              : 0;
        if (space == 0) result += text.front();
        if (space != 0 && !result.ends_with(' ')) result += ' ';
        text.remove_prefix(std::max<std::size_t>(space, 1));
    }
    return result;
}

bool is_letter_or_digit(std::string_view text) {
    if (text.empty()) return false;
    const auto c = static_cast<unsigned char>(text.front());
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// How high the value after "Độ mật:" is; k_marks.size() = no mark.
std::size_t value_mark(std::string_view value) {
    value = without_frame(value);
    for (std::size_t i = 0; i < k_marks.size(); ++i) {
        for (const auto written : k_marks[i].as_value) {
            if (!value.starts_with(written)) continue;
            const auto rest = value.substr(written.size());
            if (is_letter_or_digit(rest)) continue;
            const auto next = core::trim(rest);
            const bool other_word = std::any_of(k_other_words.begin(), k_other_words.end(),
                                                [&](std::string_view word) { return next.starts_with(word); });
            if (!other_word) return i;
        }
    }
    return k_marks.size();
}

std::size_t mark_of_piece(std::string_view piece) {
    const auto text = single_spaces(without_frame(piece));
    for (std::size_t i = 0; i < k_marks.size(); ++i) {
        if (text == k_marks[i].text) return i;
    }
    for (const auto label : k_labels) {
        const auto found = text.find(label);
        if (found == std::string::npos) continue;
        const auto value = core::trim(std::string_view(text).substr(found + label.size()));
        if (value.starts_with(':')) return value_mark(value.substr(1));
    }
    return k_marks.size();
}

/// The part of `rest` before what `find` finds; it is taken off with one byte of that.
template <class Find>
std::string_view taken(std::string_view& rest, Find find) {
    const auto end = std::min(find(rest), rest.size());
    const auto part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

}  // namespace

std::optional<std::string> secrecy_mark_in(std::string_view text) {
    const std::string composed = core::to_nfc(text);
    std::string_view rest = composed;
    std::size_t highest = k_marks.size();
    // Line by line, then within the line: each byte is looked at once, however long the paper is.
    while (!rest.empty()) {
        auto line = taken(rest, [](std::string_view in) { return in.find_first_of("\n\r\t\f\v"); });
        // Three spaces in a row are the gap between two columns, as in the head of an official letter.
        while (!line.empty()) {
            const auto piece = taken(line, [](std::string_view in) { return in.find("   "); });
            // Pieces without the letter Ậ or ậ hold no mark; almost all are left here.
            if (piece.find("\xE1\xBA\xAC") != std::string_view::npos ||
                piece.find("\xE1\xBA\xAD") != std::string_view::npos)
                highest = std::min(highest, mark_of_piece(piece));
        }
    }
    if (highest == k_marks.size()) return std::nullopt;
    return std::string(k_marks[highest].text);
}

}  // namespace bontot::evidence
