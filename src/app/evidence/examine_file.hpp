// Looks at the bytes of a file before they are kept; needs no records.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "evidence/media_inspector.hpp"

namespace bontot::app {

/// A file whose bytes were looked at.
struct ExaminedFile {
    std::string media_type;
    std::optional<std::string> secrecy_mark;
};

/// Size and type of `bytes` and the secrecy mark in its text. Refused: "evidence.empty", "evidence.too_large", what the
/// inspector refuses, and a secrecy mark ("evidence.secrecy_mark": no secret paper may lie here) unless somebody has
/// looked and says that the paper is none (`confirmed_no_secret`); the mark is remembered then.
[[nodiscard]] core::Result<ExaminedFile> examine(const evidence::MediaInspector& inspector, std::string_view bytes,
                                                 bool confirmed_no_secret);

}  // namespace bontot::app
