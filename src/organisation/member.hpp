// A member (đảng viên) and when they counted: membership and exemption are dated (A-15, R30).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/date.hpp"

namespace bontot::organisation {

struct Member {
    std::string id;
    std::string name;
    core::Date joined;                     ///< first day on the cell's roll
    std::optional<core::Date> left;        ///< first day no longer on it
    bool probationary = false;             ///< dự bị at the end of the year, or of the stay: attends, does not vote
    std::optional<core::Date> official;    ///< first day no longer dự bị, where it lies in the year
    std::vector<core::Period> exemptions;  ///< miễn công tác, sinh hoạt đảng

    /// joined ≤ day < left.
    [[nodiscard]] bool on_roll(core::Date day) const { return joined <= day && (!left || day < *left); }
    [[nodiscard]] bool exempt(core::Date day) const;
    [[nodiscard]] bool probationary_on(core::Date day) const { return official ? day < *official : probationary; }
    /// On the roll and not exempt: in the denominator of attendance.
    [[nodiscard]] bool eligible(core::Date day) const { return on_roll(day) && !exempt(day); }
};

}  // namespace bontot::organisation
