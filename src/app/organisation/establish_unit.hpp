// Found a body: a new one by a decision, or one that was there before bontot.
#pragma once

#include <string>
#include <vector>

#include "app/records.hpp"

namespace bontot::app {

struct EstablishUnit {
    std::string code;
    std::string name;
    std::string short_name;
    std::optional<core::UnitId> superior;  ///< none: the root of the tree
    organisation::BodyKind kind = organisation::BodyKind::cell;
    organisation::Sector sector = organisation::Sector::administrative;
    core::Date from;                  ///< first day on which it is there
    organisation::Decision decision;  ///< may be empty when it was there before
    bool was_there_before = false;
    std::vector<std::string> aliases;
};

[[nodiscard]] core::Result<core::UnitId> establish_unit(Transaction& records, const EstablishUnit& request);

/// The same for a body that came of others: `act` is merge or split.
[[nodiscard]] core::Result<core::UnitId> establish_from(Transaction& records, const EstablishUnit& request,
                                                        organisation::UnitAct act,
                                                        std::vector<core::UnitId> predecessors);

/// Aliases as they are kept: readable, each once, in order.
[[nodiscard]] core::Result<std::vector<std::string>> clean_aliases(const std::vector<std::string>& aliases);

}  // namespace bontot::app
