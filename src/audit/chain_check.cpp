// The chain is broken at an event whose hash does not follow from the one before it. From there events are held back
// until two of them follow on each other again; the hash of the first of these two then tells its true number, and
// what lies between can be put in its place.
#include <algorithm>
#include <cstdlib>
#include <utility>

#include "audit/event.hpp"

namespace bontot::audit {
namespace {

/// So many events are held back at most, and so far apart stored and true numbers are looked for at first.
constexpr std::int64_t k_window = 64;

/// `event` was written as number `number`, behind an event with the hash `previous`.
bool follows(const Event& event, std::string_view previous, std::int64_t number) {
    if (number == event.number) return hash_of(event, previous) == event.hash;
    Event numbered = event;
    numbered.number = number;
    return hash_of(numbered, previous) == event.hash;
}

std::string reckoned(const Event& event, std::string_view previous, std::int64_t number) {
    Event numbered = event;
    numbered.number = number;
    return hash_of(numbered, previous);
}

}  // namespace

struct ChainCheck::Places {
    std::int64_t begin;                 ///< true number of the first event that can stand here
    std::int64_t end;                   ///< true number of the event behind
    std::vector<std::int64_t> number;   ///< by troubled event; 0 = not known
    std::vector<std::size_t> edited;    ///< troubled events that are at their place and changed
    std::vector<std::size_t> rehashed;  ///< the same, of which only the hash was changed
    std::int64_t walked = 0;            ///< the chain is whole from `begin` up to here
    std::string hash;                   ///< of the event before `walked`

