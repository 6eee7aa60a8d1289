#include "api/schema.hpp"

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/text.hpp"

namespace bontot::api {

namespace {

constexpr std::size_t k_most_faults = 20;
constexpr std::size_t k_most_shown = 80;

/// The description of what may stand where `schema` points, its references followed.
const Input& resolved(const Input& schema, const Input& root) {
    if (!schema.is_object() || !schema.contains("$ref")) return schema;
    const auto reference = schema.at("$ref").get<std::string>();
    return resolved(root.at(Input::json_pointer(reference.substr(1))), root);
}

std::string shown(const Input& value) {
    auto text = value.dump(-1, ' ', false, Input::error_handler_t::replace);
    if (text.size() > k_most_shown) text = core::to_nfc(text.substr(0, k_most_shown)) + "…";
    return text;
}

/// "integer, 1 … 12", "\"regular\", \"thematic\"": the words of the contract itself.
std::string allowed_by(const Input& schema) {
    if (schema.contains("enum")) {
        std::vector<std::string> values;
        for (const auto& value : schema.at("enum"))
            values.push_back(value.dump());
        return core::join(values);
    }
    if (schema.contains("const")) return schema.at("const").dump();
    std::vector<std::string> parts;
    if (schema.contains("type")) {
        const auto& type = schema.at("type");
        if (type.is_string()) {
            parts.push_back(type.get<std::string>());
        } else {
            std::vector<std::string> types;
            for (const auto& one : type)
                types.push_back(one.get<std::string>());
            parts.push_back(core::join(types, " | "));
        }
    }
    const auto range = [&](const char* least, const char* most) {
        if (schema.contains(least) || schema.contains(most)) {
            parts.push_back((schema.contains(least) ? schema.at(least).dump() : "…") + " … " +
                            (schema.contains(most) ? schema.at(most).dump() : "…"));
        }
    };
    range("minimum", "maximum");
    range("minLength", "maxLength");
    range("minItems", "maxItems");
    for (const auto* word : {"format", "pattern"}) {
        if (schema.contains(word)) {
            parts.push_back(schema.at(word).get<std::string>());
            break;
        }
    }
    return core::join(parts);
}

/// Walks input and schema side by side and names what does not fit. The validator has said that something does not.
class Faults {
  public:
    explicit Faults(const Input& root) : root_(root) {}

    /// True when a fault was named at `place` or below.
    void name(const Input& input, const Input& raw_schema, const std::string& place) {
        const auto& schema = resolved(raw_schema, root_);
        if (faults.size() >= k_most_faults) return;
        if (input.is_object() && schema.contains("properties")) return name_members(input, schema, place);
        if (input.is_array() && schema.contains("items")) {
            for (std::size_t i = 0; i < input.size(); ++i) {
                if (!fits(input[i], schema.at("items")))
                    name(input[i], schema.at("items"), place + "/" + std::to_string(i));
            }
            if (!faults.empty()) return;
        }
        add("request.not_allowed", {{"found", shown(input)}, {"allowed", allowed_by(schema)}}, place);
    }

    [[nodiscard]] bool fits(const Input& input, const Input& part) const {
        Input whole = resolved(part, root_);
        if (root_.contains("definitions")) whole["definitions"] = root_.at("definitions");
        valijson::Schema schema;
        valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(whole), schema);
        return valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(input), nullptr);
    }

    core::Refusals faults;

  private:
    void add(std::string code, core::Params params, std::string place) {
        faults.push_back({core::RefusalKind::invalid, std::move(code), std::move(params), std::move(place)});
    }

    void name_members(const Input& input, const Input& schema, const std::string& place) {
        const auto& properties = schema.at("properties");
        const auto before = faults.size();
        std::vector<std::string> known;
        for (const auto& [key, unused] : properties.items())
            known.push_back(key);
        for (const auto& [key, value] : input.items()) {
            const auto here = place + "/" + key;
            if (!properties.contains(key)) {
                if (!schema.value("additionalProperties", true))
                    add("request.unknown_field",
                        {{"found", core::to_nfc(key)},
                         {"nearest", core::nearest(key, known)},
                         {"allowed", core::join(known)}},
                        here);
            } else if (!fits(value, properties.at(key))) {
                name(value, properties.at(key), here);
            }
        }
        for (const auto& key : schema.value("required", Input::array())) {
            if (!input.contains(key.get<std::string>()))
                add("request.missing", {{"field", key.get<std::string>()}}, place + "/" + key.get<std::string>());
        }
        if (faults.size() == before)
            add("request.not_allowed", {{"found", shown(input)}, {"allowed", allowed_by(schema)}}, place);
    }

    const Input& root_;
};

}  // namespace

struct Schema::Parsed {
    Input text;
    valijson::Schema schema;
};

Schema::Schema(std::string_view text) : parsed_(std::make_unique<Parsed>()) {
    parsed_->text = Input::parse(text);
    valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(parsed_->text), parsed_->schema);
}

Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;

const Input& Schema::description() const {
    return parsed_->text;
}

core::Checked<void> Schema::check(const Input& input) const {
    // Types are what JSON says: "1" is no number. Kept, for it holds the patterns that it has compiled: one a pattern
    // of the contract.
    thread_local valijson::Validator validator(valijson::Validator::kStrongTypes);
    if (validator.validate(parsed_->schema, valijson::adapters::NlohmannJsonAdapter(input), nullptr)) return {};
    Faults faults(parsed_->text);
    faults.name(input, parsed_->text, "");
    return tl::unexpected(std::move(faults.faults));
}

}  // namespace bontot::api
