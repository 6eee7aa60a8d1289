// Vietnamese text: UTF-8 in composed form (NFC); search ignores diacritics.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bontot::core {

/// True when `text` is valid UTF-8 in composed form. ASCII is answered without ICU.
[[nodiscard]] bool is_nfc(std::string_view text);

/// `text` in composed form; broken UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// The key that search compares: no diacritics, đ → d, lower case, single spaces. "  Điểm  Danh" → "diem danh".
[[nodiscard]] std::string fold(std::string_view text);

/// Bytes that compare as Vietnamese dictionaries order texts: a ă â, then the tones; no byte is zero.
[[nodiscard]] std::string collation_key(std::string_view text);

/// Vietnamese order: negative when `a` stands before `b`, 0 only for equal bytes. Like PostgreSQL's collation "vi".
[[nodiscard]] int compare_vietnamese(std::string_view a, std::string_view b);

/// `text` without spaces, tabs, line breaks and no-break spaces at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// The key by which two names are the same: composed, lower case, single spaces, "Đ/c" in front left out, and the tone
/// at the end of its word, so that oà = òa and uỷ = ủy, while Hòa and Hoa stay two names.
[[nodiscard]] std::string name_key(std::string_view text);

/// True when `bytes` are well-formed UTF-8.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// Bytes of the Vietnamese code page of Windows → composed UTF-8.
[[nodiscard]] std::string from_windows_1258(std::string_view bytes);

/// Bytes of UTF-16, which Excel calls "Unicode text", without their byte order mark → composed UTF-8.
enum class ByteOrder : unsigned char { little, big };
[[nodiscard]] std::string from_utf16(std::string_view bytes, ByteOrder order);

/// The candidate fewest edits away, or "" when none is near enough to be a slip of the hand.
[[nodiscard]] std::string nearest(std::string_view name, const std::vector<std::string>& candidates);

/// How long a composed text is to who limits it: a mark that no letter takes up counts as one more.
[[nodiscard]] std::size_t characters(std::string_view composed);

/// Column width on a terminal or in a spreadsheet: code points, combining marks not counted.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// "a, b và c" pieces: joins with ", ".
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator = ", ");

}  // namespace bontot::core
