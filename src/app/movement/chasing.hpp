// The chaser's board (đôn đốc): which bodies have not made, not sent, not appraised their file of a year, or have it
// back, with the last day and how late they are. Nothing personal stands in it.
#pragma once

#include <vector>

#include "app/movement/pending.hpp"

namespace bontot::app {

enum class Delay : std::uint8_t {
    not_made,       ///< chưa lập: neither registered, nor, in December, begun its self-assessment
    not_sent,       ///< chưa gửi: the body its self-assessment, or its superior the list of registrations
    not_appraised,  ///< chưa thẩm định: selected, received, appraised or proposed
    returned,       ///< bị trả lại
};

inline constexpr core::NameTable<Delay, 4> k_delays{{
    {Delay::not_made, "not_made"},
    {Delay::not_sent, "not_sent"},
    {Delay::not_appraised, "not_appraised"},
    {Delay::returned, "returned"},
}};

struct ChasedFile {
    PendingFile pending;  ///< its next step is there
    Delay delay = Delay::not_made;
    int days_late = 0;  ///< after the last day; 0: in time, or without a term
};

struct Chasing {
    core::Date today;
    std::size_t bodies = 0;         ///< that a movement covers in the year
    std::vector<ChasedFile> files;  ///< in the order of the codes
};

/// Of everything at or under `unit`.
[[nodiscard]] Chasing chasing_of(Transaction& records, const core::UnitId& unit, int year,
                                 const movement::Rules& rules);

}  // namespace bontot::app
