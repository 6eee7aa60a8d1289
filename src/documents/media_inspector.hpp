// What use cases ask about files, answered by the readers of this layer.
#pragma once

#include "evidence/media_inspector.hpp"

namespace bontot::documents {

class DocumentInspector final : public evidence::MediaInspector {
  public:
    [[nodiscard]] core::Result<std::string> type(std::string_view bytes) const override;
    [[nodiscard]] core::Result<std::string> text(std::string_view bytes, std::string_view media_type) const override;
};

}  // namespace bontot::documents
