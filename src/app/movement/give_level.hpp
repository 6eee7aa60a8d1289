// The levels of a self-assessment and of an appraisal, while the file is on that desk.
#pragma once

#include "app/movement/opened_file.hpp"

namespace bontot::app {

struct LevelAsked {
    core::UnitId unit;
    int year = 0;
    Side side = Side::self;
    std::string indicator;
    std::optional<core::Ratio> ratio;  ///< null = not applicable
    std::string note;
};

/// Self: by the unit while it assesses itself; appraised: by the appraiser who has received the file. Less than the
/// whole, "not applicable", and an appraiser's other level need a note. Computed items are not typed over
/// ("outcome.computed"): they are contested, with a note; and nothing else is ("movement.not_computed").
[[nodiscard]] core::Result<Level> give_level(Transaction& records, const plan::Plan& plan,
                                             const access::Principal& principal, LevelAsked asked);

}  // namespace bontot::app
