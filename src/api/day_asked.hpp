// Days in queries that may be left out.
#pragma once

#include "api/outcome.hpp"

namespace bontot::api {

/// The day that a parameter of the query names, if there is one.
[[nodiscard]] inline core::Result<std::optional<core::Date>> day_asked(const Call& call, const char* name) {
    if (!call.has(name)) return std::optional<core::Date>();
    const auto day = day_or(call, name, {});
    if (!day) return tl::unexpected(day.error());
    return std::optional(*day);
}

}  // namespace bontot::api
