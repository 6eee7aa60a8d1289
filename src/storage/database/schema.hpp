// The migrations, compiled into the program from schema/*.sql (cmake/embed.cmake).
#pragma once

#include <vector>

#include "core/embedded_file.hpp"

namespace bontot::storage {

[[nodiscard]] const std::vector<core::EmbeddedFile>& schema_texts();

}  // namespace bontot::storage
