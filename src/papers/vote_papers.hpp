// Ballots and the minutes of counting them (15). Only counts: no paper says who voted what.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "papers/figures.hpp"
#include "papers/head.hpp"

namespace bontot::papers {

struct Ballot {
    Head head;
    std::string question;
    std::vector<std::string> bodies;
};
[[nodiscard]] Fields fields_of(const Ballot& ballot);

struct CountedBody {
    std::string name;
    std::optional<std::int64_t> agree;
    std::optional<std::int64_t> disagree;
    std::optional<std::int64_t> other;
    std::optional<std::int64_t> spoilt;  ///< ballots valid as a whole, whose line for this body is not
};

enum class ShareBase : std::uint8_t { summoned, present };

struct VoteCountMinutes {
    Head head;
    std::string question;
    std::optional<std::string> when;
    std::optional<std::string> where;
    bool secret = true;
    std::vector<std::string> counters;
    std::optional<std::int64_t> summoned;
    std::optional<std::int64_t> present;
    std::optional<std::int64_t> given_out;
    std::optional<std::int64_t> returned;
    std::optional<std::int64_t> valid;
    std::optional<std::int64_t> invalid;
    ShareBase base = ShareBase::summoned;
    std::vector<CountedBody> bodies;
    std::optional<std::int64_t> copies;
    std::optional<core::ClockTime> end;
    std::optional<std::string> minute_taker;
    std::optional<std::string> chair;
    std::optional<std::string> head_counter;
};

/// present ≤ summoned, given out ≤ present, returned ≤ given out, returned = valid + invalid, each line adds up to the
/// valid ones: "paper.votes_do_not_add_up" with what was found, what is allowed and where.
[[nodiscard]] core::Result<void> check(const VoteCountMinutes& minutes);

[[nodiscard]] Fields fields_of(const VoteCountMinutes& minutes);

}  // namespace bontot::papers
