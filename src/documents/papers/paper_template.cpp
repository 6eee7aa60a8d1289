#include "documents/papers/paper_template.hpp"

#include <algorithm>

#include "documents/papers/package_writer.hpp"
#include "documents/xml_part.hpp"

namespace bontot::documents {

using core::Refusal;
using core::Result;

namespace {

/// What a person may have written into: the body, and what stands at the head and foot of pages.
bool is_text_part(std::string_view name) {
    if (!name.starts_with("word/") || !name.ends_with(".xml")) return false;
    const auto inner = name.substr(5);
    return inner == "document.xml" || inner.starts_with("header") || inner.starts_with("footer") ||
           inner == "footnotes.xml" || inner == "endnotes.xml";
}

tl::unexpected<Refusal> in_template(Refusal refusal, const std::string& name) {
    refusal.place = refusal.place.empty() ? name : name + "/" + refusal.place;
    return tl::unexpected(std::move(refusal));
}

/// "minutes.docx" for the body, "minutes.docx/header1.xml" for the rest.
std::string place_of(const std::string& name, const std::string& part) {
    return part == "word/document.xml" ? name : name + "/" + part.substr(5);
}

Result<void> check_is_word(const ZipPackage& package, const std::string& name) {
    if (package.has("word/vbaProject.bin")) return core::invalid("template.macros", {}, name);
    if (!package.has("[Content_Types].xml") || !package.has("word/document.xml"))
        return core::invalid("template.not_word", {}, name);
    return {};
}

constexpr const char* k_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

}  // namespace

Result<PaperTemplate> PaperTemplate::read(const std::string& name, std::string_view bytes,
                                          const papers::Fields& example) {
    if (!bytes.starts_with("PK")) return core::invalid("template.not_word", {}, name);
    auto package = ZipPackage::open(bytes, k_template_limits);
    if (!package) return in_template(package.error(), name);
    if (auto word = check_is_word(*package, name); !word) return tl::unexpected(word.error());
    PaperTemplate result;
    for (const auto& part : package->names()) {
        auto content = package->read(part);
        if (!content) return in_template(content.error(), name);
        if (!is_text_part(part)) {
            result.kept_.push_back({part, std::move(*content)});
            continue;
        }
        auto xml = XmlPart::parse(part, std::move(*content), true);
        if (!xml) return in_template(xml.error(), name);
        auto program = TemplateProgram::compile((*xml)->root(), place_of(name, part));
        if (!program) return tl::unexpected(program.error());
        if (auto known = program->check(example); !known) return tl::unexpected(known.error());
        result.filled_.emplace(part, std::move(*program));
    }
    return result;
}

Result<std::string> PaperTemplate::fill(const papers::Fields& fields) const {
    PackageWriter writer;
    for (const auto& part : kept_)
        writer.add(part.name, part.bytes);
    for (const auto& [name, program] : filled_) {
        auto text = program.fill(fields);
        if (!text) return tl::unexpected(text.error());
        writer.add(name, k_declaration + *text);
    }
    return writer.finish();
}

void PaperTemplate::shift_pages(int right_mm_tenths, int down_mm_tenths) {
    const auto twentieths = [](int mm_tenths) { return static_cast<long>(mm_tenths) * 1440 / 254; };
    for (auto& [name, program] : filled_)
        program.shift_pages(twentieths(right_mm_tenths), twentieths(down_mm_tenths));
}

}  // namespace bontot::documents
