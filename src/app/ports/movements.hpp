// What the use cases need of the store of movements: who launched one, the files of the bodies in it with every step,
// the levels given, what was frozen, objections.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/exact.hpp"
#include "core/id.hpp"
#include "core/result.hpp"
#include "movement/file.hpp"

namespace bontot::app {

/// Phong trào: an authority launches a plan for some years over everything under it.
struct Movement {
    core::RecordId id;
    core::UnitId authority;
    std::string plan;  ///< nt-2023; which text holds for a year says the year's campaign
    std::string name;
    int first_year = 0;
    int last_year = 0;
    organisation::Decision decision;
    movement::Modes modes;
    std::string launched_by;
    std::int64_t launched_at = 0;  ///< Unix ms
    std::int64_t version = 0;
};

enum class ReviewKind : std::uint8_t { interim, final };  ///< sơ kết, tổng kết

inline constexpr core::NameTable<ReviewKind, 2> k_review_kinds{{
    {ReviewKind::interim, "interim"},
    {ReviewKind::final, "final"},
}};

struct Review {
    core::RecordId id;
    core::RecordId movement;
    ReviewKind kind = ReviewKind::interim;
    core::Date date;
    std::string note;
};

/// A document that the plan was issued as: signed or scanned, evidence of the authority.
struct MovementSource {
    core::EvidenceId evidence;
    std::string put_by;
    std::int64_t put_at = 0;  ///< Unix ms
};

struct MovementFile {
    core::RecordId id;
    core::RecordId movement;
    core::UnitId unit;
    movement::File file;
    std::int64_t version = 0;
};

/// A step with what was handed in.
struct TakenStep {
    std::int64_t position = 0;  ///< 1, 2, 3 … in the file
    movement::Taken taken;
    movement::Papers papers;
    std::optional<core::EvidenceId> scan;
    std::int64_t taken_at = 0;  ///< Unix ms
};

enum class Side : std::uint8_t { self, appraised, contested };

inline constexpr core::NameTable<Side, 3> k_sides{{
    {Side::self, "self"},
    {Side::appraised, "appraised"},
    {Side::contested, "contested"},
}};

struct Level {
    Side side = Side::self;
    std::string indicator;
    std::optional<core::Ratio> ratio;  ///< null = not applicable; nothing of a contested one
    std::string note;
    std::string given_by;
    std::int64_t given_at = 0;  ///< Unix ms; also its version: no two of an indicator are the same
};

/// One criterion as it stood when a step was taken.
struct FrozenCriterion {
    std::string criterion;
    std::string state;  ///< of assessment::k_states
    core::Points achieved;
    core::Points applicable;
};

struct MovementSnapshot {
    std::int64_t position = 0;  ///< the step that rested on it
    std::string plan;
    int plan_version = 1;
    std::string plan_sha256;  ///< empty: the plan that ships with the program, not adopted
    std::int64_t fact_version = 0;
    std::string verdict;   ///< of assessment::k_verdicts
    std::string standard;  ///< of assessment::k_states: the plan's threshold of the criteria
    core::Points score;    ///< on a scale of 100, so that bodies with other items can be compared
    std::vector<FrozenCriterion> criteria;
    std::string indicators;  ///< JSON: each indicator with its state and points
};

struct ObjectionRow {
    movement::Objection objection;
    bool about_fact = false;  ///< else about an indicator
    std::string about;        ///< the indicator, or the fact in words
    std::string text;
    std::int64_t made_at = 0;
    std::string answer;
    std::string answered_by;
    std::optional<std::int64_t> answered_at;
};

/// An objection that nobody has answered yet.
struct OpenObjection {
    core::UnitId unit;
    int year = 0;
    core::Date answer_by;
};

/// What lists show of a file's trail.
struct FileProgress {
    core::RecordId file;
    movement::Act last_act = movement::Act::register_unit;
    std::int64_t changed_at = 0;  ///< Unix ms
    bool late = false;            ///< a step of it was taken late
    int open_objections = 0;
};

/// When something last came in: of one act of one body.
struct Arrival {
    core::UnitId unit;
    movement::Act act = movement::Act::register_unit;
    std::int64_t at = 0;  ///< Unix ms
    bool late = false;    ///< with a reason for it
};

/// What the newest snapshot of a file says.
struct FileResult {
    core::RecordId file;
    std::string standard;  ///< of assessment::k_states
    core::Points score;
};

/// `put` writes a new row (version 0) or over the version that the row names; stale is refused.
class MovementStore {
  public:
    virtual ~MovementStore() = default;
    /// The newest first.
    [[nodiscard]] virtual std::vector<Movement> all() = 0;
    [[nodiscard]] virtual std::optional<Movement> find(const core::RecordId& id) = 0;
    [[nodiscard]] virtual core::Result<void> put(const Movement& movement) = 0;
    [[nodiscard]] virtual std::vector<Review> reviews(const core::RecordId& movement) = 0;
    virtual void put(const Review& review) = 0;  ///< new, or over the one with its id
    [[nodiscard]] virtual std::vector<MovementSource> sources(
        const core::RecordId& movement) = 0;  ///< the oldest first
    virtual void add(const core::RecordId& movement, const MovementSource& source) = 0;

