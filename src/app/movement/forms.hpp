// The two forms of a file: the unit's self-assessment, and the appraisal with both sides.
#pragma once

#include "app/movement/give_level.hpp"
#include "app/movement/standing.hpp"

namespace bontot::app {

/// A cell of a committee, counted in its roll-up or left out with why.
struct RolledUp {
    core::UnitId unit;
    std::string code;
    std::string name;
    movement::Stage stage = movement::Stage::none;
    movement::Verdict verdict = movement::Verdict::open;
    const char* left_out = nullptr;    ///< "not_begun", "withdrawn", "not_accepted", "not_sent"
    std::optional<FileResult> result;  ///< of a counted one
};

struct Form {
    OpenedFile file;
    core::Result<void> open;  ///< whether whoever asks may give levels on it now
    Judged judged;
    MovementSnapshot now;              ///< the evaluation in figures
    std::vector<Level> levels;         ///< of all sides
    std::vector<std::string> missing;  ///< judged items without a level
    std::vector<RolledUp> cells;       ///< of a committee
};

struct SelfForm : Form {
    std::vector<Level> last_year;  ///< what the unit gave a year before
};

struct AppraisalForm : Form {
    std::optional<MovementSnapshot> self;  ///< as it was sent
    movement::Standing standing;           ///< differences of the two
    movement::Rules rules;
};

/// As levels and facts stand now. Refused as open_file() and judge_side().
[[nodiscard]] core::Result<SelfForm> self_form(Transaction& records, const plan::Plan& plan,
                                               const access::Principal& principal, const core::UnitId& unit, int year);

/// Once it was appraised: as it was then.
[[nodiscard]] core::Result<AppraisalForm> appraisal_form(Transaction& records, const plan::Plan& plan,
                                                         const access::Principal& principal, const core::UnitId& unit,
                                                         int year);

}  // namespace bontot::app
