// The yearly self-assessment: the form (7b) and the report over it (7a), from one set of results.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/figures.hpp"
#include "papers/head.hpp"

namespace bontot::papers {

struct AssessedItem {
    std::string number;  ///< "2.1"
    std::string text;
    std::optional<core::Points> maximum;
    std::optional<core::Points> own;
    bool not_applicable = false;
    std::optional<std::string> state;  ///< đạt, chưa đạt, …
    std::string explanation;
    std::string evidence;  ///< codes
};

struct AssessedGroup {
    std::string number;
    std::string text;
    std::optional<core::Points> maximum;  ///< of what applies
    std::optional<core::Points> own;
    std::optional<bool> reached;  ///< the plan's threshold
    std::string account;          ///< đánh giá, in words: of the report
    std::vector<AssessedItem> items;
};

struct NamedResult {
    std::string name;
    std::optional<std::string> result;
};

struct SelfAssessment {
    Head head;
    int year = 0;
    std::string title = "“chi bộ bốn tốt”";
    std::string plan;
    std::string threshold = "95 %";
    std::optional<core::Date> as_of;
    bool provisional = false;  ///< official ratings are not all in
    Strength strength;
    std::vector<AssessedGroup> groups;
    std::vector<NamedResult> conditions;
    std::vector<NamedResult> figures;
    std::optional<std::string> verdict;
    Votes votes;
    std::string situation;  ///< of the report
    std::string weaknesses;
};

/// Fields of the form and of the report.
[[nodiscard]] Fields fields_of(const SelfAssessment& assessment, PaperKind kind);

}  // namespace bontot::papers
