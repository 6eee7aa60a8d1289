#include "api/answer_check.hpp"

#include <map>
#include <optional>
#include <set>

#include <nlohmann/json.hpp>

#include "api/application.hpp"
#include "api/schema.hpp"

namespace bontot::contract {

namespace {

using Json = nlohmann::json;

/// A schema that lists the fields of an object allows no others.
void close(Json& node) {
    if (node.is_object() && node.contains("properties") && !node.contains("additionalProperties") &&
        !node.contains("allOf"))
        node["additionalProperties"] = false;
    if (!node.is_structured()) return;
    for (auto& child : node)
        close(child);
}

/// References as JSON Schema has them.
void redirect(Json& node) {
    if (node.is_object() && node.contains("$ref") && node.at("$ref").is_string()) {
        const auto reference = node.at("$ref").get<std::string>();
        node["$ref"] = "#/definitions/" + reference.substr(reference.rfind('/') + 1);
    }
    if (!node.is_structured()) return;
    for (auto& child : node)
        redirect(child);
}

class Contract {
  public:
    Contract() : document_(Json::parse(api::contract_json())), definitions_(document_.at("components").at("schemas")) {
        for (const auto& [path, item] : document_.at("paths").items()) {
            for (const auto& [method, operation] : item.items()) {
                if (operation.is_object() && operation.contains("operationId"))
                    responses_[operation.at("operationId")] = operation.at("responses");
            }
        }
        close(definitions_);
        redirect(definitions_);
    }

    std::string fault(std::string_view operation, const http::Response& response) {
        const auto& responses = responses_.at(std::string(operation));
        const auto status = std::to_string(response.status);
        if (!responses.contains(status) && !responses.contains("default")) return "status " + status;
        const auto& described = resolve(responses.at(responses.contains(status) ? status : "default"));
        const auto type = std::string(response.headers.find("Content-Type").value_or(""));
        if (!described.contains("content")) return type.empty() && is_empty(response) ? "" : "a body";
        const auto& content = described.at("content");
        const auto media = type.substr(0, type.find(';'));
        if (!content.contains(media) && !content.contains("*/*"))
            return "the media type '" + type + "' with status " + status;
        if (media != "application/json" && media != "application/problem+json") return "";
        return fault_of_body(content.at(media).at("schema"), std::string(operation) + " " + status, response);
    }

  private:
    const Json& resolve(const Json& node) const {
        if (!node.contains("$ref")) return node;
        return document_.at(Json::json_pointer(node.at("$ref").get<std::string>().substr(1)));
    }

    static bool is_empty(const http::Response& response) {
        const auto* text = std::get_if<std::string>(&response.body);
        return text != nullptr && text->empty();
    }

    std::string fault_of_body(Json schema, const std::string& name, const http::Response& response) {
        auto known = schemas_.find(name);
        if (known == schemas_.end()) {
            close(schema);
            redirect(schema);
            schema["definitions"] = definitions_;
            known = schemas_.emplace(name, api::Schema(schema.dump())).first;
        }
        const auto* text = std::get_if<std::string>(&response.body);
        const auto* view = std::get_if<std::string_view>(&response.body);
        if (text == nullptr && view == nullptr) return "no JSON";
        const auto body = Json::parse(text != nullptr ? std::string_view(*text) : *view, nullptr, false);
        const auto good = known->second.check(body);
        std::string faults;
        if (good) return faults;
        for (const auto& refusal : good.error()) {
            faults += "\n  " + refusal.place + " " + refusal.code;
            for (const auto& [param, value] : refusal.params)
                faults += " " + param + "=" + value;
        }
        return faults;
    }

    Json document_;
    Json definitions_;
    std::map<std::string, Json> responses_;
    std::map<std::string, api::Schema> schemas_;
};

std::set<std::string_view>& answered() {
    static std::set<std::string_view> operations;
    return operations;
}

}  // namespace

std::vector<std::string> operations_never_answered() {
    std::vector<std::string> missing;
    for (const auto& operation : api::operations()) {
        if (!answered().contains(operation.id)) missing.emplace_back(operation.id);
    }
    return missing;
}

std::string fault_of_answer(const http::Request& request, const http::Response& response) {
    static Contract contract;
    const auto* operation = api::Application::operation_of(request.method, request.path);
    if (operation == nullptr) return "";
    if (response.status < 300) answered().insert(operation->id);
    return contract.fault(operation->id, response);
}

}  // namespace bontot::contract
