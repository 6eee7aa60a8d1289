// Events of the chain as people look for them, the newest first: an index leads to their numbers, each is then read by
// its number. A chain of millions is never gone through.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/records.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

/// A row of "number, at, actor, action, subject, unit, reason, before, after, hash".
[[nodiscard]] audit::Event event_of(const std::string& root, const Row& row);

class AuditSearch {
  public:
    /// All three must outlive this.
    AuditSearch(Connection& connection, const std::string& root, const app::EventFilter& filter)
        : db_(connection), root_(root), filter_(filter) {}

    /// Events with number < before, until nobody wants more.
    void each_back(std::int64_t before, const app::EachEventBack& each_event);

  private:
    /// The events that an index leads to: those whose `column` is one of `keys`; all of them when there is no column.
    struct Way {
        std::string column;
        std::vector<std::string> keys;
    };
    struct Numbers {
        std::int64_t first;
        std::int64_t below;
    };

    [[nodiscard]] Way way();
    [[nodiscard]] std::vector<std::string> actions_of(const std::string& beginning);
    [[nodiscard]] Numbers numbers_of_days(std::int64_t before);
    [[nodiscard]] std::vector<std::int64_t> newest(const Way& way, const Numbers& span, std::size_t most);
    [[nodiscard]] std::optional<audit::Event> find(std::int64_t number);

    Connection& db_;
    const std::string& root_;
    const app::EventFilter& filter_;
};

}  // namespace bontot::storage
