// Strict walking of a parsed JSON document: type errors are noted with their JSON pointer and walking goes on.
// Private to wire/.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <simdjson.h>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/names.hpp"
#include "core/result.hpp"
#include "core/text.hpp"

namespace bontot::wire {

using Element = simdjson::dom::element;

/// Where the walker stands; kept as a chain on the call stack, turned into text only when a fault is found.
struct Path {
    const Path* parent = nullptr;
    std::string_view key;  ///< empty: an index
    std::size_t index = 0;
    [[nodiscard]] std::string pointer() const;
};

class JsonWalker {
  public:
    JsonWalker(std::string place, core::Refusals& faults, std::size_t most)
        : place_(std::move(place)), faults_(faults), most_(most) {}

    void fault(const Path& path, std::string code, core::Params params = {});
    [[nodiscard]] bool full() const { return faults_.size() >= most_; }
    [[nodiscard]] const std::string& place() const { return place_; }

    // Each returns nothing, and notes the fault, when the element has another type or value.
    std::optional<std::string_view> text(const Element& element, const Path& path);
    std::optional<bool> flag(const Element& element, const Path& path);
    std::optional<std::int64_t> whole(const Element& element, const Path& path, std::int64_t minimum,
                                      std::int64_t maximum);
    std::optional<core::Date> date(const Element& element, const Path& path);
    std::optional<core::ClockTime> time(const Element& element, const Path& path);
    std::optional<simdjson::dom::array> array(const Element& element, const Path& path);
    std::optional<simdjson::dom::object> object(const Element& element, const Path& path);

    template <class Enum, std::size_t N>
    std::optional<Enum> name(const Element& element, const Path& path, const core::NameTable<Enum, N>& table) {
        const auto found = text(element, path);
        if (!found) return std::nullopt;
        const auto value = core::from_name(table, *found);
        if (!value) {
            fault(path, "json.unknown_value",
                  {{"found", std::string(*found)}, {"allowed", core::join(core::all_names(table))}});
        }
        return value;
    }

  private:
    void wrong_type(const Element& element, const Path& path, std::string_view allowed);
    std::string place_;
    core::Refusals& faults_;
    std::size_t most_;
};

[[nodiscard]] inline bool is_null(const Element& element) {
    return element.type() == simdjson::dom::element_type::NULL_VALUE;
}

/// Calls `each(place_in_names, value, path)` for the known fields of an object; unknown ones are passed over (a later
/// version may add fields), repeated ones are a fault. Returns a bit a known field that was there.
template <std::size_t N, class Each>
std::uint32_t walk_fields(JsonWalker& walker, simdjson::dom::object object, const Path& path,
                          const std::array<std::string_view, N>& names, Each each) {
    static_assert(N <= 32);
    std::uint32_t seen = 0;
    for (const auto field : object) {
        for (std::size_t i = 0; i < N; ++i) {
            if (field.key != names[i]) continue;
            const Path here{&path, names[i], 0};
            if ((seen & (1U << i)) != 0) {
                walker.fault(here, "json.repeated_field", {{"found", std::string(names[i])}});
                break;
            }
            seen |= 1U << i;
            each(i, field.value, here);
            break;
        }
    }
    return seen;
}

/// Notes every required field (a bit each) that is not in `seen`.
template <std::size_t N>
bool require_fields(JsonWalker& walker, const Path& path, const std::array<std::string_view, N>& names,
                    std::uint32_t seen, std::uint32_t required) {
    for (std::size_t i = 0; i < N; ++i) {
        if ((required & (1U << i)) != 0 && (seen & (1U << i)) == 0) {
            walker.fault(path, "json.missing", {{"field", std::string(names[i])}});
        }
    }
    return (seen & required) == required;
}

}  // namespace bontot::wire
