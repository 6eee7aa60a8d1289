// A made-up province for showing the program with: Ninh Thuận's published figures (30/6/2022: 434 grassroots
// organisations, 1,536 cells, 20,952 members), its real offices and villages, invented people, and some years of
// records. The same first year, number of years and seed give the same bytes on every machine.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "assessment/facts.hpp"
#include "core/id.hpp"
#include "meetings/record.hpp"
#include "organisation/membership.hpp"
#include "organisation/rating.hpp"
#include "organisation/tree.hpp"

namespace bontot::samples {

struct ProvinceYears {
    int first = 2022;
    int count = 3;  ///< at least 1
    std::uint64_t seed = 1;
};

/// A member with everything dated about them.
struct MemberRecords {
    organisation::MemberRecord member;
    std::vector<organisation::Membership> memberships;
    std::vector<organisation::Exemption> exemptions;
    std::vector<organisation::TermOfOffice> terms;
};

struct OfficialRating {
    std::optional<organisation::RatingLevel> level;
    organisation::RatingScope scope = organisation::RatingScope::not_subject;  ///< when there is no level
    std::string reason;
    std::string regime;
    organisation::Decision decision;
};

struct MemberRatingRecord {
    core::MemberId member;
    OfficialRating rating;
};

struct JudgementRecord {
    std::string indicator;  ///< "*" = every judged indicator without its own
    std::optional<core::Ratio> ratio;
    std::string note;
    std::string judged_by;
    std::int64_t judged_at = 0;  ///< Unix ms
};

struct KnockOutRecord {
    core::RecordId id;
    std::string kind;
    core::Date date;
    std::string note;
};

struct RegistrationRecord {
    core::RecordId id;
    core::Date date;
    bool from_paper = false;
    organisation::Decision decision;
};

/// Always from paper: those of the last year are still to be decided.
struct RecognitionRecord {
    core::RecordId id;
    bool recognised = false;
    std::optional<core::Points> score;
    organisation::Decision decision;
};

/// All that one unit recorded in one year. Meetings are in order of time.
struct UnitYear {
    core::UnitId unit;
    int year = 0;
    std::vector<meetings::MeetingRecord> meetings;
    std::vector<MemberRatingRecord> member_ratings;
    std::optional<OfficialRating> unit_rating;
    std::vector<JudgementRecord> judgements;
    std::vector<KnockOutRecord> knock_outs;
    std::optional<RegistrationRecord> registration;
    std::optional<RecognitionRecord> recognition;
};

class Province {
  public:
    explicit Province(const ProvinceYears& years);
    ~Province();
    Province(const Province&) = delete;
    Province& operator=(const Province&) = delete;

    [[nodiscard]] int first_year() const;
    [[nodiscard]] int last_year() const;
    /// The year before the first: only registrations and recognitions are known of it, so that three in a row exist.
    [[nodiscard]] int paper_year() const { return first_year() - 1; }

    /// Superiors and predecessors stand before the units that name them.
    [[nodiscard]] const std::vector<organisation::UnitRecord>& units() const;
    /// Places in units() of the cells, also of those that are no more; and of the grassroots committees.
    [[nodiscard]] std::vector<std::size_t> cells() const;
    [[nodiscard]] std::vector<std::size_t> committees() const;

    [[nodiscard]] std::size_t member_count() const;
    /// Member 0 … member_count() − 1, in the order of their codes.
    [[nodiscard]] MemberRecords member(std::size_t number) const;

    /// What cell or committee `unit` (a place in units()) recorded in `year`, paper_year() … last_year(). Depends on
    /// nothing drawn before; may be called from several threads.
    [[nodiscard]] UnitYear year_of(std::size_t unit, int year) const;

    /// What the engine is to read out of the records of a cell's year.
    [[nodiscard]] assessment::Facts facts_of(std::size_t cell, int year) const;

  private:
    struct Inside;
    std::unique_ptr<const Inside> inside_;
};

}  // namespace bontot::samples
