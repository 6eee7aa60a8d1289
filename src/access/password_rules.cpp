#include "access/password_rules.hpp"

#include <algorithm>
#include <unordered_set>

#include "core/text.hpp"

namespace bontot::access {

namespace {

constexpr std::size_t k_longest_entry = 48;
/// A shorter one stands in many words by chance: “an” in “canh”.
constexpr std::size_t k_shortest_known_login = 4;

/// Diacritics, capitals and spaces make no password uncommon.
std::string key_of(std::string_view text) {
    auto key = core::fold(text);
    std::erase(key, ' ');
    return key;
}

const std::unordered_set<std::string>& common() {
    static const auto keys = [] {
        std::unordered_set<std::string> all;
        for (const auto& file : password_lists()) {
            std::string_view rest = file.text;
            while (!rest.empty()) {
                const auto end = std::min(rest.find('\n'), rest.size());
                const auto line = core::trim(rest.substr(0, end));
                if (!line.empty() && line.front() != '#') all.insert(key_of(line));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return all;
    }();
    return keys;
}

/// Nothing but common passwords, digits and repeated characters, one after the other.
bool is_common(const std::string& key) {
    std::vector<bool> reached(key.size() + 1, false);
    reached[0] = true;
    for (std::size_t from = 0; from < key.size(); ++from) {
        if (!reached[from]) continue;
        if (key[from] >= '0' && key[from] <= '9') reached[from + 1] = true;
        for (std::size_t size = 1; size <= k_longest_entry && from + size <= key.size(); ++size) {
            if (common().contains(key.substr(from, size))) reached[from + size] = true;
        }
        auto same = from + 1;
        while (same < key.size() && key[same] == key[from])
            ++same;
        if (same - from >= 3) reached[same] = true;
    }
    return reached[key.size()];
}

/// A piece that begins the password, again and again to its end: "hoasen hoasen hoasen".
bool is_repetition(const std::string& key) {
    for (std::size_t size = 1; size <= key.size() / 2; ++size) {
        bool repeats = true;
        for (std::size_t i = size; i < key.size() && repeats; ++i)
            repeats = key[i] == key[i - size];
        if (repeats) return true;
    }
    return false;
}

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 || byte == 0x7F;
    });
}

}  // namespace

std::string typed_password(std::string_view password) {
    return core::to_nfc(password);
}

core::Result<std::string> check_password(std::string_view password, std::string_view login) {
    const auto refuse = [](std::string code, core::Params params = {}) {
        return core::invalid(std::move(code), std::move(params), "/password");
    };
    if (!core::is_utf8(password) || has_control(password)) return refuse("password.not_text");
    auto composed = core::to_nfc(password);
    const auto size = core::characters(composed);
    const core::Params figures{{"found", std::to_string(size)},
                               {"least", std::to_string(k_shortest_password)},
                               {"most", std::to_string(k_longest_password)}};
    if (size < k_shortest_password) return refuse("password.too_short", figures);
    if (size > k_longest_password) return refuse("password.too_long", figures);
    const auto key = key_of(composed);
    if (is_common(key) || is_repetition(key)) return refuse("password.common");
    const auto own = key_of(login.substr(0, login.find('@')));
    if (own.size() >= k_shortest_known_login && key.find(own) != std::string::npos)
        return refuse("password.contains_login");
    return composed;
}

}  // namespace bontot::access
