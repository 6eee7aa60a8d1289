// Which bodies stand under one, by their spans on a day.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

/// Each body is asked once, whatever the depth of the tree.
class Subtree {
  public:
    /// `units`: every body that ever stood under the top, at least; they must outlive this.
    Subtree(const std::vector<organisation::UnitRecord>& units, const core::UnitId& top, core::Date day);
    /// `id` is the top or stands under it, at any depth.
    [[nodiscard]] bool holds(const core::UnitId& id);

  private:
    core::Date day_;
    std::unordered_map<std::string, const organisation::UnitRecord*> units_;
    std::unordered_map<std::string, bool> within_;
};

/// The bodies that plans judge, at the top or under it on that day, in the order of `units`.
[[nodiscard]] std::vector<const organisation::UnitRecord*> judged_under(
    const std::vector<organisation::UnitRecord>& units, const core::UnitId& top, core::Date day);

}  // namespace bontot::app
