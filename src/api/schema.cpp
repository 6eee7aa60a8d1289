#include "api/schema.hpp"

#include <locale>
#include <map>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/text.hpp"

namespace bontot::api {

namespace {

constexpr std::size_t k_most_shown = 80;

/// The description of what may stand where `schema` points, its references followed.
const Input& resolved(const Input& schema, const Input& root) {
    if (!schema.is_object() || !schema.contains("$ref")) return schema;
    const auto reference = schema.at("$ref").get<std::string>();
    return resolved(root.at(Input::json_pointer(reference.substr(1))), root);
}

/// Patterns ask the standard library's table of characters, which notes every answer where all threads read it: all are
/// noted while there is one thread.
bool note_all_characters() {
    const auto& table = std::use_facet<std::ctype<char>>(std::locale());
    (void)table.widen('a');
    for (int c = 1; c < 256; ++c)
        (void)table.narrow(static_cast<char>(c), '\0');
    return true;
}

std::string beginning(std::string text) {
    if (text.size() > k_most_shown) text = core::to_nfc(text.substr(0, k_most_shown)) + "…";
    return text;
}

std::string shown(const Input& value) {
    return beginning(value.dump(-1, ' ', false, Input::error_handler_t::replace));
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

using Place = Input::json_pointer;

/// Walks input and schema side by side and names what does not fit. The validator has said that something does not.
class Faults {
  public:
    explicit Faults(const Input& root) : root_(root) {}

    void name(const Input& input, const Input& raw_schema, const Place& place) {
        const auto& schema = resolved(raw_schema, root_);
        const auto before = faults.size();
        if (input.is_object() && schema.contains("properties")) {
            name_members(input, schema, place);
        } else if (input.is_array() && schema.contains("items")) {
            name_items(input, schema.at("items"), place);
        }
        if (faults.size() == before)
            add("request.not_allowed", {{"found", shown(input)}, {"allowed", allowed_by(schema)}}, place);
    }

    core::Refusals faults;

  private:
    [[nodiscard]] bool full() const { return faults.size() >= k_most_faults; }

    void add(std::string code, core::Params params, const Place& place) {
        if (!full())
            faults.push_back({core::RefusalKind::invalid, std::move(code), std::move(params), place.to_string()});
    }

    [[nodiscard]] bool fits(const Input& input, const Input& part) {
        return valijson::Validator().validate(ready(part), valijson::adapters::NlohmannJsonAdapter(input), nullptr);
    }

    /// A part of the schema, prepared once however many items are held against it.
    const valijson::Schema& ready(const Input& part) {
        const auto [found, is_new] = ready_.try_emplace(&part);
        if (is_new) {
            Input whole = resolved(part, root_);
            if (root_.contains("definitions")) whole["definitions"] = root_.at("definitions");
            valijson::SchemaParser().populateSchema(valijson::adapters::NlohmannJsonAdapter(whole), found->second);
        }
        return found->second;
    }

    void name_items(const Input& input, const Input& schema, const Place& place) {
        for (std::size_t i = 0; i < input.size() && !full(); ++i) {
            if (!fits(input[i], schema)) name(input[i], schema, place / i);
        }
    }

    void name_members(const Input& input, const Input& schema, const Place& place) {
        const auto& properties = schema.at("properties");
        for (const auto& [key, value] : input.items()) {
            if (full()) return;
            if (!properties.contains(key)) {
                if (!schema.value("additionalProperties", true)) name_unknown(key, properties, place);
            } else if (!fits(value, properties.at(key))) {
                name(value, properties.at(key), place / key);
            }
        }
        for (const auto& key : schema.value("required", Input::array())) {
            const auto& field = key.get_ref<const std::string&>();
            if (!input.contains(field)) add("request.missing", {{"field", field}}, place / field);
        }
    }

    void name_unknown(const std::string& key, const Input& properties, const Place& place) {
        std::vector<std::string> known;
        for (const auto& [name, unused] : properties.items())
            known.push_back(name);
        const auto found = beginning(core::to_nfc(key));
        add("request.unknown_field",
            {{"found", found}, {"nearest", core::nearest(found, known)}, {"allowed", core::join(known)}}, place / key);
    }

    const Input& root_;
    std::map<const Input*, valijson::Schema> ready_;
};

}  // namespace

struct Schema::Parsed {
    Input text;
    valijson::Schema schema;
};

Schema::Schema(std::string_view text) : parsed_(std::make_unique<Parsed>()) {
    [[maybe_unused]] static const bool noted = note_all_characters();
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
    faults.name(input, parsed_->text, Place());
    return tl::unexpected(std::move(faults.faults));
}

}  // namespace bontot::api
