// The files under web/, compiled into the program (CMakeLists.txt).
#pragma once

#include <vector>

#include "http/assets.hpp"

namespace bontot::cli {

const std::vector<http::Asset>& web_files();

}  // namespace bontot::cli
