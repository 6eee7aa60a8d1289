// Lists of entity tags, in If-Match and If-None-Match.
#pragma once

#include <string_view>

namespace bontot::http {

enum class TagComparison : unsigned char {
    strong,  ///< If-Match, If-Range: byte for byte the same
    weak,    ///< If-None-Match: W/"x" and "x" are the same
};

/// Whether `tag` (with its quotes) stands in `list`; "*" names every tag.
[[nodiscard]] bool names_tag(std::string_view list, std::string_view tag, TagComparison comparison);

}  // namespace bontot::http
