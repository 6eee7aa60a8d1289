// Where in which plan file something was written; every finding points there.
#pragma once

#include <string>

namespace bontot::plan {

/// Line and column count from 1; line 0 = the file as a whole.
struct Mark {
    std::string file;
    int line = 0;
    int column = 0;
    [[nodiscard]] std::string text() const;  ///< nt-2023.yaml:12:5
};

}  // namespace bontot::plan
