// Text without a structure that we follow: plain files and old Office documents.
#include "core/text.hpp"
#include "documents/document_text.hpp"
#include "documents/text_sources.hpp"

namespace bontot::documents {
namespace {

constexpr std::size_t k_shortest_run = 3;

unsigned unit_at(std::string_view bytes, std::size_t place, bool big_endian) {
    const auto first = static_cast<unsigned char>(bytes[place]);
    const auto second = static_cast<unsigned char>(bytes[place + 1]);
    return big_endian ? first * 256U + second : second * 256U + first;
}

/// Letters, digits and signs that Vietnamese papers are written with.
bool is_vietnamese(unsigned unit) {
    return (unit >= 0x20 && unit < 0x7F) || (unit >= 0xA0 && unit < 0x100) || unit == 0x102 || unit == 0x103 ||
           unit == 0x110 || unit == 0x111 || unit == 0x128 || unit == 0x129 || unit == 0x168 || unit == 0x169 ||
           unit == 0x1A0 || unit == 0x1A1 || unit == 0x1AF || unit == 0x1B0 || (unit >= 0x300 && unit <= 0x323) ||
           (unit >= 0x1EA0 && unit < 0x1EFA) || (unit >= 0x2010 && unit <= 0x2026);
}

void append_runs(std::string_view bytes, std::size_t from, std::string& text) {
    std::string run;
    std::size_t units = 0;
    const auto close = [&] {
        if (units >= k_shortest_run) text += run + '\n';
        run.clear();
        units = 0;
    };
    for (std::size_t i = from; i + 1 < bytes.size() && text.size() < k_most_document_text; i += 2) {
        const auto unit = unit_at(bytes, i, false);
        if (!is_vietnamese(unit)) {
            close();
            continue;
        }
        append_utf8(run, unit);
        ++units;
    }
    close();
}

/// Where Windows-1258 is not Latin-1: Vietnamese letters, and the five tone marks as combining signs.
unsigned windows_1258(unsigned char byte) {
    switch (byte) {
        case 0x85: return 0x2026;
        case 0x91: return 0x2018;
        case 0x92: return 0x2019;
        case 0x93: return 0x201C;
        case 0x94: return 0x201D;
        case 0x96: return 0x2013;
        case 0x97: return 0x2014;
        case 0xC3: return 0x102;
        case 0xCC: return 0x300;
        case 0xD0: return 0x110;
        case 0xD2: return 0x309;
        case 0xD5: return 0x1A0;
        case 0xDD: return 0x1AF;
        case 0xDE: return 0x303;
        case 0xE3: return 0x103;
        case 0xEC: return 0x301;
        case 0xF0: return 0x111;
        case 0xF2: return 0x323;
        case 0xF5: return 0x1A1;
        case 0xFD: return 0x1B0;
        case 0xFE: return 0x20AB;
        default: return byte;
    }
}

}  // namespace

void append_utf8(std::string& text, unsigned unit) {
    if (unit < 0x80) {
        text += static_cast<char>(unit);
    } else if (unit < 0x800) {
        text += static_cast<char>(0xC0U | (unit >> 6U));
        text += static_cast<char>(0x80U | (unit & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (unit >> 12U));
        text += static_cast<char>(0x80U | ((unit >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (unit & 0x3FU));
    }
}

std::string ole_text(std::string_view bytes) {
    std::string text;
    append_runs(bytes, 0, text);
    append_runs(bytes, 1, text);  // Excel's texts begin anywhere
    return text;
}

std::string plain_text(std::string_view bytes) {
    bytes = bytes.substr(0, k_most_document_text);
    const bool big = bytes.starts_with("\xFE\xFF");
    std::string text;
    if (big || bytes.starts_with("\xFF\xFE")) {
        for (std::size_t i = 2; i + 1 < bytes.size(); i += 2) {
            const auto unit = unit_at(bytes, i, big);
            append_utf8(text, unit >= 0xD800 && unit < 0xE000 ? 0xFFFDU : unit);
        }
        return text;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    text = core::to_nfc(bytes);
    if (text.find("\xEF\xBF\xBD") == std::string::npos) return text;
    text += '\n';  // no clean UTF-8 (U+FFFD stands for what is none): read both ways
    for (const char c : bytes)
        append_utf8(text, windows_1258(static_cast<unsigned char>(c)));
    return text;
}

}  // namespace bontot::documents
