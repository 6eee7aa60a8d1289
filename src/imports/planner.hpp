// What the previews of all kinds share: finding bodies and members, comparing fields, noting faults.
#pragma once

#include <unordered_map>

#include "imports/preview.hpp"

namespace bontot::imports {

class Planner {
  public:
    Planner(const Rows& rows, const Existing& existing, Policy policy, ImportPlan& plan)
        : rows_(rows), existing_(existing), policy_(policy), plan_(plan) {}

    [[nodiscard]] const Rows& rows() const { return rows_; }
    [[nodiscard]] const Existing& existing() const { return existing_; }

    /// Begins the plan of a row of the sheet.
    void begin(std::uint32_t row);
    void error(std::string code, core::Params params, std::uint32_t column = 0);
    void warn(std::string code, core::Params params, std::uint32_t column = 0);
    [[nodiscard]] bool good() const { return good_; }

    /// The body that a row names; an error when there is none, or several.
    [[nodiscard]] const ExistingUnit* unit(const Named& named);
    /// The member that a row names: by code, else by name among those of the body on that day. An error when there is
    /// none, or when the row does not say which of several.
    [[nodiscard]] const ExistingMember* member(const Named& named, const ExistingUnit* unit, core::Date day);

    /// Adds to `changes` when the sheet gives a value that differs.
    static void compare(std::vector<Change>& changes, Field field, const std::string& from, const std::string& to);
    static void compare_names(std::vector<Change>& changes, Field field, const std::string& from,
                              const std::string& to);

    /// Ends the plan of a row that would be added.
    void add(PlannedRow row);
    /// Ends the plan of a row whose record is there: same, skip, update or an error, as the policy says.
    void settle(PlannedRow row, const std::string& shown);
    /// Ends the plan of a row with an error.
    void fail(std::uint32_t index);

    /// Notes that `key` stands in this row; the row in which it stood before, or 0.
    [[nodiscard]] std::uint32_t seen(const std::string& key) {
        const auto [at, added] = seen_.emplace(key, row_);
        return added ? 0 : at->second;
    }

    [[nodiscard]] std::string place(std::uint32_t row, std::uint32_t column = 0) const {
        return rows_.place(row, column);
    }

  private:
    void put(PlannedRow row);
    [[nodiscard]] const ExistingMember* member_by_code(const Named& named);

    const Rows& rows_;
    const Existing& existing_;
    Policy policy_;
    ImportPlan& plan_;
    std::uint32_t row_ = 0;
    bool good_ = true;

    std::unordered_map<std::string, std::uint32_t> seen_;
    // Lookups that were made already; a null is one that failed.
    std::unordered_map<std::string, std::optional<ExistingUnit>> units_;
    std::unordered_map<std::string, std::optional<ExistingMember>> members_;
};

void preview_units(Planner& planner);
void preview_members(Planner& planner);
void preview_meetings(Planner& planner);
void preview_roll_calls(Planner& planner);
void preview_meeting_ratings(Planner& planner);
void preview_meeting_documents(Planner& planner);
void preview_member_ratings(Planner& planner);
void preview_unit_ratings(Planner& planner);
void preview_past_years(Planner& planner);

}  // namespace bontot::imports
