// Tables that come in and go out, and the rights that each takes beside those to import and export.
#pragma once

#include <vector>

#include "access/permission.hpp"
#include "imports/kind.hpp"

namespace bontot::api {

/// One of these groups must be held as a whole: whoever may not enter something by hand does not bring it in by a file.
[[nodiscard]] std::vector<std::vector<access::Permission>> rights_to_import(imports::Kind kind);

[[nodiscard]] access::Permission right_to_export(imports::Kind kind);

}  // namespace bontot::api
