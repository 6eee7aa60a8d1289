#include "meetings/meeting_rules.hpp"

#include <algorithm>

#include "meetings/meeting_columns.hpp"

namespace bontot::meetings {

namespace {

std::uint16_t narrow(std::int64_t value) {
    return static_cast<std::uint16_t>(std::clamp<std::int64_t>(value, 0, std::numeric_limits<std::uint16_t>::max()));
}

/// Last band first, so that the first band that holds is the last to write.
std::vector<SpeakerBand> read_speaker_bands(const plan::Plan& plan) {
    std::vector<SpeakerBand> result;
    const auto* parameter = plan.parameter("opinions.bands");
    const auto* bands = parameter == nullptr ? nullptr : std::get_if<plan::Bands>(&parameter->value);
    if (bands == nullptr) return result;
    const auto lowest = std::min_element(bands->bands.begin(), bands->bands.end(),
                                         [](const plan::Band& a, const plan::Band& b) { return a.from < b.from; });
    for (auto band = bands->bands.rbegin(); band != bands->bands.rend(); ++band) {
        SpeakerBand step{narrow(band->from), std::numeric_limits<std::uint16_t>::max(), narrow(band->value),
                         band->from == lowest->from};
        if (band->to) step.to = narrow(*band->to);
        result.push_back(step);
    }
    return result;
}

std::uint16_t required_marks(const plan::Plan& plan, const std::string& name) {
    const auto* parameter = plan.parameter(name);
    const auto* names = parameter == nullptr ? nullptr : std::get_if<std::vector<std::string>>(&parameter->value);
    std::uint16_t mask = 0;
    if (names == nullptr) return mask;
    for (const auto& wanted : *names) {
        for (const auto& [known, mark] : k_named_marks) {
            if (known == wanted) mask = static_cast<std::uint16_t>(mask | mark);
        }
    }
    return mask;
}

}  // namespace

MeetingRules MeetingRules::of(const plan::Plan& plan) {
    MeetingRules rules;
    rules.attendance_over_percent = static_cast<std::uint32_t>(plan.number("attendance.over_percent", 85));
    rules.attendance_year_average = plan.name_value("attendance.scope", "each_meeting") == "year_average";
    rules.small_cell_one_absence = plan.name_value("attendance.small_cell", "literal") == "one_absence";
    rules.speaker_bands = read_speaker_bands(plan);
    const auto size = plan.name_value("opinions.size_of", "roll");
    rules.speaker_size = size == "eligible" ? SizeOf::eligible : size == "present" ? SizeOf::present : SizeOf::roll;
    rules.count_opinions = plan.name_value("opinions.count", "members") == "opinions";
    rules.minutes = narrow(plan.number("duration.minutes", 90));
    rules.combined_minutes = narrow(plan.number("duration.combined_minutes", rules.minutes));
    rules.small_minutes = narrow(plan.number("duration.small_minutes", rules.minutes));
    rules.small_below = narrow(plan.number("duration.small_below", 0));
    rules.small_combined_is_small = plan.name_value("duration.small_combined", "combined") == "small";
    rules.thematic_duration_checked = plan.name_value("duration.thematic", "ordinary") == "ordinary";
    rules.breaks_included = plan.name_value("duration.breaks", "deducted") == "included";
    const auto from = plan.number("meeting_day.from", 0);
    const auto to = plan.number("meeting_day.to", 0);
    rules.day_window = from != 0 && to != 0;
    rules.day_from = static_cast<std::uint8_t>(from);
    rules.day_to = static_cast<std::uint8_t>(to);
    rules.preparation_marks = required_marks(plan, "preparation.require");
    rules.minutes_marks = required_marks(plan, "minutes.require");
    rules.level_at_least = core::from_name(plan::k_meeting_levels, plan.name_value("meeting_level.at_least", "average"))
                               .value_or(plan::MeetingLevel::average);
    return rules;
}

std::uint16_t MeetingRules::speakers_required(std::uint16_t roll, std::uint16_t eligible, std::uint16_t present) const {
    const std::uint16_t size = speaker_size == SizeOf::roll       ? roll
                               : speaker_size == SizeOf::eligible ? eligible
                                                                  : present;
    std::uint16_t required = 0;
    for (const auto& band : speaker_bands) {
        if (size < band.from || size > band.to) continue;
        required = band.capped ? std::min(band.value, eligible) : band.value;
    }
    return required;
}

}  // namespace bontot::meetings
