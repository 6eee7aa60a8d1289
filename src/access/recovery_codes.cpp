#include "access/recovery_codes.hpp"

#include <array>

#include "access/token.hpp"

namespace bontot::access {

std::string new_typed_code() {
    constexpr std::string_view k_alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    std::array<std::uint8_t, 16> bytes{};
    fill_random(bytes);
    std::string code;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0 && i % 4 == 0) code += '-';
        code += k_alphabet[bytes[i] % k_alphabet.size()];
    }
    return code;
}

std::vector<std::string> new_recovery_codes() {
    std::vector<std::string> codes;
    while (codes.size() < k_recovery_codes)
        codes.push_back(new_typed_code());
    return codes;
}

std::string typed_code(std::string_view text) {
    std::string code;
    for (char c : text) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        if (c == 'o') c = '0';
        if (c == 'i' || c == 'l') c = '1';
        if (c != '-' && c != ' ') code += c;
    }
    return code;
}

}  // namespace bontot::access
