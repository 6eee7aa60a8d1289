#include "documents/papers/shipped_templates.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "papers/examples.hpp"

namespace bontot::documents {

std::string template_name(papers::PaperKind kind, papers::Format format) {
    return std::string(core::name_in(papers::k_formats, format)) + "/" +
           std::string(core::name_in(papers::k_paper_kinds, kind)) + ".docx";
}

core::Result<std::string> template_bytes(papers::PaperKind kind, papers::Format format, const std::string& folder) {
    const auto name = template_name(kind, format);
    const auto path = std::filesystem::path(folder) / name;
    std::error_code fault;
    if (!folder.empty() && std::filesystem::exists(path, fault)) {
        const auto size = std::filesystem::file_size(path, fault);
        if (!fault && size > k_template_limits.file_bytes) {
            return core::refuse(core::RefusalKind::too_large, "workbook.too_large",
                                {{"what", "file"}, {"allowed", std::to_string(k_template_limits.file_bytes)}}, name);
        }
        std::ifstream in(path, std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
        if (!in && !in.eof()) return core::refuse(core::RefusalKind::unavailable, "template.not_readable", {}, name);
        return bytes;
    }
    const auto& shipped = shipped_templates();
    const auto found =
        std::find_if(shipped.begin(), shipped.end(), [&name](const auto& file) { return file.name == name; });
    if (found == shipped.end()) return core::refuse(core::RefusalKind::unavailable, "template.not_readable", {}, name);
    return std::string(found->text);
}

core::Result<PaperTemplate> paper_template(papers::PaperKind kind, papers::Format format, const std::string& folder) {
    const auto bytes = template_bytes(kind, format, folder);
    if (!bytes) return tl::unexpected(bytes.error());
    return PaperTemplate::read(template_name(kind, format), *bytes, papers::example_fields(kind, format));
}

}  // namespace bontot::documents
