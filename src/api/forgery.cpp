#include "api/gate.hpp"
#include "http/ascii.hpp"

namespace bontot::api {

namespace {

/// Set by our own pages and scripts; a form or image of another site cannot set it without asking first.
constexpr std::string_view k_own_header = "X-Bontot-Request";

bool is_own_origin(std::string_view origin, std::string_view host) {
    const auto mark = origin.find("://");
    return mark != std::string_view::npos && http::same_word(origin.substr(mark + 3), host);
}

}  // namespace

core::Result<void> refuse_forged(const http::Request& request, bool by_cookie) {
    const auto forged = [](std::string_view header) {
        return core::refuse(core::RefusalKind::forbidden, "request.other_site", {{"header", std::string(header)}});
    };
    if (request.method == http::Method::get || request.method == http::Method::head) return {};
    if (const auto site = request.headers.find("Sec-Fetch-Site"); site && *site != "same-origin" && *site != "none")
        return forged("Sec-Fetch-Site");
    if (const auto origin = request.headers.find("Origin");
        origin && !is_own_origin(*origin, request.headers.find("Host").value_or("")))
        return forged("Origin");
    if (by_cookie && !request.headers.find(k_own_header)) return forged(k_own_header);
    return {};
}

}  // namespace bontot::api
