// What is asked about a file before it is kept. Files are untrusted: the answer comes from their bytes alone. The layer
// `documents` answers it; use cases see only this.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"

namespace bontot::evidence {

class MediaInspector {
  public:
    virtual ~MediaInspector() = default;
    /// The media type of `bytes`, one of those that are taken (is_accepted). Refused, each with its own code: archives,
    /// programs, scripts, web pages, documents with macros, with a password or with a file packed inside, what is
    /// damaged, and every other type ("evidence.type").
    [[nodiscard]] virtual core::Result<std::string> type(std::string_view bytes) const = 0;
    /// The plain text of a document of `media_type`, as much of it as is looked at; empty for pictures.
    [[nodiscard]] virtual core::Result<std::string> text(std::string_view bytes, std::string_view media_type) const = 0;
};

}  // namespace bontot::evidence
