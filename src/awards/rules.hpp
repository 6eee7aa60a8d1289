// The rules of commendation of a plan (clause IV.4), as figures and choices.
#pragma once

#include <cstdint>

#include "core/names.hpp"
#include "plan/model.hpp"

namespace bontot::awards {

/// What the percentage is of. Either way only bodies of the standard are proposed.
enum class CapBase : std::uint8_t { registered_and_standard, registered };

enum class Rounding : std::uint8_t { floor, at_least_one };

/// One cap for all bodies, or one for cells and one for committees.
enum class Pool : std::uint8_t { together, by_kind };

enum class ProvincialScope : std::uint8_t { direct_only, all };

/// Whether a body that came of others keeps their years.
enum class Successor : std::uint8_t {
    by_decision,  ///< of those that a decision names
    never,
};

inline constexpr core::NameTable<CapBase, 2> k_cap_bases{{
    {CapBase::registered_and_standard, "registered_and_standard"},
    {CapBase::registered, "registered"},
}};

inline constexpr core::NameTable<Rounding, 2> k_roundings{{
    {Rounding::floor, "floor"},
    {Rounding::at_least_one, "at_least_one"},
}};

inline constexpr core::NameTable<Pool, 2> k_pools{{
    {Pool::together, "together"},
    {Pool::by_kind, "by_kind"},
}};

inline constexpr core::NameTable<ProvincialScope, 2> k_provincial_scopes{{
    {ProvincialScope::direct_only, "direct_only"},
    {ProvincialScope::all, "all"},
}};

inline constexpr core::NameTable<Successor, 2> k_successors{{
    {Successor::by_decision, "by_decision"},
    {Successor::never, "never"},
}};

struct AwardRules {
    std::int64_t cap_percent = 20;
    CapBase cap_base = CapBase::registered_and_standard;
    Rounding rounding = Rounding::floor;
    Pool pool = Pool::together;
    std::int64_t years = 3;
    Successor successor = Successor::by_decision;
    std::int64_t provincial_minimum = 1;
    std::int64_t provincial_maximum = 2;
    ProvincialScope provincial_scope = ProvincialScope::direct_only;
    bool one_each = true;  ///< nobody stands in both lists
};

/// The rules of `plan`; what it leaves unset is as in the defaults above, the reading of nt-2023.
[[nodiscard]] AwardRules rules_of(const plan::Plan& plan);

}  // namespace bontot::awards
