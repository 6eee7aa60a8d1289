#include "http/preferences.hpp"

#include <algorithm>
#include <optional>

#include "http/ascii.hpp"

namespace bontot::http {
namespace {

/// "0.8" → 800. At most three digits after the point, at most 1.
std::optional<int> weight(std::string_view text) {
    if (text.empty() || (text[0] != '0' && text[0] != '1') || text.size() > 5) return std::nullopt;
    if (text.size() > 1 && text[1] != '.') return std::nullopt;
    int thousandths = (text[0] - '0') * 1000;
    int place = 100;
    for (const char c : text.substr(std::min<std::size_t>(2, text.size()))) {
        if (!is_digit(c)) return std::nullopt;
        thousandths += (c - '0') * place;
        place /= 10;
    }
    if (thousandths > 1000) return std::nullopt;
    return thousandths;
}

}  // namespace

std::vector<Preference> preferences(std::string_view header) {
    std::vector<Preference> found;
    while (!header.empty()) {
        auto entry = next_piece(header, ',');
        Preference one{next_piece(entry, ';')};
        bool understood = !one.name.empty();
        while (!entry.empty()) {
            auto parameter = next_piece(entry, ';');
            if (!same_word(next_piece(parameter, '='), "q")) continue;
            const auto value = weight(without_blanks(parameter));
            understood = understood && value;
            one.weight = value.value_or(0);
        }
        if (understood) found.push_back(one);
    }
    return found;
}

int weight_of(std::string_view name, const std::vector<Preference>& wanted) {
    int any = 0;
    for (const auto& one : wanted) {
        if (same_word(one.name, name)) return one.weight;
        if (one.name == "*") any = one.weight;
    }
    return any;
}

}  // namespace bontot::http
