#include "http/answer.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "http/ascii.hpp"
#include "http/content_security.hpp"
#include "http/entity_tag.hpp"
#include "http/http_date.hpp"
#include "http/range.hpp"
#include "http/status.hpp"

namespace bontot::http {
namespace {

/// What a browser may do with any answer, unless a handler says otherwise.
constexpr std::pair<std::string_view, std::string_view> k_defaults[] = {
    {"Cache-Control", "no-store"},
    {"Content-Security-Policy", k_content_security_policy},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()"},
};
constexpr std::string_view k_transport_security = "max-age=31536000";

void add_line(std::string& text, std::string_view name, std::string_view value) {
    const bool breaks = std::any_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; });
    if (!is_token(name) || breaks) throw std::logic_error(fmt::format("the header {} cannot be sent", name));
    text.append(name).append(": ").append(value).append("\r\n");
}

void not_modified(Response& response) {
    response.status = 304;
    response.body = std::string();
}

void cut(Body& body, const Range& range) {
    if (auto* text = std::get_if<std::string>(&body)) {
        *text = text->substr(range.offset, range.bytes);
    } else if (auto* bytes = std::get_if<std::string_view>(&body)) {
        *bytes = bytes->substr(range.offset, range.bytes);
    } else if (auto* file = std::get_if<FilePart>(&body)) {
        file->offset += range.offset;
        file->bytes = range.bytes;
    }
}

/// Whether the caller's part is of what is here now.
bool same_as_before(const Request& request, const Response& response) {
    const auto before = request.headers.find("If-Range");
    const auto tag = response.headers.find("ETag");
    return !before || (tag && names_tag(*before, *tag, TagComparison::strong));
}

void keep_range(const Request& request, Response& response) {
    const auto wanted = request.headers.find("Range");
    const auto allowed = response.headers.find("Accept-Ranges");
    if (!wanted || !allowed || *allowed != "bytes" || !same_as_before(request, response)) return;
    const auto size = body_size(response.body);
    const auto range = parse_range(*wanted, size);
    if (!range) return;
    if (range->bytes == 0) {
        response.status = 416;
        response.headers.set("Content-Range", fmt::format("bytes */{}", size));
        response.body = std::string();
        return;
    }
    response.status = 206;
    response.headers.set("Content-Range",
                         fmt::format("bytes {}-{}/{}", range->offset, range->offset + range->bytes - 1, size));
    cut(response.body, *range);
}

}  // namespace

std::uint64_t body_size(const Body& body) {
    if (const auto* text = std::get_if<std::string>(&body)) return text->size();
    if (const auto* bytes = std::get_if<std::string_view>(&body)) return bytes->size();
    if (const auto* file = std::get_if<FilePart>(&body)) return file->bytes;
    return 0;
}

void keep_conditions(const Request& request, Response& response) {
    if (request.method != Method::get || response.status != 200) return;
    if (std::holds_alternative<std::shared_ptr<EventSource>>(response.body)) return;
    const auto tag = response.headers.find("ETag");
    const auto known = request.headers.find("If-None-Match");
    if (tag && known && names_tag(*known, *tag, TagComparison::weak)) return not_modified(response);
    keep_range(request, response);
}

std::string head_text(const Response& response, const Framing& framing) {
    std::string text = fmt::format("HTTP/1.1 {} {}\r\n", response.status, phrase_of(response.status));
    for (const auto& [name, value] : response.headers.all())
        add_line(text, name, value);
    for (const auto& [name, value] : k_defaults) {
        if (!response.headers.find(name)) add_line(text, name, value);
    }
    if (framing.secure) add_line(text, "Strict-Transport-Security", k_transport_security);
    add_line(text, "Date", http_date(framing.unix_seconds));
    if (!framing.id.empty()) add_line(text, "X-Request-Id", framing.id);
    if (std::holds_alternative<std::shared_ptr<EventSource>>(response.body)) {
        if (!framing.http_1_0) add_line(text, "Transfer-Encoding", "chunked");
    } else if (!has_no_body(response.status)) {
        add_line(text, "Content-Length", std::to_string(body_size(response.body)));
    }
    if (!framing.keep_alive) {
        add_line(text, "Connection", "close");
    } else if (framing.http_1_0) {
        add_line(text, "Connection", "keep-alive");
    }
    return text + "\r\n";
}

}  // namespace bontot::http
