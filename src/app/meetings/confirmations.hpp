// Who finalised a meeting, and when: as the chain of events tells it.
#pragma once

#include <optional>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct Confirmation {
    core::MeetingId meeting;
    std::string by;
    std::int64_t at = 0;  ///< Unix ms
};

/// Of a meeting that is finalised; null when it is not, or when the chain says nothing of it.
[[nodiscard]] std::optional<Confirmation> confirmation_of(Transaction& records, const meetings::MeetingRecord& meeting);

/// Of every finalised meeting of the body in a year, by their days.
[[nodiscard]] std::vector<Confirmation> confirmations_of(Transaction& records, const core::UnitId& unit, int year);

}  // namespace bontot::app
