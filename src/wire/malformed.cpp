#include "wire/malformed.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <simdjson.h>

namespace bontot::wire {

namespace {

/// Takes nothing, stops at the first fault and keeps its place.
class FaultFinder : public nlohmann::json_sax<nlohmann::json> {
  public:
    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t&) override { return true; }
    bool string(string_t&) override { return true; }
    bool binary(binary_t&) override { return true; }
    bool start_object(std::size_t) override { return true; }
    bool key(string_t&) override { return true; }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return true; }
    bool end_array() override { return true; }
    bool parse_error(std::size_t position, const std::string& last_token, const nlohmann::detail::exception&) override {
        byte = position;
        token = last_token;
        return false;
    }
    std::size_t byte = 0;
    std::string token;
};

/// A token on one line, printable, and short.
std::string shown(const std::string& token) {
    std::string text;
    for (const char c : token.substr(0, 40))
        text += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    return text;
}

}  // namespace

core::Refusal explain_malformed(std::string_view document, const std::string& place) {
    if (!simdjson::validate_utf8(document.data(), document.size())) {
        return {core::RefusalKind::invalid, "input.not_utf8", {}, place};
    }
    FaultFinder finder;
    nlohmann::json::sax_parse(document.begin(), document.end(), &finder);
    const auto end = std::min(finder.byte, document.size());
    const auto before = document.substr(0, end == 0 ? 0 : end - 1);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const auto line_start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    const auto column = before.size() - line_start + 1;
    return {core::RefusalKind::invalid,
            finder.byte >= document.size() ? "json.cut_off" : "json.malformed",
            {{"line", fmt::format("{}", line)}, {"column", fmt::format("{}", column)}, {"found", shown(finder.token)}},
            place};
}

}  // namespace bontot::wire
