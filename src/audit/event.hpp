// Every change is an event: who, when, what, before and after. Events of one root organisation form a chain: each
// carries the SHA-256 of the one before it, so that nothing can be edited, removed, inserted or re-ordered unseen. The
// newest hash is printed for the paper minutes book.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bontot::audit {

struct Event {
    std::string root;         ///< the root organisation whose chain it is on
    std::int64_t number = 0;  ///< 1, 2, 3 … without gaps
    std::int64_t at = 0;      ///< Unix ms, UTC
    std::string actor;        ///< who did it
    std::string action;       ///< "meeting.finalised"
    std::string subject;      ///< id of the record
    std::string unit;         ///< id of the unit it concerns; empty = the whole root
    std::string reason;
    std::string before;  ///< JSON of what changed; empty = nothing was there
    std::string after;   ///< JSON; empty = removed
    std::string hash;    ///< 64 hexadecimal digits
};

/// Before the first event.
[[nodiscard]] std::string_view first_hash();

/// The hash of `event` behind an event with `previous`: SHA-256 over `previous` and every field with its length before
/// it.
[[nodiscard]] std::string hash_of(const Event& event, std::string_view previous);

enum class ChainFault { edited, removed, inserted, reordered, head };

struct ChainFinding {
    ChainFault fault;
    std::int64_t number;  ///< of the event at which it shows
    std::string detail;
};

/// Checks events as they come, in stored order.
class ChainCheck {
  public:
    void next(const Event& event);
    /// After the last: compares with the recorded head of the chain.
    void finish(std::int64_t head_number, std::string_view head_hash);
    [[nodiscard]] const std::vector<ChainFinding>& findings() const { return findings_; }
    [[nodiscard]] std::int64_t events() const { return events_; }
    [[nodiscard]] const std::string& newest_hash() const { return previous_; }

  private:
    std::string previous_{first_hash()};
    std::int64_t expected_ = 1;
    std::int64_t events_ = 0;
    std::vector<ChainFinding> findings_;
};

}  // namespace bontot::audit
