// Any bytes as the cookies of a browser: what we set comes back among whatever else is sent, and twice is none.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "http/cookies.hpp"

namespace {

using namespace bontot::http;

constexpr std::string_view k_name = "__Host-bontot";
constexpr std::string_view k_value = "t0k3n";

void require(bool holds) {
    if (!holds) std::abort();
}

std::optional<std::string> found_in(const std::string& first, const std::string& second = {}) {
    Headers headers;
    headers.add("Cookie", first);
    if (!second.empty()) headers.add("cookie", second);
    const auto found = find_cookie(headers, k_name);
    if (!found) return std::nullopt;
    return std::string(*found);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string sent(reinterpret_cast<const char*>(data), size);
    if (const auto found = found_in(sent)) {
        require(found->find(';') == std::string::npos && sent.find(*found) != std::string::npos);
        require(!found->starts_with(' ') && !found->ends_with(' '));
        // Twice is none: in one header or in two.
        require(!found_in(sent + "; " + sent) && !found_in(sent, sent));
    }
    const auto set = cookie_text(k_name, k_value, {});
    const auto ours = set.substr(0, set.find(';'));
    if (sent.find(k_name) == std::string::npos) {
        require(found_in(ours + "; " + sent) == k_value);
        require(found_in(sent + ";" + ours) == k_value);
        require(found_in(sent, ours) == k_value);
    }
    return 0;
}
