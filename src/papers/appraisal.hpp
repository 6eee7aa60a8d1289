// Minutes of the appraisal of one body (8): its own points beside the appraised ones.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/self_assessment.hpp"

namespace bontot::papers {

struct Appraiser {
    std::string name;
    std::optional<std::string> post;
    std::string role;  ///< "Tổ trưởng"; may be empty
    std::string cell;  ///< own cell: who appraises must not be of the body appraised
};

struct AppraisedGroup {
    std::string text;
    std::optional<core::Points> maximum;
    std::optional<core::Points> own;
    std::optional<core::Points> appraised;
    std::string reason;  ///< of the difference
};

struct Appraisal {
    Head head;
    int year = 0;
    std::string title = "“chi bộ bốn tốt”";
    std::string body;
    std::optional<std::string> when;
    std::optional<std::string> where;
    std::vector<Appraiser> people;
    std::vector<std::string> basis;
    std::vector<AppraisedGroup> groups;
    std::vector<NamedResult> conditions;
    std::vector<std::string> refused_evidence;
    std::string answer_of_body;
    std::optional<std::string> conclusion;
    Votes votes;
    std::optional<core::ClockTime> end;
    std::optional<std::string> minute_taker;
    std::optional<std::string> chair;
    std::optional<std::string> representative;
};

/// A difference needs a reason ("paper.difference_without_reason"); nobody appraises the own cell
/// ("paper.appraises_own_cell").
[[nodiscard]] core::Result<void> check(const Appraisal& appraisal);

[[nodiscard]] Fields fields_of(const Appraisal& appraisal);

}  // namespace bontot::papers
