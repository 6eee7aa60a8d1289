// A file that was compiled into the program (cmake/embed.cmake).
#pragma once

#include <string_view>

namespace bontot::core {

struct EmbeddedFile {
    std::string_view name;  ///< without its folder: nt-2023.yaml
    std::string_view text;
};

}  // namespace bontot::core
