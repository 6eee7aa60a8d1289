// Who plays: one account for each body of the blocs in the play, besides those that are offered to people.
#pragma once

#include <string>
#include <vector>

#include "app/accounts/demonstration.hpp"
#include "samples/province.hpp"

namespace bontot::cli {

struct PlayedUnit {
    core::UnitId id;
    std::string code;
    std::string name;
    organisation::BodyKind kind = organisation::BodyKind::cell;
    std::string login;  ///< of the one who acts for it
};

struct PlayedCommittee {
    PlayedUnit unit;
    std::string secretary;  ///< login of the one who proposes
    std::vector<PlayedUnit> cells;
};

/// A bloc as it is on one day.
struct PlayedBloc {
    PlayedUnit unit;       ///< acted for by its staff
    std::string standing;  ///< login of its standing committee
    std::vector<PlayedCommittee> committees;
    std::vector<PlayedUnit> cells;  ///< directly under it
};

/// `only`: the code of one bloc; empty = all. Committees, cells and accounts in the order of their codes.
[[nodiscard]] std::vector<PlayedBloc> blocs_on(const samples::Province& province, core::Date day,
                                               const std::string& only);

/// Of every body that stands there on one of `days`.
[[nodiscard]] std::vector<app::DemonstrationAccount> cast_of(const samples::Province& province,
                                                             const std::vector<core::Date>& days,
                                                             const std::string& only);

}  // namespace bontot::cli
