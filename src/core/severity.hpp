// How bad something is that was found in records or in a file that comes in.
#pragma once

#include <cstdint>

#include "core/names.hpp"

namespace bontot::core {

/// An error makes figures wrong, or keeps a row out; a warning may be right; an info wants a look.
enum class Severity : std::uint8_t { error, warning, info };

inline constexpr NameTable<Severity, 3> k_severities{{
    {Severity::error, "error"},
    {Severity::warning, "warning"},
    {Severity::info, "info"},
}};

}  // namespace bontot::core
