#include "core/letter_case.hpp"

#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace bontot::core {

std::string capitals(std::string_view text) {
    auto letters = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
    letters.toUpper(icu::Locale("vi"));
    std::string upper;
    letters.toUTF8String(upper);
    return upper;
}

}  // namespace bontot::core
