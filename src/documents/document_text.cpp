#include "documents/document_text.hpp"

#include "documents/media_inspector.hpp"
#include "documents/media_type.hpp"
#include "documents/text_sources.hpp"

namespace bontot::documents {

core::Result<std::string> text_of(std::string_view bytes, std::string_view media_type) {
    if (media_type == "application/pdf") return pdf_text(bytes);
    if (media_type == "text/plain") return plain_text(bytes);
    if (media_type == "application/msword" || media_type.starts_with("application/vnd.ms-")) return ole_text(bytes);
    if (media_type.starts_with("application/vnd.")) return package_text(bytes);
    return std::string();
}

core::Result<std::string> DocumentInspector::type(std::string_view bytes) const {
    return media_type_of(bytes);
}

core::Result<std::string> DocumentInspector::text(std::string_view bytes, std::string_view media_type) const {
    return text_of(bytes, media_type);
}

}  // namespace bontot::documents
