// What an office leaves of a year in a folder: each of its own papers, and an archive of each kind for the bodies
// below.
#pragma once

#include <filesystem>

#include "cli/play/visitor.hpp"

namespace bontot::cli {

/// Of `unit` in `year`, as `staff` may make them, dated `day`; how many files were written. A file that cannot be
/// written is a PlayFault.
std::size_t leave_papers(Visitor& staff, const std::string& unit, int year, const std::string& day,
                         const std::filesystem::path& folder);

}  // namespace bontot::cli
