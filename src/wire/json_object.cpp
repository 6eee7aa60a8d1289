#include "wire/json_object.hpp"

#include <fmt/format.h>

namespace bontot::wire {

namespace {

std::string_view type_name(const Element& element) {
    using simdjson::dom::element_type;
    switch (element.type()) {
        case element_type::ARRAY: return "array";
        case element_type::OBJECT: return "object";
        case element_type::INT64:
        case element_type::UINT64:
        case element_type::DOUBLE: return "number";
        case element_type::STRING: return "string";
        case element_type::BOOL: return "boolean";
        case element_type::NULL_VALUE: return "null";
    }
    return "?";
}

/// A found value as a message shows it: short, on one line.
std::string shown(const Element& element) {
    constexpr std::size_t k_most = 80;
    std::string text = simdjson::minify(element);
    if (text.size() <= k_most) return text;
    std::size_t end = k_most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

}  // namespace

std::string Path::pointer() const {
    if (parent == nullptr) return "";
    const auto before = parent->pointer();
    if (key.empty()) return before + "/" + fmt::format("{}", index);
    std::string escaped;
    for (const char c : key) {
        if (c == '~') {
            escaped += "~0";
        } else if (c == '/') {
            escaped += "~1";
        } else {
            escaped += c;
        }
    }
    return before + "/" + escaped;
}

void JsonWalker::fault(const Path& path, std::string code, core::Params params) {
    if (full()) return;
    const auto pointer = path.pointer();
    faults_.push_back({core::RefusalKind::invalid, std::move(code), std::move(params),
                       place_.empty()    ? pointer
                       : pointer.empty() ? place_
                                         : place_ + "#" + pointer});
}

void JsonWalker::wrong_type(const Element& element, const Path& path, std::string_view allowed) {
    fault(path, "json.wrong_type",
          {{"found", shown(element)}, {"type", std::string(type_name(element))}, {"allowed", std::string(allowed)}});
}

std::optional<std::string_view> JsonWalker::text(const Element& element, const Path& path) {
    std::string_view value;
    if (element.get_string().get(value) != simdjson::SUCCESS) {
        wrong_type(element, path, "string");
        return std::nullopt;
    }
    if (!core::is_nfc(value)) {
        fault(path, "input.not_nfc", {{"found", std::string(value)}});
        return std::nullopt;
    }
    return value;
}

std::optional<bool> JsonWalker::flag(const Element& element, const Path& path) {
    bool value = false;
    if (element.get_bool().get(value) == simdjson::SUCCESS) return value;
    wrong_type(element, path, "true, false");
    return std::nullopt;
}

std::optional<std::int64_t> JsonWalker::whole(const Element& element, const Path& path, std::int64_t minimum,
                                              std::int64_t maximum) {
    std::int64_t value = 0;
    if (element.is_int64() && element.get_int64().get(value) == simdjson::SUCCESS) {
        if (value >= minimum && value <= maximum) return value;
        fault(path, "json.out_of_range",
              {{"found", fmt::format("{}", value)}, {"allowed", fmt::format("{}…{}", minimum, maximum)}});
        return std::nullopt;
    }
    wrong_type(element, path, fmt::format("{}…{}", minimum, maximum));
    return std::nullopt;
}

std::optional<core::Date> JsonWalker::date(const Element& element, const Path& path) {
    const auto found = text(element, path);
    if (!found) return std::nullopt;
    const auto value = core::Date::parse(*found);
    if (!value) fault(path, "json.not_a_date", {{"found", std::string(*found)}});
    return value;
}

std::optional<core::ClockTime> JsonWalker::time(const Element& element, const Path& path) {
    const auto found = text(element, path);
    if (!found) return std::nullopt;
    const auto value = core::ClockTime::parse(*found);
    if (!value) fault(path, "json.not_a_time", {{"found", std::string(*found)}});
    return value;
}

std::optional<simdjson::dom::array> JsonWalker::array(const Element& element, const Path& path) {
    simdjson::dom::array value;
    if (element.get_array().get(value) == simdjson::SUCCESS) return value;
    wrong_type(element, path, "array");
    return std::nullopt;
}

std::optional<simdjson::dom::object> JsonWalker::object(const Element& element, const Path& path) {
    simdjson::dom::object value;
    if (element.get_object().get(value) == simdjson::SUCCESS) return value;
    wrong_type(element, path, "object");
    return std::nullopt;
}

}  // namespace bontot::wire
