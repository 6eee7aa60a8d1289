#include "api/json/fields.hpp"

namespace bontot::api {

std::optional<core::Date> Fields::day(const char* name) {
    if (!has(name)) return std::nullopt;
    const auto& text = object_.at(name).get_ref<const std::string&>();
    const auto day = core::Date::parse(text);
    if (!day) fault(name, "request.no_such_day", {{"found", text}});
    return day;
}

core::ClockTime Fields::time(const char* name) {
    if (!has(name)) return {};
    const auto& text = object_.at(name).get_ref<const std::string&>();
    const auto time = core::ClockTime::parse(text);
    if (!time) fault(name, "request.no_such_time", {{"found", text}});
    return time.value_or(core::ClockTime());
}

std::optional<core::Points> Fields::points(const char* name) {
    if (!has(name)) return std::nullopt;
    const auto& text = object_.at(name).get_ref<const std::string&>();
    const auto points = core::Points::parse(text);
    if (!points) fault(name, "request.not_points", {{"found", text}});
    return points;
}

std::vector<Fields> Fields::items(const char* name) {
    std::vector<Fields> items;
    if (!has(name)) return items;
    for (const auto& item : object_.at(name))
        items.emplace_back(item, faults_, place_ + "/" + name + "/" + std::to_string(items.size()));
    return items;
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
