#include "http/target.hpp"

#include <algorithm>

#include "http/ascii.hpp"
#include "http/percent.hpp"

namespace bontot::http {
namespace {

bool is_plain(char c) {
    return c > ' ' && c < 0x7F && std::string_view("\"<>\\^`{|}#").find(c) == std::string_view::npos;
}

/// "http://host" taken off: proxies write the whole address into the request line.
std::string_view without_authority(std::string_view text) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!same_word(text.substr(0, scheme.size()), scheme)) continue;
        const auto rest = text.substr(scheme.size());
        const auto path = rest.find_first_of("/?");
        return path == std::string_view::npos ? "/" : rest.substr(path);
    }
    return text;
}

bool is_safe_segment(std::string_view encoded) {
    const auto segment = decode_percent(encoded);
    return segment && *segment != "." && *segment != ".." && segment->find_first_of("/\\") == std::string::npos;
}

}  // namespace

std::optional<Target> parse_target(std::string_view text) {
    if (!std::all_of(text.begin(), text.end(), is_plain)) return std::nullopt;
    text = without_authority(text);
    if (!text.starts_with('/')) return std::nullopt;
    const auto end = std::min(text.find('?'), text.size());
    Target target{std::string(text.substr(0, end)), std::string(text.substr(std::min(end + 1, text.size())))};
    std::string_view rest = std::string_view(target.path).substr(1);
    for (bool more = true; more;) {
        more = rest.find('/') != std::string_view::npos;
        if (!is_safe_segment(next_piece(rest, '/'))) return std::nullopt;
    }
    if (!query_fields(target.query)) return std::nullopt;
    return target;
}

}  // namespace bontot::http
