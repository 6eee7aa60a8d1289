#include "storage/audit_search.hpp"

#include <algorithm>
#include <functional>
#include <limits>
#include <optional>
#include <unordered_set>

#include <fmt/format.h>

namespace bontot::storage {

using audit::Event;

Event event_of(const std::string& root, const Row& row) {
    return {root,          row.integer(0), row.integer(1), row.string(2), row.string(3), row.string(4),
            row.string(5), row.string(6),  row.string(7),  row.string(8), row.string(9)};
}

namespace {

/// What the way to an event did not yet tell.
class IsAsked {
  public:
    explicit IsAsked(const app::EventFilter& filter) : filter_(filter) {
        for (const auto& unit : filter.units)
            units_.insert(unit.text());
    }
    [[nodiscard]] bool operator()(const Event& event) const {
        return (filter_.subject.empty() || event.subject == filter_.subject) &&
               (units_.empty() || units_.contains(event.unit)) && event.action.starts_with(filter_.action) &&
               event.at >= filter_.from_ms.value_or(event.at) && event.at < filter_.before_ms.value_or(event.at + 1);
    }

  private:
    const app::EventFilter& filter_;
    std::unordered_set<std::string> units_;
};

}  // namespace

AuditSearch::Way AuditSearch::way() {
    constexpr std::size_t k_few = 32;
    if (!filter_.subject.empty()) return {"subject", {filter_.subject}};
    const bool by_action = !filter_.action.empty() && (filter_.units.empty() || filter_.units.size() > k_few);
    if (by_action) return {"action", actions_of(filter_.action)};
    if (filter_.units.empty()) return {};
    Way way{"unit", {}};
    for (const auto& unit : filter_.units)
        way.keys.push_back(unit.text());
    return way;
}

/// There are hardly more than a hundred kinds of acts: the index is asked for one after the other.
std::vector<std::string> AuditSearch::actions_of(const std::string& beginning) {
    std::vector<std::string> actions;
    const auto next = [&](const std::string& sql, const std::string& than) {
        std::string found;
        db_.each(
            sql, [&](const Row& row) { found = row.string(0); }, root_, than);
        return found;
    };
    auto action = next("select min(action) from audit_event where root = $1 and action >= $2", beginning);
    while (action.starts_with(beginning)) {
        actions.push_back(action);
        action = next("select min(action) from audit_event where root = $1 and action > $2", action);
    }
    return actions;
}

/// Numbers follow the clock but where it was set back: between the first and the last of the days there may be others.
AuditSearch::Numbers AuditSearch::numbers_of_days(std::int64_t before) {
    Numbers numbers{0, before};
    if (!filter_.from_ms && !filter_.before_ms) return numbers;
    // Counted too: looking for the least number alone PostgreSQL would go through all of them in order.
    db_.each(
        "select coalesce(min(number), 0), coalesce(max(number), -1), count(*) from audit_event"
        " where root = $1 and at >= $2 and at < $3",
        [&](const Row& row) {
            numbers.first = row.integer(0);
            numbers.below = std::min(before, row.integer(1) + 1);
        },
        root_, filter_.from_ms.value_or(0), filter_.before_ms.value_or(std::numeric_limits<std::int64_t>::max()));
    return numbers;
}

/// At most `most`, the newest first.
std::vector<std::int64_t> AuditSearch::newest(const Way& way, const Numbers& span, std::size_t most) {
    std::vector<std::int64_t> numbers;
    const auto keep = [&](const Row& row) { numbers.push_back(row.integer(0)); };
    const std::string among = "select number from audit_event where root = $1 and number >= $2 and number < $3";
    const std::string in_order = " order by number desc limit $4";
    if (way.column.empty()) db_.each(among + in_order, keep, root_, span.first, span.below, most);
    const auto among_keys = fmt::format("{} and {} = $5{}", among, way.column, in_order);
    for (const auto& key : way.keys)
        db_.each(among_keys, keep, root_, span.first, span.below, most, key);
    std::sort(numbers.begin(), numbers.end(), std::greater<>());
    if (numbers.size() > most) numbers.resize(most);
    return numbers;
}

void AuditSearch::each_back(std::int64_t before, const app::EachEventBack& each_event) {
    constexpr std::size_t k_piece = 64;
    const auto way = this->way();
    const IsAsked is_asked(filter_);
    auto span = numbers_of_days(before);
    while (true) {
        const auto numbers = newest(way, span, k_piece);
        for (const auto number : numbers) {
            const auto event = find(number);
            if (event && is_asked(*event) && !each_event(*event)) return;
        }
        if (numbers.size() < k_piece) return;
        span.below = numbers.back();
    }
}

std::optional<Event> AuditSearch::find(std::int64_t number) {
    std::optional<Event> event;
    db_.each(
        "select number, at, actor, action, subject, unit, reason, before, after, hash from audit_event"
        " where root = $1 and number = $2",
        [&](const Row& row) { event = event_of(root_, row); }, root_, number);
    return event;
}

}  // namespace bontot::storage
