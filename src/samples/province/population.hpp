// Everybody who was in a cell of the made-up province in its years: 20,952 on the roll at the end, and who left before.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "organisation/membership.hpp"
#include "samples/province/tree.hpp"

namespace bontot::samples {

inline constexpr std::size_t k_members = 20952;

/// A membership by the place of its cell in the tree.
struct Stay {
    std::size_t cell = 0;
    core::Period span;
    organisation::MembershipKind kind = organisation::MembershipKind::ordinary;
    organisation::MembershipReason began = organisation::MembershipReason::unknown;
    organisation::MembershipReason ended = organisation::MembershipReason::unknown;
};

struct Term {
    std::size_t unit = 0;
    organisation::Office office = organisation::Office::secretary;
    core::Period span;
    std::optional<core::Date> remind_on;
};

struct Person {
    organisation::MemberRecord record;
    bool steady = false;  ///< official, never away, never exempt, never leaves: every cell has three
    std::vector<Stay> stays;
    std::vector<organisation::Exemption> exemptions;
    std::vector<Term> terms;

    /// The ordinary stay that holds `day`; null when on no roll.
    [[nodiscard]] const Stay* home(core::Date day) const;
    [[nodiscard]] bool exempt(core::Date day) const;
};

[[nodiscard]] std::vector<Person> draw_population(const Tree& tree, std::uint64_t seed);

}  // namespace bontot::samples
