#include "app/evidence/examine_file.hpp"

#include "evidence/evidence.hpp"

namespace bontot::app {

core::Result<ExaminedFile> examine(const evidence::MediaInspector& inspector, std::string_view bytes,
                                   bool confirmed_no_secret) {
    if (bytes.empty()) return core::invalid("evidence.empty");
    if (bytes.size() > static_cast<std::size_t>(evidence::k_largest_evidence)) {
        return core::refuse(
            core::RefusalKind::too_large, "evidence.too_large",
            {{"found", std::to_string(bytes.size())}, {"allowed", std::to_string(evidence::k_largest_evidence)}});
    }
    auto type = inspector.type(bytes);
    if (!type) return tl::unexpected(type.error());
    const auto text = inspector.text(bytes, *type);
    if (!text) return tl::unexpected(text.error());
    auto mark = evidence::secrecy_mark_in(*text);
    if (mark && !confirmed_no_secret) return core::invalid("evidence.secrecy_mark", {{"found", *mark}});
    return ExaminedFile{std::move(*type), std::move(mark)};
}

}  // namespace bontot::app
