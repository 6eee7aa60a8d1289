#include "api/json/fields.hpp"

namespace bontot::api {

std::optional<core::Date> Fields::day(const char* name) {
    if (!has(name)) return std::nullopt;
    const auto& text = object_.at(name).get_ref<const std::string&>();
    const auto day = core::Date::parse(text);
    if (!day) fault(name, "request.no_such_day", {{"found", text}});
    return day;
}

core::Period Fields::span() {
    core::Period span{demanded_day("from"), day("to")};
    if (span.to && *span.to <= span.from) fault("to", "request.ends_before", {{"from", span.from.iso()}});
    return span;
}

organisation::Decision Fields::decision(const char* name) {
    if (!has(name)) return {};
    auto fields = inside(name);
    return {fields.text("number"), fields.day("date"), fields.text("by")};
}

void Fields::fault(const char* name, std::string code, core::Params params) {
    faults_.push_back({core::RefusalKind::invalid, std::move(code), std::move(params), place_ + "/" + name});
}

}  // namespace bontot::api
