// Documents of offices by their inside: zip packages (OOXML, OpenDocument) and OLE2 files.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"

namespace bontot::documents {

/// `depth`: how many documents this one is packed in.
[[nodiscard]] core::Result<std::string> package_type(std::string_view bytes, int depth = 0);
[[nodiscard]] core::Result<std::string> ole_type(std::string_view bytes);

}  // namespace bontot::documents
