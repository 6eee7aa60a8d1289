#include "http/assets.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "http/ascii.hpp"
#include "http/content_security.hpp"
#include "http/preferences.hpp"

namespace bontot::http {
namespace {

constexpr std::string_view k_page = "/index.html";
constexpr std::string_view k_nonce_mark = "NONCE-OF-THE-PAGE";  // stands in web/index.html

/// Vite writes the hash of the content into the name: index-BxY12abc.js. Such a name never gets other bytes.
bool has_hashed_name(std::string_view path) {
    if (!path.starts_with("/assets/")) return false;
    const auto dot = path.rfind('.');
    const auto dash = path.rfind('-', dot);
    return dot != std::string_view::npos && dash != std::string_view::npos && dot - dash > 8;
}

struct Encoded {
    std::string_view bytes;
    std::string_view encoding;  ///< empty = as it is
};

/// The smallest that the caller takes.
Encoded best_encoding(const Asset& asset, const Request& request) {
    const auto wanted = preferences(request.headers.find("Accept-Encoding").value_or(""));
    if (!asset.brotli.empty() && weight_of("br", wanted) > 0) return {asset.brotli, "br"};
    if (!asset.gzip.empty() && weight_of("gzip", wanted) > 0) return {asset.gzip, "gzip"};
    return {asset.plain, ""};
}

}  // namespace

std::string_view content_type_of(std::string_view path) {
    static constexpr std::pair<std::string_view, std::string_view> k_types[] = {
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".map", "application/json"},
        {".webmanifest", "application/manifest+json"},
        {".yaml", "application/yaml"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".jpg", "image/jpeg"},
        {".webp", "image/webp"},
        {".ico", "image/vnd.microsoft.icon"},
        {".woff2", "font/woff2"},
        {".txt", "text/plain; charset=utf-8"},
    };
    const auto dot = path.rfind('.');
    const auto ending = dot == std::string_view::npos ? std::string_view() : path.substr(dot);
    for (const auto& [known, type] : k_types) {
        if (same_word(known, ending)) return type;
    }
    return "application/octet-stream";
}

std::optional<Response> Assets::find(const Request& request) const {
    if (request.method != Method::get) return std::nullopt;
    if (request.path == "/" || request.path == k_page) return page();
    return file(request.path, request);
}

bool Assets::may_be_page(const Request& request) {
    const std::string_view path = request.path;
    return request.method == Method::get && !path.starts_with("/assets/") &&
           path.substr(path.rfind('/')).find('.') == std::string_view::npos;
}

std::optional<Response> Assets::page() const {
    const auto found = std::find_if(files_.begin(), files_.end(), [](const auto& one) { return one.path == k_page; });
    if (found == files_.end()) return std::nullopt;
    const auto nonce = new_nonce();
    std::string text(found->plain);
    for (auto at = text.find(k_nonce_mark); at != std::string::npos; at = text.find(k_nonce_mark, at))
        text.replace(at, k_nonce_mark.size(), nonce);
    Response response;
    response.operation = "page";
    response.body = std::move(text);
    response.headers.set("Content-Type", std::string(content_type_of(k_page)));
    response.headers.set("Content-Security-Policy", policy_with_nonce(nonce));
    return response;
}

std::optional<Response> Assets::file(std::string_view path, const Request& request) const {
    const auto found = std::find_if(files_.begin(), files_.end(), [&](const auto& one) { return one.path == path; });
    if (found == files_.end()) return std::nullopt;
    const auto chosen = best_encoding(*found, request);
    Response response;
    response.operation = "asset";
    response.body = chosen.bytes;
    response.headers.set("Content-Type", std::string(content_type_of(path)));
    response.headers.set("Vary", "Accept-Encoding");
    response.headers.set("Cache-Control", has_hashed_name(path) ? "public, max-age=31536000, immutable" : "no-cache");
    if (!chosen.encoding.empty()) response.headers.set("Content-Encoding", std::string(chosen.encoding));
    // Strong: other bytes, other tag.
    response.headers.set("ETag",
                         fmt::format("\"{}{}{}\"", found->tag, chosen.encoding.empty() ? "" : "-", chosen.encoding));
    response.headers.set("Accept-Ranges", "bytes");
    return response;
}

}  // namespace bontot::http
