// The composition root: command line in, exit status out.
#pragma once

namespace bontot::cli {

inline constexpr const char* k_version = "0.1.0";

/// Exit status: 0 done; 1 done and found a fault (lint); 2 the command line is wrong; 3 the input is wrong.
int run(int argc, char** argv);

}  // namespace bontot::cli
