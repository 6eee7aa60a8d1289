// Values of parameters: each is read as the type that the catalogue gives its name.
#include "plan/parse_value.hpp"

#include <charconv>

#include <fmt/format.h>

#include "core/text.hpp"
#include "plan/parse.hpp"

namespace bontot::plan {

namespace {

std::optional<std::int64_t> whole_number(const YAML::Node& node) {
    const auto text = YamlReader::scalar(node);
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || fault != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string shown(const YAML::Node& node) {
    if (node.IsScalar()) return node.Scalar();
    return node.IsSequence() ? "[…]" : node.IsMap() ? "{…}" : "null";
}

/// A band written as a condition: {over: 20, value: 7}, {from: 11, to: 20, value: 5}, {below: 10, value: 3}.
std::optional<Band> condition_band(YamlReader& reader, const YAML::Node& node) {
    if (!reader.check_keys(node, "band", {"from", "over", "to", "below", "value"})) return std::nullopt;
    constexpr std::int64_t k_most = 1'000'000;
    const auto from = reader.number(node, "from", 0, k_most, false);
    const auto over = reader.number(node, "over", 0, k_most, false);
    const auto to = reader.number(node, "to", 0, k_most, false);
    const auto below = reader.number(node, "below", 1, k_most, false);
    const auto value = reader.number(node, "value", 0, k_most);
    if (!value) return std::nullopt;
    Band band;
    band.from = from ? *from : over ? *over + 1 : 0;
    if (to) band.to = *to;
    if (below) band.to = *below - 1;
    band.value = *value;
    return band;
}

/// A band written as a step of a ladder: [21, 7].
std::optional<Band> ladder_band(const YAML::Node& node, std::int64_t most) {
    if (!node.IsSequence() || node.size() != 2) return std::nullopt;
    const auto in_range = [most](const std::optional<std::int64_t>& number) {
        return number && *number >= 0 && *number <= most;
    };
    const auto from = whole_number(node[0]);
    const auto value = whole_number(node[1]);
    if (!in_range(from) || !in_range(value)) return std::nullopt;
    return Band{from.value_or(0), std::nullopt, value.value_or(0)};
}

std::optional<Value> bands_value(YamlReader& reader, const YAML::Node& node, const ParameterSpec& spec) {
    if (!node.IsSequence() || node.size() == 0) {
        reader.error(node, "plan.not_bands", {{"key", std::string(spec.name)}, {"found", shown(node)}});
        return std::nullopt;
    }
    Bands bands;
    bands.ladder = node[0].IsSequence();
    for (const auto& entry : node) {
        if (entry.IsMap() && !bands.ladder) {
            const auto band = condition_band(reader, entry);
            if (band) bands.bands.push_back(*band);
            continue;
        }
        const auto band = bands.ladder ? ladder_band(entry, spec.maximum) : std::nullopt;
        if (!band) {
            reader.error(entry, "plan.not_bands", {{"key", std::string(spec.name)}, {"found", shown(entry)}});
            return std::nullopt;
        }
        bands.bands.push_back(*band);
    }
    return Value{std::move(bands)};
}

std::optional<Value> names_value(YamlReader& reader, const YAML::Node& node, const ParameterSpec& spec) {
    if (!node.IsSequence()) {
        reader.error(node, "plan.not_a_list", {{"what", std::string(spec.name)}});
        return std::nullopt;
    }
    std::vector<std::string> names;
    for (const auto& entry : node) {
        const auto found = YamlReader::scalar(entry);
        if (std::find(spec.names.begin(), spec.names.end(), found) == spec.names.end()) {
            reader.unknown_name(entry, spec.name, found, spec.names);
            return std::nullopt;
        }
        names.push_back(found);
    }
    return Value{std::move(names)};
}

}  // namespace

std::optional<Value> read_value(YamlReader& reader, const YAML::Node& node, const ParameterSpec& spec) {
    if (!node || node.IsNull()) {
        if (spec.may_be_unset) return Value{};
        reader.error(node, "plan.value_missing", {{"key", std::string(spec.name)}});
        return std::nullopt;
    }
    const auto text = YamlReader::scalar(node);
    const auto wrong = [&](const char* code, std::string allowed) -> std::optional<Value> {
        reader.error(node, code,
                     {{"key", std::string(spec.name)}, {"found", shown(node)}, {"allowed", std::move(allowed)}});
        return std::nullopt;
    };
    switch (spec.type) {
        case ParameterType::number: {
            const auto value = whole_number(node);
            if (!value || *value < spec.minimum || *value > spec.maximum) {
                return wrong("plan.not_a_number", fmt::format("{}…{}", spec.minimum, spec.maximum));
            }
            return Value{*value};
        }
        case ParameterType::name:
            if (std::find(spec.names.begin(), spec.names.end(), text) == spec.names.end()) {
                reader.unknown_name(node, spec.name, text.empty() ? shown(node) : text, spec.names);
                return std::nullopt;
            }
            return Value{text};
        case ParameterType::date: {
            const auto value = core::Date::parse(text);
            if (!value) return wrong("plan.not_a_date", "2023-07-20");
            return Value{*value};
        }
        case ParameterType::month_day: {
            const auto value = MonthDay::parse(text);
            if (!value) return wrong("plan.not_a_month_day", "12-20");
            return Value{*value};
        }
        case ParameterType::bands: return bands_value(reader, node, spec);
        case ParameterType::names: return names_value(reader, node, spec);
    }
    return std::nullopt;
}

core::Result<Value> parse_value(const std::string& name, const std::string& text) {
    const auto* spec = find_parameter(name);
    if (spec == nullptr) {
        const auto near = core::nearest(name, parameter_names());
        if (near.empty()) {
            return core::invalid("plan.unknown_name",
                                 {{"what", "parameter"}, {"found", name}, {"allowed", core::join(parameter_names())}});
        }
        return core::invalid("plan.unknown_name_nearest", {{"what", "parameter"}, {"found", name}, {"nearest", near}});
    }
    Findings findings;
    YamlReader reader("--set", findings);
    try {
        const auto value = read_value(reader, YAML::Load(text), *spec);
        if (value && findings.empty()) return *value;
    } catch (const YAML::Exception& fault) {
        return core::invalid("plan.not_yaml", {{"reason", fault.msg}}, "--set " + name);
    }
    auto refusal = findings.front().what;
    refusal.place = "--set " + name;
    return tl::unexpected(std::move(refusal));
}

}  // namespace bontot::plan
