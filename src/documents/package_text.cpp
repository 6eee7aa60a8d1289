// Every part of the package that can hold words is read: a stamp may stand in the body, a header, a text box or a
// watermark.
#include <algorithm>
#include <array>

#include "documents/document_text.hpp"
#include "documents/media_type.hpp"
#include "documents/text_sources.hpp"
#include "documents/xml_part.hpp"
#include "documents/zip_package.hpp"

namespace bontot::documents {
namespace {

/// Parts of OOXML without words of the author.
constexpr std::array<std::string_view, 8> k_wordless{"styles",    "theme",    "settings",  "fonttable",
                                                     "numbering", "docprops", "calcchain", "[content_types]"};

void new_line(std::string& text) {
    if (!text.empty() && text.back() != '\n') text += '\n';
}

/// Calls `enter` and `leave` for every node in document order, however deep, without a stack.
template <class Enter, class Leave>
void traverse(pugi::xml_node root, std::string& text, const Enter& enter, const Leave& leave) {
    auto node = root;
    while (node && text.size() < k_most_document_text) {
        enter(node);
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node && node != root && !node.next_sibling()) {
            leave(node);
            node = node.parent();
        }
        if (!node || node == root) break;
        leave(node);
        node = node.next_sibling();
    }
}

/// "&C&\"Arial,Bold\"&14MẬT": each of the three sections a line, the codes for fonts, pages and dates left out.
std::string header_text(std::string_view code) {
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] != '&' || i + 1 == code.size()) {
            text += code[i];
            continue;
        }
        const char what = code[++i];
        if (what == '&') text += '&';
        if (what == 'L' || what == 'C' || what == 'R') text += '\n';
        if (what == '"') i = std::min(code.find('"', i + 1), code.size() - 1);
        if (what == 'K') i = std::min(i + 6, code.size() - 1);
        while (what >= '0' && what <= '9' && i + 1 < code.size() && code[i + 1] >= '0' && code[i + 1] <= '9')
            ++i;
    }
    return text;
}

bool is_sheet_header(std::string_view name) {
    return name == "oddHeader" || name == "oddFooter" || name == "evenHeader" || name == "evenFooter" ||
           name == "firstHeader" || name == "firstFooter";
}

void collect_ooxml(pugi::xml_node root, std::string& text) {
    const auto breaks = [](std::string_view name) { return name == "p" || name == "si" || name == "is"; };
    const auto enter = [&](pugi::xml_node node) {
        const auto name = local_name(node.name());
        if (name == "t") text += node.child_value();
        if (name == "tab") text += '\t';
        if (name == "br" || name == "cr" || breaks(name)) new_line(text);
        if (name == "c" && attribute_of(node, "t") == "str") {
            new_line(text);
            text += child_of(node, "v").child_value();
            text += '\n';
        }
        if (name == "textpath") {
            new_line(text);
            text += attribute_of(node, "string");
            text += '\n';
        }
        if (is_sheet_header(name)) {
            new_line(text);
            text += header_text(node.child_value());
            text += '\n';
        }
    };
    const auto leave = [&](pugi::xml_node node) {
        if (breaks(local_name(node.name()))) new_line(text);
    };
    traverse(root, text, enter, leave);
    new_line(text);
}

/// <text:s text:c="5"/>: so many spaces; three are as good as more (a gap between columns).
std::size_t spaces(std::string_view count) {
    if (count.empty() || count == "1") return 1;
    return count == "2" ? 2 : 3;
}

void collect_open_document(pugi::xml_node root, std::string& text) {
    int paragraphs = 0;
    const auto breaks = [](std::string_view name) { return name == "p" || name == "h"; };
    const auto enter = [&](pugi::xml_node node) {
        const auto name = local_name(node.name());
        if (breaks(name)) {
            new_line(text);
            ++paragraphs;
        }
        if (name == "tab") text += '\t';
        if (name == "line-break") new_line(text);
        if (name == "s" && paragraphs > 0) text.append(spaces(attribute_of(node, "c")), ' ');
        if (paragraphs > 0) text += node.value();  // of the node itself, or of its first text
    };
    const auto leave = [&](pugi::xml_node node) {
        if (!breaks(local_name(node.name()))) return;
        new_line(text);
        --paragraphs;
    };
    traverse(root, text, enter, leave);
    new_line(text);
}

bool may_have_words(std::string_view part, bool ooxml) {
    if (!part.ends_with(".xml")) return false;
    if (!ooxml) return part.ends_with("content.xml") || part.ends_with("styles.xml");
    return std::none_of(k_wordless.begin(), k_wordless.end(),
                        [&](std::string_view word) { return part.find(word) != std::string_view::npos; });
}

}  // namespace

core::Result<std::string> package_text(std::string_view bytes) {
    auto package = ZipPackage::open(bytes, k_document_limits);
    if (!package) return tl::unexpected(evidence_refusal(package.error()));
    const bool ooxml = package->has("[Content_Types].xml");
    std::string text;
    for (const auto& [part, place] : package->parts()) {
        if (!may_have_words(part, ooxml)) continue;
        auto content = package->read(part);
        if (!content) return tl::unexpected(evidence_refusal(content.error()));
        const auto xml = XmlPart::parse(part, std::move(*content), true);
        if (!xml) return tl::unexpected(evidence_refusal(xml.error()));
        ooxml ? collect_ooxml((*xml)->root(), text) : collect_open_document((*xml)->root(), text);
    }
    return text;
}

}  // namespace bontot::documents
