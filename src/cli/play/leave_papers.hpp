// What an office leaves of a year in a folder: each of its own papers, and an archive of each kind for the bodies
// below.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "cli/play/visitor.hpp"

namespace bontot::cli {

/// Of `unit` in `year`, as `staff` may make them, dated `day`. `counts`: of files, and of refusals by kind and code. A
/// file that cannot be written is a PlayFault.
void leave_papers(Visitor& staff, const std::string& unit, int year, const std::string& day,
                  const std::filesystem::path& folder, std::map<std::string, std::size_t>& counts);

}  // namespace bontot::cli
