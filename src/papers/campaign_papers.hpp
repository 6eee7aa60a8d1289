// The launch plan (1) and the yearly or final report (13).
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "papers/figures.hpp"
#include "papers/head.hpp"

namespace bontot::papers {

struct PlanCriterion {
    std::string text;
    std::vector<std::string> items;
};

struct LaunchPlan {
    Head head;
    std::string title = "“chi bộ bốn tốt”, “đảng bộ cơ sở bốn tốt”";
    std::string period;
    Citation basis;
    std::vector<std::string> aims;
    std::vector<PlanCriterion> criteria;
    std::optional<std::string> conditions;
    /// Each step once: "paper.two_deadlines".
    std::vector<std::pair<std::string, std::optional<core::Date>>> deadlines;
    std::vector<std::string> authority;
    std::vector<std::string> carrying_out;
};
[[nodiscard]] core::Result<void> check(const LaunchPlan& plan);
[[nodiscard]] Fields fields_of(const LaunchPlan& plan);

struct BodyOfReport {
    std::string name;
    int year = 0;
    std::optional<bool> registered;
    std::optional<bool> assessed;
    std::optional<bool> appraised;
    std::optional<bool> recognised;
};

struct MeetingsOfReport {
    std::string name;
    std::optional<std::int64_t> meetings;
    std::optional<std::string> average;
    std::optional<std::string> lowest;
    std::optional<std::int64_t> thematic;
    std::optional<std::string> rating;
};

struct RatingOfReport {
    std::string level;
    std::optional<std::int64_t> bodies;
    std::optional<std::int64_t> members;
};

struct AwardOfReport {
    std::string name;
    std::string form;
    Citation decision;
};

/// What the bodies reached in a group of criteria in one year, as it was frozen when they were appraised.
struct GroupYear {
    int year = 0;
    bool appraised = true;  ///< false: nobody was appraised yet, the bodies' own figures
    std::int64_t met = 0;
    std::int64_t partly_met = 0;
    std::int64_t not_met = 0;
    std::int64_t pending = 0;
    core::Points achieved;
    core::Points applicable;
    std::optional<core::Ratio> lowest;  ///< share of one body

    [[nodiscard]] std::int64_t bodies() const { return met + partly_met + not_met + pending; }
};

struct GroupOfReport {
    std::string name;
    std::vector<GroupYear> years;  ///< of which something is known
};

struct MovementReport {
    Head head;
    std::string title = "“chi bộ bốn tốt”, “đảng bộ cơ sở bốn tốt”";
    bool final = false;  ///< tổng kết; else of a year
    std::string period;  ///< "năm 2024", "giai đoạn 2023 - 2025"
    std::optional<core::Date> as_of;
    std::string leadership;
    std::vector<GroupOfReport> groups;
    std::string weaknesses;
    std::string lessons;  ///< of the final report; empty = left out
    std::string outlook;
    std::vector<BodyOfReport> bodies;
    std::vector<MeetingsOfReport> meetings;
    std::vector<RatingOfReport> ratings;
    std::vector<AwardOfReport> awards;
};

/// All totals are sums of the tables.
[[nodiscard]] Fields fields_of(const MovementReport& report);

}  // namespace bontot::papers
