// What the use cases need of the store of outcomes: official ratings, what people judged, knock-outs, registrations,
// recognitions, awards, locked years and fact versions.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "core/id.hpp"
#include "core/names.hpp"
#include "core/result.hpp"
#include "organisation/rating.hpp"
#include "organisation/tree.hpp"

namespace bontot::app {

/// An official rating of a member or of a unit, with the rules and the decision it rests on.
struct Rating {
    std::optional<organisation::RatingLevel> level;
    organisation::RatingScope scope = organisation::RatingScope::not_subject;  ///< when there is no level
    std::string reason;
    std::string regime;  ///< "QĐ 124-QĐ/TW", "QĐ 366-QĐ/TW"
    organisation::Decision decision;
    std::int64_t version = 0;
};

struct MemberRatingRow {
    core::UnitId unit;
    int year = 0;
    core::MemberId member;
    Rating rating;
};

struct UnitRatingRow {
    core::UnitId unit;
    int year = 0;
    Rating rating;
};

struct JudgementRow {
    core::UnitId unit;
    int year = 0;
    std::string indicator;  ///< "*" = every judged indicator without its own
    std::optional<core::Ratio> ratio;
    std::string note;
    std::string judged_by;
    std::int64_t judged_at = 0;
    std::int64_t version = 0;
};

struct KnockOutRow {
    core::RecordId id;
    core::UnitId unit;
    std::string kind;
    core::Date date;
    std::string note;
};

/// The past on paper, entered in its final state.
struct RegistrationRow {
    core::RecordId id;
    core::UnitId unit;
    int year = 0;
    core::Date date;
    bool from_paper = false;
    organisation::Decision decision;
    std::optional<core::EvidenceId> scan;
    std::int64_t version = 0;
};

struct Revocation {
    std::string number;  ///< empty = not revoked
    std::optional<core::Date> date;
    std::string reason;
};

struct RecognitionRow {
    core::RecordId id;
    core::UnitId unit;
    int year = 0;
    bool recognised = false;
    std::optional<core::Points> score;
    bool from_paper = false;
    organisation::Decision decision;
    std::optional<core::EvidenceId> scan;
    Revocation revoked;
    std::int64_t version = 0;
};

enum class AwardKind : std::uint8_t { commendation, provincial_commendation };  ///< giấy khen, bằng khen

inline constexpr core::NameTable<AwardKind, 2> k_award_kinds{{
    {AwardKind::commendation, "commendation"},
    {AwardKind::provincial_commendation, "provincial_commendation"},
}};

struct AwardRow {
    core::RecordId id;
    core::UnitId unit;
    AwardKind kind = AwardKind::commendation;
    int year = 0;
    bool from_paper = false;
    organisation::Decision decision;
    std::optional<core::EvidenceId> scan;
    Revocation revoked;
    std::int64_t version = 0;
};

struct PeriodLock {
    core::UnitId unit;
    int year = 0;
    std::int64_t locked_at = 0;
    std::string locked_by;
    std::string reason;
};

/// The facts of a unit in a year.
struct UnitYear {
    core::UnitId unit;
    int year = 0;
    auto operator<=>(const UnitYear&) const = default;
};

/// `put` writes a new row (version 0) or over the version that the row names; stale is refused.
class OutcomeStore {
  public:
    virtual ~OutcomeStore() = default;
    [[nodiscard]] virtual std::vector<MemberRatingRow> member_ratings(const core::UnitId& unit, int year) = 0;
    [[nodiscard]] virtual std::optional<UnitRatingRow> unit_rating(const core::UnitId& unit, int year) = 0;
    /// Of everybody, and of every unit, in a year.
    [[nodiscard]] virtual std::vector<MemberRatingRow> member_ratings(int year) = 0;
    [[nodiscard]] virtual std::vector<UnitRatingRow> unit_ratings(int year) = 0;
    [[nodiscard]] virtual std::vector<JudgementRow> judgements(const core::UnitId& unit, int year) = 0;
    [[nodiscard]] virtual std::vector<KnockOutRow> knock_outs(const core::UnitId& unit, int year) = 0;
    [[nodiscard]] virtual std::vector<RegistrationRow> registrations(int first_year, int last_year) = 0;
    [[nodiscard]] virtual std::vector<RecognitionRow> recognitions(int first_year, int last_year) = 0;
    [[nodiscard]] virtual std::vector<AwardRow> awards(int first_year, int last_year) = 0;
    /// Of everything at or ever under `top`, by unit and year.
    [[nodiscard]] virtual std::vector<RegistrationRow> registrations_within(const core::UnitId& top, int first_year,
                                                                            int last_year) = 0;
    /// Of one body, by year.
    [[nodiscard]] virtual std::vector<RegistrationRow> registrations_of(const core::UnitId& unit) = 0;
    [[nodiscard]] virtual std::optional<RecognitionRow> recognition_of(const core::UnitId& unit, int year) = 0;

    [[nodiscard]] virtual core::Result<void> put(const MemberRatingRow& row) = 0;
    [[nodiscard]] virtual core::Result<void> put(const UnitRatingRow& row) = 0;
    [[nodiscard]] virtual core::Result<void> put(const JudgementRow& row) = 0;
    [[nodiscard]] virtual core::Result<void> put(const RegistrationRow& row) = 0;
    [[nodiscard]] virtual core::Result<void> put(const RecognitionRow& row) = 0;
    [[nodiscard]] virtual core::Result<void> put(const AwardRow& row) = 0;
    virtual void put(const KnockOutRow& row) = 0;
    [[nodiscard]] virtual std::optional<KnockOutRow> knock_out(const core::RecordId& id) = 0;
    virtual void remove(const KnockOutRow& row) = 0;  ///< entered by mistake
    /// Many new rows at once.
    virtual void insert_all(std::span<const MemberRatingRow> rows) = 0;

    /// The lock of this year on the unit itself.
    [[nodiscard]] virtual std::optional<PeriodLock> lock_of(const core::UnitId& unit, int year) = 0;
    [[nodiscard]] virtual std::vector<PeriodLock> locks() = 0;  ///< all there are
    virtual void lock(const PeriodLock& lock) = 0;
    virtual void unlock(const core::UnitId& unit, int year) = 0;

    [[nodiscard]] virtual std::int64_t fact_version(const core::UnitId& unit, int year) = 0;
    /// One more, in this transaction.
    virtual void facts_changed(const core::UnitId& unit, int year) = 0;
    virtual void facts_changed(std::span<const UnitYear> facts) = 0;

    [[nodiscard]] virtual std::optional<std::string> import_layout(std::string_view fingerprint) = 0;
    virtual void remember_import_layout(std::string_view fingerprint, std::string_view layout) = 0;

    virtual void remove(const RegistrationRow& row) = 0;  ///< withdrawn again
    /// Over the version that it names; stale is refused.
    [[nodiscard]] virtual core::Result<void> remove(const JudgementRow& row) = 0;
};

}  // namespace bontot::app
