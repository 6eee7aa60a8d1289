// One step of a unit's file, as the table has it, with all that follows from it; and the same step for many files under
// one paper. Each is an event of the audit; what is refused leaves nothing.
#pragma once

#include "app/movement/opened_file.hpp"

namespace bontot::app {

struct StepAsked {
    core::UnitId unit;
    int year = 0;
    movement::Act act = movement::Act::register_unit;
    movement::Papers papers;
    std::optional<core::EvidenceId> scan;
    std::int64_t version = 0;  ///< of the file as it was read; 0: nothing was there
};

/// The file after the step. Refused as the movement's table says, "records.stale" when somebody was quicker,
/// "records.year_locked", "evidence.unknown" (a scan of this body or of one above it), "outcome.entered_already".
[[nodiscard]] core::Result<MovementFile> take_step(Transaction& records, const plan::Plan& plan,
                                                   const access::Principal& principal, StepAsked asked);

/// Whether the step could be taken now; writes nothing. What a list shows before a bulk act.
[[nodiscard]] core::Result<void> could_take(Transaction& records, const plan::Plan& plan,
                                            const access::Principal& principal, const StepAsked& asked);

struct FileAsked {
    core::UnitId unit;
    std::int64_t version = 0;
};

/// All of them or none, under one paper; refusals name their place ("/files/3").
[[nodiscard]] core::Checked<std::vector<MovementFile>> take_steps(Transaction& records, const plan::Plan& plan,
                                                                  const access::Principal& principal,
                                                                  const StepAsked& asked,
                                                                  const std::vector<FileAsked>& files);

/// An objection in the notice period, about an indicator or a fact; anybody who may read evaluations there.
struct ObjectionAsked {
    core::UnitId unit;
    int year = 0;
    movement::Act against = movement::Act::appraise;
    bool about_fact = false;
    std::string about;
    std::string text;
    std::int64_t version = 0;
};
[[nodiscard]] core::Result<ObjectionRow> make_objection(Transaction& records, const plan::Plan& plan,
                                                        const access::Principal& principal,
                                                        const ObjectionAsked& asked);

struct AnswerAsked {
    core::UnitId unit;
    int year = 0;
    core::RecordId objection;
    std::string text;
    std::int64_t version = 0;
};
[[nodiscard]] core::Result<ObjectionRow> answer_objection(Transaction& records, const plan::Plan& plan,
                                                          const access::Principal& principal, const AnswerAsked& asked);

}  // namespace bontot::app