    /// Of a movement in a year, by unit; without their trails and objections.
    [[nodiscard]] virtual std::vector<MovementFile> files(const core::RecordId& movement, int year) = 0;
    /// Of a year, of everything at or ever under `top`, by unit; the same.
    [[nodiscard]] virtual std::vector<MovementFile> files_within(const core::UnitId& top, int year) = 0;
    /// Those of them that are not closed.
    [[nodiscard]] virtual std::vector<MovementFile> open_files_within(const core::UnitId& top, int year) = 0;
    /// Of a body in all years, by year; the same.
    [[nodiscard]] virtual std::vector<MovementFile> files_of(const core::UnitId& unit) = 0;
    /// Of the files of files_within(), in no order.
    [[nodiscard]] virtual std::vector<FileProgress> progress_within(const core::UnitId& top, int year) = 0;
    /// Of those acts, of the same files; a body's act once, as it was taken last.
    [[nodiscard]] virtual std::vector<Arrival> arrivals_within(const core::UnitId& top, int year,
                                                               std::span<const movement::Act> acts) = 0;
    /// Of the same files, as far as they rested on something.
    [[nodiscard]] virtual std::vector<FileResult> results_within(const core::UnitId& top, int year) = 0;
    /// Whole; null: nothing was sent in for that year.
    [[nodiscard]] virtual std::optional<MovementFile> file_of(const core::UnitId& unit, int year) = 0;
    /// The row alone; its steps and objections are put on their own. A second file of a unit and year is refused
    /// ("records.stale").
    [[nodiscard]] virtual core::Result<void> put(const MovementFile& file) = 0;

    [[nodiscard]] virtual std::vector<TakenStep> steps(const core::RecordId& file) = 0;
    virtual void add(const core::RecordId& file, const TakenStep& step) = 0;
    [[nodiscard]] virtual std::vector<Level> levels(const core::RecordId& file) = 0;
    /// New (0), or over the one of its side and indicator that was given at `over`; stale is refused.
    [[nodiscard]] virtual core::Result<void> put(const core::RecordId& file, const Level& level, std::int64_t over) = 0;
    /// Over the one that it names; stale is refused.
    [[nodiscard]] virtual core::Result<void> remove(const core::RecordId& file, const Level& level) = 0;
    /// In the order of the steps.
    [[nodiscard]] virtual std::vector<MovementSnapshot> snapshots(const core::RecordId& file) = 0;
    virtual void add(const core::RecordId& file, const MovementSnapshot& snapshot) = 0;
    [[nodiscard]] virtual std::vector<ObjectionRow> objections(const core::RecordId& file) = 0;
    virtual void put(const core::RecordId& file, const ObjectionRow& objection) = 0;
    /// Of every file of the movement, the earliest due first.
    [[nodiscard]] virtual std::vector<OpenObjection> open_objections(const core::RecordId& movement) = 0;
};

}  // namespace bontot::app
