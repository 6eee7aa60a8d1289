#include "api/address.hpp"

#include <charconv>
#include <memory>
#include <optional>

#include "http/percent.hpp"

namespace bontot::api {

namespace {

/// The operations by the segments of their paths, made once: a request is led through them segment by segment.
class RouteTree {
  public:
    RouteTree() {
        for (const auto& operation : operations())
            add(operation);
    }

    [[nodiscard]] Route find(http::Method method, std::string_view path) const {
        Route found;
        std::vector<std::string> values;
        descend(root_, method, path, values, found);
        return found;
    }

  private:
    struct Node {
        std::map<std::string_view, std::unique_ptr<Node>> words;
        std::unique_ptr<Node> parameter;
        std::vector<const OperationInfo*> operations;  ///< whose paths end here
    };

    static bool is_parameter(std::string_view segment) { return segment.starts_with('{'); }

    /// Takes the segment before the next '/' off the front; nothing is left behind the last one.
    static std::string_view next_segment(std::optional<std::string_view>& rest) {
        const auto end = rest->find('/');
        const auto segment = rest->substr(0, end);
        rest = end == std::string_view::npos ? std::nullopt : std::optional(rest->substr(end + 1));
        return segment;
    }

    void add(const OperationInfo& operation) {
        auto* node = &root_;
        for (std::optional rest = operation.path; rest;) {
            const auto segment = next_segment(rest);
            auto& next = is_parameter(segment) ? node->parameter : node->words[segment];
            if (!next) next = std::make_unique<Node>();
            node = next.get();
        }
        node->operations.push_back(&operation);
    }

    static void descend(const Node& node, http::Method method, std::optional<std::string_view> rest,
                        std::vector<std::string>& values, Route& found) {
        if (!rest) return end_at(node, method, values, found);
        const auto segment = next_segment(rest);
        // A fixed word wins over a parameter: /accounts/me is not the account named "me".
        if (const auto word = node.words.find(segment); word != node.words.end())
            descend(*word->second, method, rest, values, found);
        if (!node.parameter || segment.empty()) return;
        auto value = http::decode_percent(segment);
        if (!value) return;
        values.push_back(std::move(*value));
        descend(*node.parameter, method, rest, values, found);
        values.pop_back();
    }

    static void end_at(const Node& node, http::Method method, const std::vector<std::string>& values, Route& found) {
        for (const auto* operation : node.operations) {
            found.allowed.push_back(operation->method);
            if (operation->method != method || found.operation != nullptr) continue;
            found.operation = operation;
            found.values = named(*operation, values);
        }
    }

    static PathValues named(const OperationInfo& operation, const std::vector<std::string>& values) {
        PathValues by_name;
        auto value = values.begin();
        for (std::optional rest = operation.path; rest;) {
            const auto segment = next_segment(rest);
            if (is_parameter(segment)) by_name.emplace(segment.substr(1, segment.size() - 2), *value++);
        }
        return by_name;
    }

    Node root_;
};

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

Route route(http::Method method, std::string_view path) {
    static const RouteTree tree;
    return tree.find(method == http::Method::head ? http::Method::get : method, path);
}

core::Result<Input> query_values(std::string_view query, const Input& schema) {
    Input values = Input::object();
    if (query.empty()) return values;
    const auto fields = http::query_fields(query);
    if (!fields) return core::invalid("request.bad_encoding", {}, "?");
    const auto& properties = schema.at("properties");
    for (const auto& [name, value] : *fields) {
        if (values.contains(name)) return core::invalid("request.repeated", {}, name);
        values[name] = typed(value, properties.value(name, Input::object()));
    }
    return values;
}

}  // namespace bontot::api
