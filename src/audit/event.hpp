// Every change is an event: who, when, what, before and after. Events of one root organisation form a chain: each
// carries the SHA-256 of the one before it, so that nothing can be edited, removed, inserted or re-ordered unseen. The
// newest hash is printed for the paper minutes book.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"

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
    std::int64_t number;   ///< of the event at which it shows; of a missing one, the number it had
    core::Refusal detail;  ///< what is wrong there, a sentence of the catalogue ("chain.edited")
};

/// Checks events as they come, in stored order. Where the chain is broken it looks for the place where it holds again,
/// so that one act gives one finding: an event edited (also its hash alone), events removed or inserted (also when
/// those behind were numbered anew), events that changed places, a tail cut off or added. Who edits an event and
/// reckons its hash anew shows at the event behind it.
class ChainCheck {
  public:
    void next(const Event& event);
    /// After the last: compares with the recorded head of the chain.
    void finish(std::int64_t head_number, std::string_view head_hash);
    [[nodiscard]] const std::vector<ChainFinding>& findings() const { return findings_; }
    [[nodiscard]] std::int64_t events() const { return events_; }
    /// Stored hash of the last event.
    [[nodiscard]] const std::string& newest_hash() const { return newest_; }

  private:
    /// A place where one event is missing, or an event that has none: together they are an event that was moved.
    struct Loose {
        std::size_t finding;
        Event event;         ///< of an event without a place
        std::string anchor;  ///< of a missing event: the hash before it
        std::int64_t number = 0;
    };
    /// Where the troubled events belong, as far as their hashes tell.
    struct Places;

    void accept(const Event& event, std::int64_t shift);
    [[nodiscard]] std::optional<std::int64_t> number_behind(const Event& event, const Event& before) const;
    void settle(std::int64_t end, bool last_known, std::string_view after, const Event* behind);
    void walk(Places& places, std::string_view after, const Event* behind);
    void place_the_rest(Places& places);
    void report(const Places& places);
    void missing(std::int64_t first, std::int64_t last, const std::string& anchor);
    bool was_moved(std::int64_t number, const std::string& anchor);
    void moved(std::size_t finding, std::int64_t from, std::int64_t place);
    void stray(const Event& event);
    void add(ChainFault fault, std::string code, std::int64_t first, std::int64_t last);

    std::string newest_{first_hash()};
    std::string previous_{first_hash()};  ///< what the next event's hash rests on
    std::int64_t expected_ = 1;           ///< stored number of the next event
    std::int64_t shift_ = 0;              ///< true number − stored number, once events were numbered anew
    std::int64_t events_ = 0;
    std::vector<Event> trouble_;             ///< since the chain broke, until it holds again
    std::optional<std::int64_t> lost_from_;  ///< the trouble is longer than what is kept of it
    std::int64_t lost_events_ = 0;
    bool last_was_edited_ = false;
    std::vector<Loose> gaps_;
    std::vector<Loose> strays_;
    std::vector<ChainFinding> findings_;
};

}  // namespace bontot::audit
