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
    std::optional<std::int64_t> version = {};  ///< when the one that was read was given; 0: there was none
};

/// Self: by the unit while it assesses itself; appraised: by the appraiser who has received the file. Less than the
/// whole, "not applicable", and an appraiser's other level need a note. Computed items are not typed over
/// ("outcome.computed"): they are contested, with a note; and nothing else is ("movement.not_computed"). Another one
/// than was read: "records.stale".
[[nodiscard]] core::Result<Level> give_level(Transaction& records, const plan::Plan& plan,
                                             const access::Principal& principal, LevelAsked asked);

/// Takes a level or a contest back, by whoever might give it: "movement.no_level". Of an appraiser's, the unit's own
/// holds again.
[[nodiscard]] core::Result<void> withdraw_level(Transaction& records, const plan::Plan& plan,
                                                const access::Principal& principal, const LevelAsked& asked);

/// Whether they may give levels of a side on this file now; refused as give_level() does.
[[nodiscard]] core::Result<void> check_form_open(Transaction& records, const plan::Plan& plan,
                                                 const access::Principal& principal, const OpenedFile& file, Side side);

}  // namespace bontot::app
