// Reads the body of a request into values of the domain. The contract has been checked already: types and names are
// right; what only the domain knows (30 February) is noted here with its JSON pointer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/names.hpp"
#include "core/result.hpp"
#include "organisation/tree.hpp"

namespace bontot::api {

class Fields {
  public:
    Fields(const nlohmann::json& object, core::Refusals& faults, std::string place = "")
        : object_(object), faults_(faults), place_(std::move(place)) {}

    [[nodiscard]] bool has(const char* name) const { return object_.contains(name) && !object_.at(name).is_null(); }
    [[nodiscard]] const nlohmann::json& raw(const char* name) const { return object_.at(name); }
    [[nodiscard]] std::string text(const char* name) const {
        return has(name) ? object_.at(name).get<std::string>() : std::string();
    }
    [[nodiscard]] bool flag(const char* name, bool fallback = false) const {
        return has(name) ? object_.at(name).get<bool>() : fallback;
    }
    template <class Number = int>
    [[nodiscard]] std::optional<Number> number(const char* name) const {
        return has(name) ? std::optional(object_.at(name).get<Number>()) : std::nullopt;
    }
    /// A day that the calendar has; nothing, and a fault, otherwise. Not given: nothing.
    [[nodiscard]] std::optional<core::Date> day(const char* name);
    /// A day that the contract demands.
    [[nodiscard]] core::Date demanded_day(const char* name) { return day(name).value_or(core::Date()); }
    [[nodiscard]] core::Period span();  ///< "from", "to"
    /// A time of day; not given: midnight.
    [[nodiscard]] core::ClockTime time(const char* name);
    [[nodiscard]] std::optional<core::Points> points(const char* name);
    [[nodiscard]] organisation::Decision decision(const char* name = "decision");

    template <class Enum, std::size_t N>
    [[nodiscard]] std::optional<Enum> name(const char* field, const core::NameTable<Enum, N>& table) const {
        return has(field) ? core::from_name(table, object_.at(field).get_ref<const std::string&>()) : std::nullopt;
    }
    template <class Id>
    [[nodiscard]] std::optional<Id> id(const char* name) const {
        return has(name) ? std::optional(Id(object_.at(name).get<std::string>())) : std::nullopt;
    }
    template <class Id>
    [[nodiscard]] std::vector<Id> ids(const char* name) const {
        std::vector<Id> ids;
        if (!has(name)) return ids;
        for (const auto& id : object_.at(name))
            ids.emplace_back(id.get<std::string>());
        return ids;
    }
    /// The objects of a list, each with its own pointer.
    [[nodiscard]] std::vector<Fields> items(const char* name);
    [[nodiscard]] Fields inside(const char* name) { return {object_.at(name), faults_, place_ + "/" + name}; }

    /// Something is wrong with `name`.
    void fault(const char* name, std::string code, core::Params params = {});

  private:
    const nlohmann::json& object_;
    core::Refusals& faults_;
    std::string place_;
};

}  // namespace bontot::api
