#include "app/organisation/request_checks.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace bontot::app {
namespace {

constexpr std::size_t k_longest_text = 300;
constexpr core::Date k_party_founded(1930, 2, 3);
constexpr int k_days_ahead = 366;

}  // namespace

core::Result<std::string> readable_or_empty(std::string_view text) {
    auto clean = core::to_nfc(core::trim(text));
    const bool control = std::any_of(clean.begin(), clean.end(),
                                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    if (control) return core::invalid("records.control_character", {{"found", clean}});
    if (const auto length = core::characters(clean); length > k_longest_text) {
        return core::invalid(
            "records.text_too_long",
            {{"found", clean}, {"length", std::to_string(length)}, {"allowed", std::to_string(k_longest_text)}});
    }
    return clean;
}

core::Result<std::string> readable(std::string_view text, std::string missing) {
    auto clean = readable_or_empty(text);
    if (clean && clean->empty()) return core::invalid(std::move(missing));
    return clean;
}

core::Result<void> check_day(core::Date day, core::Date today) {
    const auto latest = today.plus_days(k_days_ahead);
    if (k_party_founded <= day && day <= latest) return {};
    return core::invalid("dates.out_of_range",
                         {{"found", day.iso()}, {"from", k_party_founded.iso()}, {"to", latest.iso()}});
}

core::Result<organisation::Decision> require_decision(const organisation::Decision& decision) {
    auto number = readable(decision.number, "unit.decision_number_missing");
    if (!number) return tl::unexpected(number.error());
    if (!decision.date) return core::invalid("unit.decision_date_missing", {{"found", *number}});
    auto by = readable_or_empty(decision.by);
    if (!by) return tl::unexpected(by.error());
    return organisation::Decision{std::move(*number), decision.date, std::move(*by)};
}

core::Result<organisation::Decision> member_decision(const organisation::Decision& decision, core::Date today,
                                                     std::optional<core::Date> effect) {
    if (decision == organisation::Decision{}) return decision;
    auto clean = require_decision(decision);
    if (!clean) return clean;
    if (*clean->date < k_party_founded || today < *clean->date) {
        return core::invalid("dates.out_of_range",
                             {{"found", clean->date->iso()}, {"from", k_party_founded.iso()}, {"to", today.iso()}},
                             "/decision/date");
    }
    if (effect && *effect < *clean->date) {
        return core::invalid("member.decided_later", {{"found", clean->date->iso()}, {"day", effect->iso()}},
                             "/decision/date");
    }
    return clean;
}

core::Result<std::string> require_reason(std::string_view reason) {
    return readable(reason, "records.reason_missing");
}

}  // namespace bontot::app
