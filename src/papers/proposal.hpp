// The proposal to the superior (9): who is proposed with what figures, who is not and why.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "papers/figures.hpp"
#include "papers/head.hpp"

namespace bontot::papers {

struct ProposedBody {
    std::string name;
    std::array<std::optional<std::string>, 4> shares;  ///< of the four groups, "97,5 %"
    std::optional<std::string> rating;
    std::optional<std::string> completed;       ///< % of members with HTNV or better
    std::optional<std::string> completed_well;  ///< % with HTTNV or better
    std::optional<std::string> vote;            ///< "12/13"
};

struct NotProposed {
    std::string name;
    std::string reason;
};

struct Proposal {
    Head head;
    int year = 0;
    std::string title = "“chi bộ bốn tốt”";
    std::string addressee;
    std::vector<std::string> basis;
    std::vector<Citation> cited;
    std::optional<std::int64_t> registered;
    std::optional<std::int64_t> reached_by_self;
    std::vector<ProposedBody> proposed;
    std::vector<NotProposed> not_proposed;
    std::vector<std::string> enclosed;
};

/// Whoever is not proposed has a reason ("paper.no_reason"); what is cited as check_final() wants it.
[[nodiscard]] core::Result<void> check(const Proposal& proposal);

[[nodiscard]] Fields fields_of(const Proposal& proposal);

}  // namespace bontot::papers
