#include "core/id.hpp"

namespace bontot::core {
namespace {

constexpr std::string_view k_alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

}  // namespace

std::string uuid7_text(std::int64_t unix_ms, std::array<std::uint8_t, 16> random) {
    auto& bytes = random;
    const auto time = static_cast<std::uint64_t>(unix_ms);
    for (std::size_t i = 0; i < 6; ++i)
        bytes[i] = static_cast<std::uint8_t>(time >> (40 - 8 * i));
    bytes[6] = static_cast<std::uint8_t>(0x70U | (bytes[6] & 0x0FU));  // version 7
    bytes[8] = static_cast<std::uint8_t>(0x80U | (bytes[8] & 0x3FU));  // variant
    // 128 bits in 26 digits of 5 bits: two zero bits stand before them.
    std::string text(k_id_length, '0');
    for (std::size_t digit = 0; digit < k_id_length; ++digit) {
        unsigned value = 0;
        for (std::size_t i = 0; i < 5; ++i) {
            const std::size_t bit = digit * 5 + i;
            value <<= 1U;
            if (bit >= 2) value |= (bytes[(bit - 2) / 8] >> (7 - (bit - 2) % 8)) & 1U;
        }
        text[digit] = k_alphabet[value];
    }
    return text;
}

bool is_id_text(std::string_view text) {
    return text.size() == k_id_length && text.front() <= '7' &&
           text.find_first_not_of(k_alphabet) == std::string_view::npos;
}

}  // namespace bontot::core