    [[nodiscard]] bool taken(std::int64_t place) const {
        return std::find(number.begin(), number.end(), place) != number.end();
    }
    [[nodiscard]] bool may_be(std::size_t i, std::int64_t place) const { return number[i] == 0 || number[i] == place; }
};

void ChainCheck::next(const Event& event) {
    ++events_;
    newest_ = event.hash;
    if (trouble_.empty() && event.number == expected_ && follows(event, previous_, event.number + shift_)) {
        accept(event, shift_);
        return;
    }
    trouble_.push_back(event);
    if (trouble_.size() > 1) {
        const auto& before = trouble_[trouble_.size() - 2];
        if (const auto number = number_behind(event, before)) {
            const Event behind = event;
            trouble_.pop_back();
            // A copied hash does not make an event the one before: what was taken for good has that hash already.
            const bool copied = trouble_.back().hash == previous_ && *number == expected_ + shift_;
            settle(*number, !copied, {}, &behind);
            accept(behind, *number - behind.number);
            return;
        }
    }
    if (lost_from_ || trouble_.size() > static_cast<std::size_t>(k_window)) {
        if (!lost_from_) lost_from_ = trouble_.front().number;
        ++lost_events_;
        trouble_.erase(trouble_.begin(), trouble_.end() - 1);
    }
}

void ChainCheck::accept(const Event& event, std::int64_t shift) {
    previous_ = event.hash;
    expected_ = event.number + 1;
    shift_ = shift;
}

/// The true number of `event` when it follows on `before`. While the chain stays lost, every event looks a bit further.
std::optional<std::int64_t> ChainCheck::number_behind(const Event& event, const Event& before) const {
    if (event.number != before.number + 1) return std::nullopt;
    const auto usual = event.number + shift_;
    if (follows(event, before.hash, usual)) return usual;
    for (const auto block : {std::int64_t{0}, lost_events_}) {
        for (std::int64_t i = block * k_window + 1; i <= (block + 1) * k_window; ++i) {
            if (follows(event, before.hash, usual + i)) return usual + i;
            if (usual > i && follows(event, before.hash, usual - i)) return usual - i;
        }
        if (lost_events_ == 0) break;
    }
    return std::nullopt;
}

/// Says what happened to the troubled events. `end` is the true number of what comes behind them: the event `behind`,
/// or the recorded head with the hash `after`. `last_known`: the last troubled event belongs right before it.
void ChainCheck::settle(std::int64_t end, bool last_known, std::string_view after, const Event* behind) {
    const auto last = trouble_.back();
    std::int64_t highest = 0;
    for (const auto& event : trouble_)
        highest = std::max(highest, event.number);
    if (lost_from_) {
        add(ChainFault::edited, "chain.lost", *lost_from_, last.number);
        previous_ = last.hash;
    } else {
        Places places{expected_ + shift_, end, std::vector<std::int64_t>(trouble_.size(), 0), {}, {}, 0, previous_};
        if (last_known) places.number.back() = end - 1;
        walk(places, after, behind);
        place_the_rest(places);
        report(places);
        previous_ = places.walked == end && !last_known ? places.hash : last.hash;
    }
    expected_ = highest + 1;
    shift_ = end - expected_;
    trouble_.clear();
    lost_from_.reset();
    lost_events_ = 0;
}

/// Follows the chain from the last event that was in order, through the troubled ones in whatever order they stand.
void ChainCheck::walk(Places& places, std::string_view after, const Event* behind) {
    auto& place = places.walked;
    const auto rests_on = [&](std::size_t besides, std::string_view hash) {
        if (place + 1 == places.end) {
            return behind != nullptr ? follows(*behind, hash, places.end) : hash == after;
        }
        for (std::size_t i = 0; i < trouble_.size(); ++i) {
            if (i != besides && places.may_be(i, place + 1) && follows(trouble_[i], hash, place + 1)) return true;
        }
        return false;
    };
    for (place = places.begin; place < places.end; ++place) {
        bool found = false;
        for (std::size_t i = 0; i < trouble_.size() && !found; ++i) {
            if (!places.may_be(i, place) || !follows(trouble_[i], places.hash, place)) continue;
            places.number[i] = place;
            places.hash = trouble_[i].hash;
            found = true;
        }
        for (std::size_t i = 0; i < trouble_.size() && !found; ++i) {
            if (!places.may_be(i, place) || trouble_[i].number + shift_ != place) continue;
            const auto own = reckoned(trouble_[i], places.hash, place);
            const bool only_hash = rests_on(i, own);
            if (!only_hash && !rests_on(i, trouble_[i].hash)) continue;
            (only_hash ? places.rehashed : places.edited).push_back(i);
            places.number[i] = place;
            places.hash = only_hash ? own : trouble_[i].hash;
            found = true;
        }
        if (!found) return;
    }
}

/// Behind a break in the walk an event is where its number says when nothing else is there; it was edited then.
void ChainCheck::place_the_rest(Places& places) {
    for (std::size_t i = 0; i < trouble_.size(); ++i) {
        const auto place = trouble_[i].number + shift_;
        if (places.number[i] != 0 || place < places.walked || place >= places.end || places.taken(place)) continue;
        places.number[i] = place;
        places.edited.push_back(i);
    }
    for (std::size_t i = 1; i < trouble_.size(); ++i) {
        const auto place = places.number[i];
        if (place <= places.walked || places.number[i - 1] != place - 1) continue;
        const bool known = std::find(places.edited.begin(), places.edited.end(), i) != places.edited.end();
        if (!known && !follows(trouble_[i], trouble_[i - 1].hash, place)) places.edited.push_back(i);
    }
}

void ChainCheck::report(const Places& places) {
    for (const auto i : places.edited)
        add(ChainFault::edited, "chain.edited", trouble_[i].number, trouble_[i].number);
    for (const auto i : places.rehashed)
        add(ChainFault::edited, "chain.hash_changed", trouble_[i].number, trouble_[i].number);
    const auto at_end = [&](std::size_t i) { return i + 1 == trouble_.size(); };
    last_was_edited_ = std::any_of(places.edited.begin(), places.edited.end(), at_end);

    for (std::size_t i = 0; i < trouble_.size(); ++i) {
        if (places.number[i] == 0) stray(trouble_[i]);
    }
    // The last troubled event belongs before what was taken for good: that was put in with a hash that fits.
    const auto last = places.number.back();
    if (last != 0 && last < places.begin)
        add(ChainFault::inserted, "chain.inserted", last - shift_, places.begin - 1 - shift_);

    std::vector<std::pair<std::int64_t, std::size_t>> sorted;
    for (std::size_t i = 0; i < trouble_.size(); ++i) {
        if (places.number[i] >= places.begin) sorted.emplace_back(places.number[i], i);
    }
    std::int64_t first_moved = 0;
    std::int64_t last_moved = 0;
    auto in_order = sorted;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        if (sorted[i].second == in_order[i].second) continue;
        if (first_moved == 0) first_moved = trouble_[in_order[i].second].number;
        last_moved = trouble_[in_order[i].second].number;
    }
    if (first_moved != 0) {
        add(ChainFault::reordered, "chain.reordered", std::min(first_moved, last_moved),
            std::max(first_moved, last_moved));
    }

