// Small words that handlers share.
#pragma once

#include "api/call.hpp"
#include "api/json/fields.hpp"

namespace bontot::api {

[[nodiscard]] inline tl::unexpected<core::Refusals> refused(core::Refusal refusal) {
    return tl::unexpected(core::Refusals{std::move(refusal)});
}

/// The day that a parameter of the query names, or `otherwise`.
[[nodiscard]] inline core::Result<core::Date> day_or(const Call& call, const char* name, core::Date otherwise) {
    if (!call.has(name)) return otherwise;
    const auto text = call.text(name);
    const auto day = core::Date::parse(text);
    if (!day) return core::invalid("request.no_such_day", {{"found", text}}, name);
    return *day;
}

/// {year} of the path; the contract says that it is one.
[[nodiscard]] inline int year_in_path(const Call& call) {
    return std::stoi(call.path("year"));
}

}  // namespace bontot::api
