#include "api/address.hpp"

#include <algorithm>
#include <charconv>

#include "core/text.hpp"

namespace bontot::api {

namespace {

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool is_plain_text(std::string_view text) {
    return core::is_utf8(text) && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

std::vector<std::string_view> pieces(std::string_view text, char separator) {
    std::vector<std::string_view> found;
    while (true) {
        const auto end = text.find(separator);
        found.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return found;
        text.remove_prefix(end + 1);
    }
}

bool is_parameter(std::string_view piece) {
    return piece.starts_with('{');
}

/// The values of the parameters when `path` has the shape of `pattern`.
bool matches(const std::vector<std::string_view>& path, std::string_view pattern, Route& route) {
    const auto wanted = pieces(pattern, '/');
    if (wanted.size() != path.size()) return false;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (is_parameter(wanted[i]) ? path[i].empty() : path[i] != wanted[i]) return false;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (!is_parameter(wanted[i])) continue;
        auto value = percent_decoded(path[i]);
        if (!value) return false;
        route.values[std::string(wanted[i].substr(1, wanted[i].size() - 2))] = std::move(*value);
    }
    return true;
}

Input typed(const std::string& text, const Input& schema) {
    const auto type = schema.value("type", "string");
    if (type == "boolean" && (text == "true" || text == "false")) return text == "true";
    if (type == "integer") {
        std::int64_t number = 0;
        const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (fault == std::errc() && end == text.data() + text.size()) return number;
    }
    return text;
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus_is_space) {
            decoded += ' ';
        } else if (text[i] != '%') {
            decoded += text[i];
        } else {
            if (i + 2 >= text.size()) return std::nullopt;
            const int high = hexadecimal(text[i + 1]);
            const int low = hexadecimal(text[i + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    if (!is_plain_text(decoded)) return std::nullopt;
    return decoded;
}

Route route(http::Method method, std::string_view path) {
    Route found;
    const auto parts = pieces(path, '/');
    const auto asked = method == http::Method::head ? http::Method::get : method;
    for (const auto& operation : operations()) {
        Route candidate;
        if (!matches(parts, operation.path, candidate)) continue;
        found.allowed.push_back(operation.method);
        // A fixed word wins over a parameter: /accounts/me is not the account named "me".
        if (operation.method != asked || (found.operation != nullptr && found.values.size() <= candidate.values.size()))
            continue;
        found.operation = &operation;
        found.values = std::move(candidate.values);
    }
    return found;
}

core::Result<Input> query_values(std::string_view query, std::string_view schema) {
    Input values = Input::object();
    if (query.empty()) return values;
    const auto properties = Input::parse(schema).at("properties");
    for (const auto piece : pieces(query, '&')) {
        if (piece.empty()) continue;
        const auto mark = piece.find('=');
        auto name = percent_decoded(piece.substr(0, mark), true);
        auto value = mark == std::string_view::npos ? std::string() : percent_decoded(piece.substr(mark + 1), true);
        if (!name || !value) return core::invalid("request.bad_encoding", {}, name.value_or("?"));
        if (values.contains(*name)) return core::invalid("request.repeated", {}, *name);
        values[*name] = typed(*value, properties.value(*name, Input::object()));
    }
    return values;
}

}  // namespace bontot::api
