// What happened to bodies of the made-up province in its years: renamings, a merger, a split, two moves, a dissolution.
#pragma once

#include "samples/province/planter.hpp"
#include "samples/province/tree.hpp"

namespace bontot::samples {

/// Cells that stand at the end and that the changes found.
inline constexpr std::size_t k_cells_founded_by_changes = 3;

void change_tree(Tree& tree, Planter& planter);

}  // namespace bontot::samples
