#include "cli/play/visitor.hpp"

#include <fstream>

#include "http/message.hpp"

namespace bontot::cli {

namespace {

std::string part_of(const http::FilePart& part) {
    std::ifstream file(part.path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(part.offset));
    std::string bytes(part.bytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(part.bytes));
    if (!file) throw PlayFault(part.path + ": cannot be read");
    return bytes;
}

std::string text_of(const http::Response& response) {
    if (const auto* part = std::get_if<http::FilePart>(&response.body)) return part_of(*part);
    if (const auto* text = std::get_if<std::string>(&response.body)) return *text;
    if (const auto* text = std::get_if<std::string_view>(&response.body)) return std::string(*text);
    return {};
}

Json json_of(const http::Response& response) {
    const auto text = text_of(response);
    return text.empty() ? Json() : Json::parse(text);
}

std::string quoted(std::int64_t version) {
    return '"' + std::to_string(version) + '"';
}

}  // namespace

Json Visitor::get(const std::string& path) {
    const auto response = ask(http::Method::get, path, nullptr, "");
    read_ = std::string(response.headers.find("ETag").value_or(""));
    return json_of(response);
}

Json Visitor::post_over_read(const std::string& path, const Json& body) {
    return json_of(ask(http::Method::post, path, &body, read_));
}

Json Visitor::post(const std::string& path, const Json& body) {
    return json_of(ask(http::Method::post, path, &body, ""));
}

Json Visitor::post(const std::string& path, const Json& body, std::int64_t version) {
    return json_of(ask(http::Method::post, path, &body, quoted(version)));
}

Visitor::Tried Visitor::try_post(const std::string& path, const Json& body) {
    const auto response = answer(http::Method::post, path, &body, "");
    if (response.status < 400) return {json_of(response), ""};
    if (response.status < 500) return {nullptr, json_of(response).value("code", "")};
    return {json_of(expect_success(response, path, body.dump())), ""};
}

void Visitor::drop(const std::string& path) {
    static_cast<void>(ask(http::Method::remove, path, nullptr, ""));
}

Json Visitor::put(const std::string& path, const Json& body, std::int64_t version) {
    return json_of(ask(http::Method::put, path, &body, quoted(version)));
}

std::string Visitor::fetch(const std::string& path) {
    return text_of(ask(http::Method::get, path, nullptr, ""));
}

http::Response Visitor::ask(http::Method method, const std::string& path, const Json* body, const std::string& etag) {
    return expect_success(answer(method, path, body, etag), path, body != nullptr ? body->dump() : "");
}

http::Response Visitor::expect_success(http::Response response, const std::string& path,
                                       const std::string& body) const {
    if (response.status < 400) return response;
    throw PlayFault(login_ + ": " + path + ": " + std::to_string(response.status) + " " + text_of(response) +
                    (body.empty() ? "" : " to " + body.substr(0, 400)));
}

http::Response Visitor::answer(http::Method method, const std::string& path, const Json* body,
                               const std::string& etag) {
    http::Request request;
    request.method = method;
    const auto mark = path.find('?');
    request.path = "/api/v1" + path.substr(0, mark);
    if (mark != std::string::npos) request.query = path.substr(mark + 1);
    request.headers.set("Host", "localhost");
    request.headers.set("X-Bontot-Request", "1");
    request.address = "127.0.0.1";
    if (body != nullptr) {
        request.headers.set("Content-Type", "application/json");
        request.body = body->dump();
    }
    if (!etag.empty()) request.headers.set("If-Match", etag);

    const bool signing_in = path == "/demonstration/session";
    auto response = http::Response();
    // The clock leaps from one act to the next, so a session has often ended meanwhile.
    for (int attempt = 0; attempt < 2; ++attempt) {
        if (cookie_.empty() && !signing_in) sign_in();
        if (!cookie_.empty()) request.headers.set("Cookie", cookie_);
        response = office_.handle(request);
        if (response.status != 401 || signing_in) break;
        cookie_.clear();
    }
    return response;
}

void Visitor::sign_in() {
    const Json body{{"login", login_}};
    const auto opened = ask(http::Method::post, "/demonstration/session", &body, "");
    const auto set = opened.headers.find("Set-Cookie").value_or("");
    cookie_ = std::string(set.substr(0, set.find(';')));
}

}  // namespace bontot::cli
