// The bodies of the examples.
#pragma once

#include "papers/head.hpp"

namespace bontot::papers {

[[nodiscard]] Head example_cell(Format format);
[[nodiscard]] Head example_committee(Format format);
[[nodiscard]] Head example_bloc(Format format);
/// The paper that others cite, a day before theirs.
[[nodiscard]] Citation example_citation(const char* what, const char* number, const char* by, Format format);

}  // namespace bontot::papers
