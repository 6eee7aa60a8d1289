#include "core/text.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <stdexcept>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "core/letter_case.hpp"

namespace bontot::core {

namespace {

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

const icu::Normalizer2& normalizer(const char* form) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* found =
        form[0] == 'C' ? icu::Normalizer2::getNFCInstance(status) : icu::Normalizer2::getNFDInstance(status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no normalisation data");
    return *found;
}

icu::UnicodeString decode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
        }
    }
    return row.back();
}

bool is_space(char32_t c) {
    return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

/// One a thread: ICU does not promise that a collator may be shared.
const icu::Collator& vietnamese() {
    thread_local const auto collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<const icu::Collator> made(icu::Collator::createInstance(icu::Locale("vi"), status));
        if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no Vietnamese collation");
        return made;
    }();
    return *collator;
}

/// Grave, acute, tilde, hook above, dot below: the five tones; all other marks belong to their letter.
bool is_tone(UChar32 c) {
    return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
}

std::string from_code_page(std::string_view bytes, const char* code_page) {
    const icu::UnicodeString decoded(bytes.data(), static_cast<std::int32_t>(bytes.size()), code_page);
    std::string utf8;
    decoded.toUTF8String(utf8);
    return to_nfc(utf8);
}

}  // namespace

bool is_nfc(std::string_view text) {
    if (is_ascii(text)) return true;
    UErrorCode status = U_ZERO_ERROR;
    const bool normal = normalizer("C").isNormalizedUTF8(
                            icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), status) != 0;
    return U_SUCCESS(status) != 0 && normal;
}

std::string to_nfc(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const auto composed = normalizer("C").normalize(decode(text), status);
    std::string result;
    composed.toUTF8String(result);
    return result;
}

std::string fold(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto decomposed = normalizer("D").normalize(decode(text), status);
    icu::UnicodeString kept;
    bool pending_space = false;
    for (std::int32_t i = 0; i < decomposed.length();) {
        UChar32 c = decomposed.char32At(i);
        i += U16_LENGTH(c);
        if (u_charType(c) == U_NON_SPACING_MARK) continue;
        if (is_space(static_cast<char32_t>(c))) {
            pending_space = !kept.isEmpty();
            continue;
        }
        if (pending_space) kept.append(static_cast<UChar32>(' '));
        pending_space = false;
        c = u_tolower(c);
        kept.append(c == 0x0111 ? static_cast<UChar32>('d') : c);
    }
    std::string result;
    kept.toUTF8String(result);
    return result;
}

std::string collation_key(std::string_view text) {
    const auto decoded = decode(text);
    std::string key(64, '\0');
    while (true) {
        const auto room = static_cast<std::int32_t>(key.size());
        const auto needed = vietnamese().getSortKey(decoded, reinterpret_cast<std::uint8_t*>(key.data()), room);
        key.resize(static_cast<std::size_t>(needed));
        if (needed <= room) break;
    }
    key.pop_back();  // ICU ends a key with a zero
    return key;
}

int compare_vietnamese(std::string_view a, std::string_view b) {
    UErrorCode status = U_ZERO_ERROR;
    const auto order =
        vietnamese().compareUTF8(icu::StringPiece(a.data(), static_cast<std::int32_t>(a.size())),
                                 icu::StringPiece(b.data(), static_cast<std::int32_t>(b.size())), status);
    return order != UCOL_EQUAL ? static_cast<int>(order) : a.compare(b);
}

std::string name_key(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto decomposed = normalizer("D").normalize(decode(text), status);
    icu::UnicodeString kept;
    icu::UnicodeString tones;
    const auto end_word = [&] {
        kept.append(tones);
        tones.remove();
    };
    bool pending_space = false;
    for (std::int32_t i = 0; i < decomposed.length();) {
        const UChar32 c = decomposed.char32At(i);
        i += U16_LENGTH(c);
        if (is_space(static_cast<char32_t>(c)) || c == 0x200B || c == 0xFEFF) {
            end_word();
            pending_space = !kept.isEmpty();
            continue;
        }
        if (is_tone(c)) {
            tones.append(c);
            continue;
        }
        if (pending_space) kept.append(static_cast<UChar32>(' '));
        pending_space = false;
        kept.append(u_tolower(c));
    }
    end_word();
    std::string result;
    kept.toUTF8String(result);
    // "Đ/c", "đồng chí": how one is addressed is no part of the name. The tones stand behind their words here.
    for (const std::string_view address : {"đ/c.", "đ/c", "đo\xCC\x82ng\xCC\x80 chi\xCC\x81 "}) {
        if (result.starts_with(address)) return std::string(trim(std::string_view(result).substr(address.size())));
    }
    return result;
}

bool is_utf8(std::string_view bytes) {
    const auto* units = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto size = static_cast<std::int32_t>(bytes.size());
    for (std::int32_t i = 0; i < size;) {
        UChar32 character = 0;
        U8_NEXT(units, i, size, character);
        if (character < 0) return false;
    }
    return true;
}

std::string from_windows_1258(std::string_view bytes) {
    return from_code_page(bytes, "windows-1258");
}

std::string from_utf16(std::string_view bytes, ByteOrder order) {
    return from_code_page(bytes, order == ByteOrder::little ? "UTF-16LE" : "UTF-16BE");
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view k_no_break_space = "\xC2\xA0";
    const auto ascii_space = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    for (bool changed = true; changed && !text.empty();) {
        changed = false;
        if (ascii_space(text.front())) text.remove_prefix(1), changed = true;
        if (!text.empty() && ascii_space(text.back())) text.remove_suffix(1), changed = true;
        if (text.starts_with(k_no_break_space)) text.remove_prefix(2), changed = true;
        if (text.ends_with(k_no_break_space)) text.remove_suffix(2), changed = true;
    }
    return text;
}

std::string nearest(std::string_view name, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t best_distance = std::max<std::size_t>(2, name.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        const auto distance = edit_distance(name, candidate);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

std::size_t characters(std::string_view composed) {
    return static_cast<std::size_t>(std::count_if(
        composed.begin(), composed.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    const auto decoded = decode(text);
    for (std::int32_t i = 0; i < decoded.length();) {
        const UChar32 c = decoded.char32At(i);
        i += U16_LENGTH(c);
        if (u_charType(c) != U_NON_SPACING_MARK) ++width;
    }
    return width;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
    std::string result;
    for (const auto& part : parts) {
        if (!result.empty()) result += separator;
        result += part;
    }
    return result;
}

std::string capitals(std::string_view text) {
    auto letters = decode(text);
    letters.toUpper(icu::Locale("vi"));
    std::string upper;
    letters.toUTF8String(upper);
    return upper;
}

}  // namespace bontot::core
