// Where a unit's file of one year stands in a movement. Three things are kept apart: the stage says who works on it
// now, the verdict what was decided so far, the score (file.hpp) what it reached.
#pragma once

#include <cstdint>

#include "core/names.hpp"

namespace bontot::movement {

enum class Stage : std::uint8_t {
    none,        ///< nothing sent in for this year
    registered,  ///< waits to be selected
    accepted,    ///< selected; waits to be forwarded with the others
    forwarded,   ///< on the list that went up; the unit may assess itself in December
    assessing,   ///< the unit is at work on its self-assessment
    submitted,   ///< sent, and not yet in the receiver's hands: can be taken back
    received,    ///< the appraiser is at work on it
    returned,    ///< back at the unit for more, with a date
    appraised,   ///< to be proposed or not
    answering,   ///< not proposed; the unit may answer
    proposed,    ///< sent up, and not yet taken up: can be taken back
    ratings,     ///< chờ xếp loại: waits for the official ratings, figures are provisional
    notice,      ///< made known; objections are heard
    closed,      ///< decided
};

inline constexpr core::NameTable<Stage, 14> k_stages{{
    {Stage::none, "none"},
    {Stage::registered, "registered"},
    {Stage::accepted, "accepted"},
    {Stage::forwarded, "forwarded"},
    {Stage::assessing, "assessing"},
    {Stage::submitted, "submitted"},
    {Stage::received, "received"},
    {Stage::returned, "returned"},
    {Stage::appraised, "appraised"},
    {Stage::answering, "answering"},
    {Stage::proposed, "proposed"},
    {Stage::ratings, "ratings"},
    {Stage::notice, "notice"},
    {Stage::closed, "closed"},
}};

enum class Verdict : std::uint8_t {
    open,
    withdrawn,
    not_accepted,
    not_proposed,
    proposed,
    not_recognised,
    recognised,
    revoked,
};

inline constexpr core::NameTable<Verdict, 8> k_verdicts{{
    {Verdict::open, "open"},
    {Verdict::withdrawn, "withdrawn"},
    {Verdict::not_accepted, "not_accepted"},
    {Verdict::not_proposed, "not_proposed"},
    {Verdict::proposed, "proposed"},
    {Verdict::not_recognised, "not_recognised"},
    {Verdict::recognised, "recognised"},
    {Verdict::revoked, "revoked"},
}};

/// Who takes a step: the unit itself; whoever appraises it (for a cell the committee of its grassroots organisation,
/// for that one the bloc's staff, A-10); whoever decides (the authority that launched the movement); anybody who may
/// read.
enum class Level : std::uint8_t { unit, appraiser, decider, anybody };

inline constexpr core::NameTable<Level, 4> k_levels{{
    {Level::unit, "unit"},
    {Level::appraiser, "appraiser"},
    {Level::decider, "decider"},
    {Level::anybody, "anybody"},
}};

/// Who has the file on the desk; `anybody` = nobody, it is decided.
[[nodiscard]] constexpr Level works_on(Stage stage) {
    switch (stage) {
        case Stage::none:
        case Stage::forwarded:
        case Stage::assessing:
        case Stage::returned: return Level::unit;
        case Stage::registered:
        case Stage::accepted:
        case Stage::submitted:
        case Stage::received:
        case Stage::appraised:
        case Stage::answering: return Level::appraiser;
        case Stage::proposed:
        case Stage::ratings:
        case Stage::notice: return Level::decider;
        case Stage::closed: break;
    }
    return Level::anybody;
}

/// The steps of a movement that an authority sets when it launches one.
enum class Step : std::uint8_t { selection, forwarding, appraisal, notice, recognition };

inline constexpr core::NameTable<Step, 5> k_steps{{
    {Step::selection, "selection"},
    {Step::forwarding, "forwarding"},
    {Step::appraisal, "appraisal"},
    {Step::notice, "notice"},
    {Step::recognition, "recognition"},
}};

/// internal: taken here by those who may; recorded: a superior decided on paper, a clerk enters number, date, level and
/// scan; not_applicable: the step is left out.
enum class Mode : std::uint8_t { internal, recorded, not_applicable };

inline constexpr core::NameTable<Mode, 3> k_modes{{
    {Mode::internal, "internal"},
    {Mode::recorded, "recorded"},
    {Mode::not_applicable, "not_applicable"},
}};

}  // namespace bontot::movement
