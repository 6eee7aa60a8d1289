#include "plan/yaml_reader.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include <fmt/format.h>

#include "core/text.hpp"

namespace bontot::plan {

Mark YamlReader::mark(const YAML::Node& node) const {
    const auto at = node.Mark();
    if (at.is_null()) return {file_, 0, 0};
    return {file_, at.line + 1, at.column + 1};
}

void YamlReader::error(const YAML::Node& node, std::string code, core::Params params) {
    auto where = mark(node);
    auto place = where.text();
    findings_.push_back({Severity::error,
                         std::move(where),
                         {core::RefusalKind::invalid, std::move(code), std::move(params), std::move(place)}});
}

void YamlReader::warning(const YAML::Node& node, std::string code, core::Params params) {
    error(node, std::move(code), std::move(params));
    findings_.back().severity = Severity::warning;
}

void YamlReader::unknown_name(const YAML::Node& node, std::string_view what, const std::string& found,
                              const std::vector<std::string>& allowed) {
    const auto near = core::nearest(found, allowed);
    core::Params params{{"what", std::string(what)}, {"found", found}};
    if (near.empty()) {
        params.emplace_back("allowed", core::join(allowed));
        error(node, "plan.unknown_name", std::move(params));
    } else {
        params.emplace_back("nearest", near);
        error(node, "plan.unknown_name_nearest", std::move(params));
    }
}

bool YamlReader::check_keys(const YAML::Node& node, std::string_view what,
                            std::initializer_list<std::string_view> allowed) {
    if (!node.IsMap()) {
        error(node, "plan.not_a_mapping", {{"what", std::string(what)}});
        return false;
    }
    std::set<std::string> seen;
    for (const auto& entry : node) {
        const auto key = scalar(entry.first);
        if (!seen.insert(key).second) error(entry.first, "plan.repeated_key", {{"found", key}});
        if (std::find(allowed.begin(), allowed.end(), key) == allowed.end()) {
            unknown_name(entry.first, what, key, std::vector<std::string>(allowed.begin(), allowed.end()));
        }
    }
    return true;
}

bool YamlReader::check_list(const YAML::Node& node, std::string_view what) {
    if (!node || node.IsNull()) return true;
    if (node.IsSequence()) return true;
    error(node, "plan.not_a_list", {{"what", std::string(what)}});
    return false;
}

std::string YamlReader::scalar(const YAML::Node& node) {
    return node && node.IsScalar() ? node.Scalar() : std::string{};
}

std::string YamlReader::text(const YAML::Node& node, const char* key, bool required) {
    const auto value = node[key];
    if (!value || value.IsNull()) {
        if (required) error(node, "plan.missing_key", {{"key", key}});
        return {};
    }
    if (!value.IsScalar()) {
        error(value, "plan.not_text", {{"key", key}});
        return {};
    }
    if (!core::is_nfc(value.Scalar())) error(value, "input.not_nfc", {{"found", value.Scalar()}});
    if (required && value.Scalar().empty()) error(value, "plan.empty_text", {{"key", key}});
    return value.Scalar();
}

core::Localised YamlReader::localised(const YAML::Node& node, const char* key, bool required) {
    const auto value = node[key];
    if (!value || value.IsNull()) {
        if (required) error(node, "plan.missing_key", {{"key", key}});
        return {};
    }
    if (!check_keys(value, key, {"vi", "en"})) return {};
    return {text(value, "vi"), text(value, "en")};
}

std::vector<YAML::Node> YamlReader::items(const YAML::Node& node, const char* key) {
    std::vector<YAML::Node> result;
    const auto list = node[key];
    if (!list || !check_list(list, key)) return result;
    for (const auto& entry : list)
        result.push_back(entry);
    return result;
}

std::vector<std::string> YamlReader::texts(const YAML::Node& node, const char* key) {
    std::vector<std::string> result;
    for (const auto& entry : items(node, key)) {
        if (!entry.IsScalar()) {
            error(entry, "plan.not_text", {{"key", key}});
            continue;
        }
        result.push_back(entry.Scalar());
    }
    return result;
}

std::optional<std::int64_t> YamlReader::number(const YAML::Node& node, const char* key, std::int64_t minimum,
                                               std::int64_t maximum, bool required) {
    const auto found = text(node, key, required);
    if (found.empty()) return std::nullopt;
    std::int64_t value = 0;
    const auto [end, fault] = std::from_chars(found.data(), found.data() + found.size(), value);
    if (fault != std::errc{} || end != found.data() + found.size() || value < minimum || value > maximum) {
        error(node[key], "plan.not_a_number",
              {{"key", key}, {"found", found}, {"allowed", fmt::format("{}…{}", minimum, maximum)}});
        return std::nullopt;
    }
    return value;
}

std::optional<core::Points> YamlReader::points(const YAML::Node& node, const char* key, bool required) {
    const auto found = text(node, key, required);
    if (found.empty()) return std::nullopt;
    const auto value = core::Points::parse(found);
    if (!value) error(node[key], "plan.not_points", {{"key", key}, {"found", found}});
    return value;
}

std::optional<core::Date> YamlReader::date(const YAML::Node& node, const char* key) {
    const auto found = text(node, key, false);
    if (found.empty()) return std::nullopt;
    const auto value = core::Date::parse(found);
    if (!value) error(node[key], "plan.not_a_date", {{"key", key}, {"found", found}});
    return value;
}

}  // namespace bontot::plan
