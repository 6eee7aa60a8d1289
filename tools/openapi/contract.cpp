#include "contract.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <set>
#include <stdexcept>

namespace openapi {

namespace {

constexpr std::array k_methods{"get", "post", "put", "patch", "delete"};
/// What an operation is asked about; those after "root" are the name of a parameter of its path.
constexpr std::array k_scopes{"none", "anywhere", "root", "unit", "member", "meeting", "evidence"};
constexpr std::int64_t k_usual_body = 256 * 1024;

class Reader {
  public:
    explicit Reader(const Json& document) : document_(document) {}

    std::vector<Operation> read() {
        const std::string base = document_.at("servers").at(0).at("url");
        for (const auto& [path, item] : document_.at("paths").items()) {
            for (const auto& [key, unused] : item.items()) {
                const bool known =
                    key == "parameters" || std::find(k_methods.begin(), k_methods.end(), key) != k_methods.end();
                if (!known) fault(path, "'" + key + "' is no method");
            }
            for (const auto* method : k_methods) {
                if (item.contains(method)) operations_.push_back(read_operation(base, path, item, method));
            }
        }
        std::set<std::string> ids;
        for (const auto& operation : operations_) {
            if (!ids.insert(operation.id).second) fault(operation.id, "operationId stands twice");
        }
        if (!faults_.empty()) throw std::runtime_error(faults_);
        return std::move(operations_);
    }

  private:
    void fault(const std::string& place, const std::string& what) { faults_ += place + ": " + what + "\n"; }

    const Json& resolve(const Json& node) const {
        if (!node.is_object() || !node.contains("$ref")) return node;
        const std::string reference = node.at("$ref");
        return resolve(document_.at(Json::json_pointer(reference.substr(1))));
    }

    Operation read_operation(const std::string& base, const std::string& path, const Json& item, const char* method) {
        const auto& node = item.at(method);
        Operation operation;
        operation.id = node.value("operationId", "");
        std::string place = std::string(method) + " " + path;
        if (operation.id.empty()) fault(place, "no operationId");
        place += " (" + operation.id + ")";
        for (const auto* word : {"summary", "tags"}) {
            if (!node.contains(word)) fault(place, std::string("no ") + word);
        }
        operation.method = method;
        std::transform(operation.method.begin(), operation.method.end(), operation.method.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        operation.path = base + path;
        read_access(operation, node, path, place);
        read_parameters(operation, item, node, path, place);
        read_body(operation, node, place);
        read_status(operation, node, place);
        operation.transaction = node.value("x-transaction", operation.method == "GET" ? "read" : "change");
        operation.slow = node.value("x-slow", false);
        if (operation.slow && operation.transaction != "read")
            fault(place, "x-slow is only for what reads in one transaction");
        if (operation.method == "GET" && operation.transaction == "change") fault(place, "a GET changes nothing");
        return operation;
    }

    void read_access(Operation& operation, const Json& node, const std::string& path, const std::string& place) {
        operation.permission = node.value("x-permission", "");
        operation.own = node.value("x-own", false);
        const bool bound = operation.permission != "public" && operation.permission != "signed_in";
        operation.scope = node.value("x-scope", bound ? "" : "none");
        if (operation.permission.empty()) fault(place, "x-permission is missing: nothing is allowed to everybody");
        if (std::find(k_scopes.begin(), k_scopes.end(), operation.scope) == k_scopes.end())
            return fault(place, "x-scope is missing or unknown: '" + operation.scope + "'");
        if (bound == (operation.scope == "none")) fault(place, "x-scope and x-permission do not fit each other");
        const bool named = operation.scope != "none" && operation.scope != "anywhere" && operation.scope != "root";
        if (named && path.find("{" + operation.scope + "}") == std::string::npos)
            fault(place, "x-scope is " + operation.scope + " and the path has no {" + operation.scope + "}");
        if (operation.own && operation.scope != "member") fault(place, "x-own is only for x-scope: member");
    }

    void read_parameters(Operation& operation, const Json& item, const Json& node, const std::string& path,
                         const std::string& place) {
        operation.path_schema = empty_object();
        operation.query_schema = empty_object();
        for (const auto* level : {&item, &node}) {
            if (!level->contains("parameters")) continue;
            for (const auto& entry : level->at("parameters")) {
                const auto& parameter = resolve(entry);
                const std::string name = parameter.at("name");
                const std::string in = parameter.at("in");
                if (in == "header") {
                    if (name == "If-Match") operation.if_match = true;
                    continue;
                }
                auto& schema = in == "path" ? operation.path_schema : operation.query_schema;
                // Inlined: the program must know a query parameter's type to read it.
                schema["properties"][name] = self_contained(resolve(parameter.at("schema")));
                if (parameter.value("required", false)) schema["required"].push_back(name);
            }
        }
        for (const auto& [name, schema] : operation.path_schema.at("properties").items()) {
            if (path.find("{" + name + "}") == std::string::npos) fault(place, "the path has no {" + name + "}");
        }
        if (static_cast<std::size_t>(std::count(path.begin(), path.end(), '{')) !=
            operation.path_schema.at("properties").size())
            fault(place, "a parameter of the path is not described");
    }

    static Json empty_object() {
        return {{"type", "object"},
                {"properties", Json::object()},
                {"required", Json::array()},
                {"additionalProperties", false}};
    }

    void read_body(Operation& operation, const Json& node, const std::string& place) {
        if (!node.contains("requestBody")) return;
        const auto& body = resolve(node.at("requestBody"));
        const auto& content = body.at("content");
        if (content.size() != 1) fault(place, "a body of exactly one media type is expected");
        operation.body_type = content.begin().key();
        operation.largest_body = body.value("x-largest-body", k_usual_body);
        if (operation.body_type == "application/json")
            operation.body_schema = self_contained(content.begin().value().at("schema"));
    }

    void read_status(Operation& operation, const Json& node, const std::string& place) {
        for (const auto& [status, response] : node.at("responses").items()) {
            if (status.starts_with("2")) {
                operation.status = std::stoll(status);
                return;
            }
        }
        fault(place, "no answer of success is described");
    }

    /// The schema with the components it needs under "definitions".
    Json self_contained(const Json& schema) const {
        Json copy = schema;
        Json definitions = Json::object();
        std::function<void(Json&)> walk = [&](Json& node) {
            if (node.is_object() && node.contains("$ref") && node.at("$ref").is_string()) {
                const std::string reference = node.at("$ref");
                const auto name = reference.substr(reference.rfind('/') + 1);
                node["$ref"] = "#/definitions/" + name;
                if (definitions.contains(name)) return;
                definitions[name] = nullptr;
                Json definition = document_.at(Json::json_pointer(reference.substr(1)));
                walk(definition);
                definitions[name] = std::move(definition);
                return;
            }
            if (node.is_structured()) {
                for (auto& child : node)
                    walk(child);
            }
        };
        walk(copy);
        if (!definitions.empty()) copy["definitions"] = std::move(definitions);
        return copy;
    }

    const Json& document_;
    std::vector<Operation> operations_;
    std::string faults_;
};

}  // namespace

std::vector<Operation> operations_of(const Json& document) {
    return Reader(document).read();
}

}  // namespace openapi
