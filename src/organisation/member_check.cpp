#include "organisation/member_check.hpp"

#include <algorithm>

namespace bontot::organisation {
namespace {

constexpr int k_oldest = 120;
constexpr int k_youngest = 18;  // Điều lệ Đảng, Điều 1: from eighteen years on

}  // namespace

bool is_identity_number(std::string_view code) {
    std::string digits;
    for (const char c : code) {
        if (c >= '0' && c <= '9') {
            digits += c;
        } else if (c != ' ' && c != '.' && c != '-' && c != '\'') {
            return false;
        }
    }
    constexpr std::size_t k_length = 12;
    if (digits.size() != k_length) return false;
    const auto province = digits.substr(0, 3);
    return "001" <= province && province <= "096" && digits[3] <= '3';
}

core::Result<void> check_member(const MemberRecord& member, int this_year) {
    if (is_identity_number(member.code)) return core::invalid("member.identity_number", {{"member", member.name}});
    if (member.birth_year &&
        (*member.birth_year < this_year - k_oldest || *member.birth_year > this_year - k_youngest)) {
        return core::invalid("member.birth_year", {{"found", std::to_string(*member.birth_year)},
                                                   {"from", std::to_string(this_year - k_oldest)},
                                                   {"to", std::to_string(this_year - k_youngest)}});
    }
    if (member.admitted && member.official && *member.official <= *member.admitted) {
        return core::invalid("member.official_before_admitted",
                             {{"found", member.official->iso()}, {"from", member.admitted->iso()}});
    }
    return {};
}

}  // namespace bontot::organisation