    auto place = places.begin;
    const std::string* before = &previous_;
    for (const auto& [number, i] : sorted) {
        if (number > place) missing(place, number - 1, *before);
        place = number + 1;
        before = &trouble_[i].hash;
    }
    if (place < places.end) missing(place, places.end - 1, *before);
}

/// The event that is missing as `number` behind `anchor` was met elsewhere, as one too many: it was moved.
bool ChainCheck::was_moved(std::int64_t number, const std::string& anchor) {
    for (const auto& stray : strays_) {
        if (!follows(stray.event, anchor, number)) continue;
        moved(stray.finding, stray.event.number, number);
        return true;
    }
    return false;
}

void ChainCheck::moved(std::size_t finding, std::int64_t from, std::int64_t place) {
    core::Params params{{"number", std::to_string(from)}, {"place", std::to_string(place)}};
    findings_[finding] = {
        ChainFault::reordered, from, {core::RefusalKind::invalid, "chain.moved", std::move(params), {}}};
}

void ChainCheck::missing(std::int64_t first, std::int64_t last, const std::string& anchor) {
    if (first == last && was_moved(first, anchor)) return;
    add(ChainFault::removed, "chain.removed", first, last);
    if (first == last && gaps_.size() < static_cast<std::size_t>(k_window))
        gaps_.push_back({findings_.size() - 1, {}, anchor, first});
}

void ChainCheck::stray(const Event& event) {
    for (const auto& gap : gaps_) {
        if (follows(event, gap.anchor, gap.number)) return moved(gap.finding, event.number, gap.number);
    }
    add(ChainFault::inserted, "chain.inserted", event.number, event.number);
    if (strays_.size() < static_cast<std::size_t>(k_window)) strays_.push_back({findings_.size() - 1, event, {}});
}

void ChainCheck::add(ChainFault fault, std::string code, std::int64_t first, std::int64_t last) {
    core::Params params{{"number", std::to_string(first)}, {"last", last == first ? "" : std::to_string(last)}};
    findings_.push_back({fault, first, {core::RefusalKind::invalid, std::move(code), std::move(params), {}}});
}

void ChainCheck::finish(std::int64_t head_number, std::string_view head_hash) {
    bool edited_at_the_end = false;
    if (!trouble_.empty()) {
        std::int64_t usual = 0;
        for (const auto& event : trouble_)
            usual = std::max(usual, event.number + shift_ + 1);
        const bool head_stands = head_hash == previous_ && head_number == expected_ - 1 + shift_;
        const bool is_head =
            !head_stands && trouble_.back().hash == head_hash && std::abs(head_number + 1 - usual) <= k_window;
        settle(is_head || head_stands ? head_number + 1 : usual, is_head, head_hash, nullptr);
        edited_at_the_end = last_was_edited_;
    }
    const auto last = expected_ - 1;
    const bool right_number = head_number == last + shift_ || head_number == last;
    if (right_number && (head_hash == previous_ || edited_at_the_end)) return;
    if (head_number == last + shift_ + 1 && was_moved(head_number, previous_)) return;
    if (head_number > last + shift_) return add(ChainFault::head, "chain.tail_cut", last + shift_ + 1, head_number);
    if (head_number < last + shift_) return add(ChainFault::head, "chain.tail_added", head_number + 1, last + shift_);
    add(ChainFault::head, "chain.head_differs", last, last);
}

}  // namespace bontot::audit
