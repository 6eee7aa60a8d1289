#include <filesystem>

#include "cli/document_file.hpp"
#include "cli/document_verbs.hpp"
#include "documents/papers/shipped_templates.hpp"
#include "papers/examples.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

void print_fields(std::ostream& out, const papers::Fields& fields, const std::string& indent) {
    for (const auto& [name, value] : fields.all()) {
        if (const auto* rows = std::get_if<papers::FieldRows>(&value)) {
            out << indent << "{{#" << name << "}} … {{/" << name << "}}\n";
            if (!rows->empty()) print_fields(out, rows->front(), indent + "    ");
        } else if (std::holds_alternative<bool>(value)) {
            out << indent << "{{?" << name << "}} … {{/" << name << "}}\n";
        } else {
            const auto& text = std::get<papers::FieldText>(value);
            out << indent << "{{" << name << "}}  " << wording::one_line(text.value_or("……"), 80) << '\n';
        }
    }
}

}  // namespace

int document_example(const Console& console, const DocumentOptions& options) {
    const auto kind = *core::from_name(papers::k_paper_kinds, options.kind);
    const auto format = *core::from_name(papers::k_formats, options.format);
    auto fields = papers::example_fields(kind, format);
    if (kind == papers::PaperKind::calibration) {
        const auto right = papers::parse_offset(options.right);
        const auto down = papers::parse_offset(options.down);
        if (!right) return console.refuse(right.error());
        if (!down) return console.refuse(down.error());
        fields = papers::calibration_fields({*right, *down});
    }
    const auto done = write_document(kind, format, fields, options);
    if (!done) return console.refuse(done.error());
    console.out << wording::sentence("paper.written", {{"found", options.out}}, console.language) << '\n';
    return k_done;
}

int document_fields(const Console& console, const DocumentOptions& options) {
    const auto kind = *core::from_name(papers::k_paper_kinds, options.kind);
    print_fields(console.out, papers::example_fields(kind, papers::Format::hd05), "");
    return k_done;
}

int document_check(const Console& console, const DocumentOptions& options) {
    core::Refusals faults;
    int checked = 0;
    for (const auto& [format, format_name] : papers::k_formats) {
        for (const auto& [kind, kind_name] : papers::k_paper_kinds) {
            std::error_code ignored;
            const auto name = documents::template_name(kind, format);
            if (!std::filesystem::exists(std::filesystem::path(options.templates) / name, ignored)) continue;
            ++checked;
            const auto paper = documents::paper_template(kind, format, options.templates);
            if (!paper) faults.push_back(paper.error());
        }
    }
    if (!faults.empty()) {
        console.refuse(faults);
        return k_fault_found;
    }
    console.out << wording::sentence("paper.templates_fine", {{"count", std::to_string(checked)}}, console.language)
                << '\n';
    return k_done;
}

}  // namespace bontot::cli
