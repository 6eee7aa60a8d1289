// The records as a preview asks for them, each table read once: a file of 300,000 rows costs a statement a table, and a
// few a cell and year for meetings, not one a row.
#pragma once

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

#include "app/import/record_rows.hpp"
#include "imports/preview.hpp"

namespace bontot::app {

class ExistingRecords final : public imports::Existing {
  public:
    /// Reads through `records`, which must outlive it. With `within`, bodies outside that subtree, and members who were
    /// never in it, are not found.
    explicit ExistingRecords(Transaction& records, std::optional<core::UnitId> within = {});

    /// The body is one that may be looked at and written.
    [[nodiscard]] bool covers(const core::UnitId& unit) const;
    [[nodiscard]] bool covers(const MemberFile& file) const;  ///< was in such a body at any time
    /// "imports.out_of_reach" when the body is not; "imports.code_elsewhere" when a new one, or a member, would
    /// bear the code of one that is not.
    [[nodiscard]] core::Result<void> require_reach(const core::UnitId& unit) const;
    [[nodiscard]] core::Result<void> require_free_code(const std::string& code) const;
    [[nodiscard]] core::Result<void> require_free_member_code(const std::string& code) const;
    /// Their cell of today is one that may be written.
    [[nodiscard]] core::Result<void> require_home(const core::MemberId& member) const;

    [[nodiscard]] const UnitBook& units() const { return units_; }
    [[nodiscard]] const LockBook& locks() const { return locks_; }
    [[nodiscard]] const MemberBook& members() const;
    [[nodiscard]] const meetings::MeetingRecord* meeting(const core::MeetingId& id) const;
    [[nodiscard]] const MemberRatingRow* rating_of(const core::MemberId& member, int year) const;
    [[nodiscard]] const UnitRatingRow* rating_of(const core::UnitId& unit, int year) const;
    [[nodiscard]] core::Date today() const { return today_; }

    [[nodiscard]] std::optional<imports::ExistingUnit> unit_by_code(std::string_view code) const override;
    [[nodiscard]] std::vector<imports::ExistingUnit> units_named(std::string_view name_key) const override;
    [[nodiscard]] std::optional<imports::ExistingMember> member_by_code(std::string_view code) const override;
    [[nodiscard]] std::vector<imports::ExistingMember> members_named(std::string_view name_key) const override;
    [[nodiscard]] std::vector<imports::ExistingMember> members_with_zeros_before(
        std::string_view digits) const override;
    [[nodiscard]] std::optional<imports::ExistingMember> stay(const core::MemberId& member, const core::UnitId& unit,
                                                              core::Date joined) const override;
    [[nodiscard]] std::vector<imports::ExistingMeeting> meetings_of(const core::UnitId& unit,
                                                                    core::Date date) const override;
    [[nodiscard]] bool on_roll(const core::MemberId& member, const core::UnitId& unit, core::Date day) const override;
    [[nodiscard]] std::optional<imports::Attendance> attendance(const core::MeetingId& meeting,
                                                                const core::MemberId& member) const override;
    [[nodiscard]] std::optional<imports::ExistingEvidence> evidence(const core::EvidenceId& id) const override;
    [[nodiscard]] bool attached(const core::MeetingId& meeting, meetings::DocumentKind kind,
                                const core::EvidenceId& evidence) const override;
    [[nodiscard]] std::optional<imports::RatingSaid> member_rating(const core::MemberId& member,
                                                                   int year) const override;
    [[nodiscard]] std::optional<imports::RatingSaid> unit_rating(const core::UnitId& unit, int year) const override;
    [[nodiscard]] std::optional<imports::PastYearRow> past_year(const core::UnitId& unit, int year,
                                                                imports::PastRecord record) const override;
    /// Null: nothing of the kind is on record.
    [[nodiscard]] const RegistrationRow* registration(const core::UnitId& unit, int year) const;
    [[nodiscard]] const RecognitionRow* recognition(const core::UnitId& unit, int year) const;
    [[nodiscard]] const AwardRow* award(const core::UnitId& unit, int year, AwardKind kind) const;

  private:
    [[nodiscard]] imports::ExistingUnit existing(const organisation::UnitRecord& unit) const;
    [[nodiscard]] imports::ExistingMember existing(const MemberFile& file) const;
    void load_ratings(int year) const;

    Transaction& records_;
    core::Date today_;
    std::optional<core::UnitId> within_;
    UnitBook units_;
    LockBook locks_;
    // What is looked up when it is first asked for.
    mutable std::unique_ptr<MemberBook> members_;
    mutable std::map<UnitYear, std::vector<meetings::MeetingRecord>> meetings_;
    mutable std::unordered_map<std::string_view, const meetings::MeetingRecord*> meeting_by_id_;
    struct Ratings {
        std::unordered_map<std::string, MemberRatingRow> members;
        std::unordered_map<std::string, UnitRatingRow> units;
    };
    mutable std::map<int, Ratings> ratings_;
    struct Papers {
        std::unordered_map<core::UnitId, RegistrationRow> registrations;
        std::unordered_map<core::UnitId, RecognitionRow> recognitions;
        std::map<std::pair<core::UnitId, AwardKind>, AwardRow> awards;
    };
    [[nodiscard]] const Papers& papers(int year) const;
    mutable std::map<int, Papers> papers_;
};

}  // namespace bontot::app
