#include "api/address.hpp"

#include <algorithm>
#include <charconv>

#include "http/percent.hpp"

namespace bontot::api {

namespace {

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
    if (!plus_is_space) return http::decode_percent(text);
    std::string plain(text);
    std::replace(plain.begin(), plain.end(), '+', ' ');
    return http::decode_percent(plain);
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
