// Reads a YAML tree strictly: every key must be known, every value of its type, and every fault is noted with line and
// column and reading goes on, so that an author sees all faults at once. Private to plan/.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/yaml.h>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/language.hpp"
#include "core/names.hpp"
#include "plan/finding.hpp"
#include "plan/model.hpp"

namespace bontot::plan {

class YamlReader {
  public:
    YamlReader(std::string file, Findings& findings) : file_(std::move(file)), findings_(findings) {}

    [[nodiscard]] Mark mark(const YAML::Node& node) const;
    void error(const YAML::Node& node, std::string code, core::Params params = {});
    void warning(const YAML::Node& node, std::string code, core::Params params = {});
    /// "unknown X, did you mean Y, allowed: …".
    void unknown_name(const YAML::Node& node, std::string_view what, const std::string& found,
                      const std::vector<std::string>& allowed);

    /// Notes unknown and repeated keys; false when `node` is not a mapping.
    bool check_keys(const YAML::Node& node, std::string_view what, std::initializer_list<std::string_view> allowed);
    /// False (and noted) when `node` is present and not a list.
    bool check_list(const YAML::Node& node, std::string_view what);

    /// The value of `key` as text; noted when missing and `required`.
    std::string text(const YAML::Node& node, const char* key, bool required = true);
    core::Localised localised(const YAML::Node& node, const char* key, bool required = true);
    std::vector<std::string> texts(const YAML::Node& node, const char* key);
    std::optional<std::int64_t> number(const YAML::Node& node, const char* key, std::int64_t minimum,
                                       std::int64_t maximum, bool required = true);
    std::optional<core::Points> points(const YAML::Node& node, const char* key, bool required = true);
    std::optional<core::Date> date(const YAML::Node& node, const char* key);

    template <class Enum, std::size_t N>
    std::optional<Enum> name(const YAML::Node& node, const char* key, const core::NameTable<Enum, N>& table,
                             bool required = true) {
        const auto found = text(node, key, required);
        if (found.empty()) return std::nullopt;
        const auto value = core::from_name(table, found);
        if (!value) unknown_name(node[key], key, found, core::all_names(table));
        return value;
    }
    template <class Enum, std::size_t N>
    std::vector<Enum> names(const YAML::Node& node, const char* key, const core::NameTable<Enum, N>& table) {
        std::vector<Enum> values;
        for (const auto& entry : items(node, key)) {
            const auto value = core::from_name(table, scalar(entry));
            if (value) {
                values.push_back(*value);
            } else {
                unknown_name(entry, key, scalar(entry), core::all_names(table));
            }
        }
        return values;
    }

    /// The entries of the list at `key`; empty when missing or not a list (noted).
    std::vector<YAML::Node> items(const YAML::Node& node, const char* key);
    [[nodiscard]] static std::string scalar(const YAML::Node& node);
    [[nodiscard]] const std::string& file() const { return file_; }

  private:
    std::string file_;
    Findings& findings_;
};

}  // namespace bontot::plan
