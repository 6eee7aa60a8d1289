// Who may look at a kind of paper, and who may make it: the rights over what it is made of. Any one of them is enough.
#pragma once

#include <vector>

#include "access/permission.hpp"
#include "papers/kind.hpp"

namespace bontot::app {

/// What holds names with criticism, reasons of absence or votes is for the cell's committee and who appraises.
[[nodiscard]] std::vector<access::Permission> rights_to_read(papers::PaperKind kind);
/// Who does the work that the paper is about.
[[nodiscard]] std::vector<access::Permission> rights_to_make(papers::PaperKind kind);

}  // namespace bontot::app
