#include "api/versions.hpp"

#include <charconv>

namespace bontot::api {

std::string etag_of(std::int64_t version) {
    return "\"" + std::to_string(version) + "\"";
}

core::Result<std::int64_t> if_match(const http::Request& request) {
    const auto header = request.headers.find("If-Match");
    if (!header) return core::invalid("request.if_match_needed", {}, "If-Match");
    std::int64_t version = 0;
    if (header->size() > 2 && header->front() == '"' && header->back() == '"') {
        const auto digits = header->substr(1, header->size() - 2);
        const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), version);
        if (fault == std::errc() && end == digits.data() + digits.size() && version >= 0) return version;
    }
    return core::invalid("request.if_match", {{"found", std::string(*header)}}, "If-Match");
}

}  // namespace bontot::api
