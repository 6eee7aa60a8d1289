#include "documents/xlsx_parts.hpp"

#include <algorithm>
#include <charconv>

#include "core/text.hpp"
#include "documents/number_format.hpp"

namespace bontot::documents {

namespace {

unsigned number_or(std::string_view text, unsigned fallback) {
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() ? value : fallback;
}

/// "xl/worksheets/../styles.xml" → "xl/styles.xml"; a path that climbs out of the package ends at its top.
std::string resolve(const std::string& folder, std::string_view target) {
    std::vector<std::string> steps;
    const auto walk = [&steps](std::string_view path) {
        while (!path.empty()) {
            const auto slash = std::min(path.find('/'), path.size());
            const auto step = path.substr(0, slash);
            if (step == ".." && !steps.empty()) steps.pop_back();
            if (!step.empty() && step != "." && step != "..") steps.emplace_back(step);
            path.remove_prefix(std::min(slash + 1, path.size()));
        }
    };
    if (!target.starts_with('/')) walk(folder);
    walk(target);
    return core::join(steps, "/");
}

std::size_t utf16_units(std::string_view text) {
    std::size_t units = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 || byte >= 0xC0) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

/// The character of "_x000D_" at the head of `text`, or -1.
int escaped_character(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return -1;
    int value = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
    return error == std::errc{} && end == text.data() + 6 && value >= 0 && value < 0x80 ? value : -1;
}

}  // namespace

core::Result<std::unique_ptr<XmlPart>> read_xml(XlsxPackage& package, const std::string& part) {
    auto text = package.read(part);
    if (!text) return tl::unexpected(text.error());
    return XmlPart::parse(part, std::move(*text));
}

core::Result<std::vector<Relationship>> read_relationships(XlsxPackage& package, const std::string& part) {
    const auto slash = part.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part.substr(0, slash);
    const std::string file = slash == std::string::npos ? part : part.substr(slash + 1);
    const std::string table = (folder.empty() ? "" : folder + "/") + "_rels/" + file + ".rels";
    std::vector<Relationship> found;
    if (!package.has(table)) return found;
    const auto xml = read_xml(package, table);
    if (!xml) return tl::unexpected(xml.error());
    for (auto node = child_of((*xml)->root(), "Relationship"); node; node = next_of(node, "Relationship")) {
        if (attribute_of(node, "TargetMode") == "External") continue;
        const std::string type(attribute_of(node, "Type"));
        found.push_back({std::string(attribute_of(node, "Id")), type.substr(type.rfind('/') + 1),
                         resolve(folder, attribute_of(node, "Target"))});
    }
    return found;
}

core::Result<std::string> cell_text(std::string_view text, const std::string& place, LongTexts long_texts) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int escaped = text[i] == '_' ? escaped_character(text.substr(i)) : -1;
        if (escaped < 0) {
            result += text[i];
            continue;
        }
        if (escaped != '\r') result += escaped < ' ' && escaped != '\n' ? ' ' : static_cast<char>(escaped);
        i += 6;
    }
    if (result.size() > k_text_units && utf16_units(result) > k_text_units) {
        if (long_texts == LongTexts::leave_out) return std::string(k_left_out);
        return core::refuse(core::RefusalKind::too_large, "workbook.too_large",
                            {{"what", "text"}, {"allowed", std::to_string(k_text_units)}}, place);
    }
    return result;
}

core::Result<std::string> rich_text(pugi::xml_node node, const std::string& place, LongTexts long_texts) {
    std::string joined;
    for (const auto child : node.children()) {
        if (is(child, "t")) joined += child.child_value();
        if (is(child, "r")) joined += child_of(child, "t").child_value();
    }
    return cell_text(joined, place, long_texts);
}

core::Result<std::vector<std::string>> read_shared_texts(XlsxPackage& package, const std::string& part,
                                                         LongTexts long_texts) {
    const auto xml = read_xml(package, part);
    if (!xml) return tl::unexpected(xml.error());
    std::vector<std::string> texts;
    for (auto node = child_of((*xml)->root(), "si"); node; node = next_of(node, "si")) {
        auto text = rich_text(node, part, long_texts);
        if (!text) return tl::unexpected(text.error());
        texts.push_back(std::move(*text));
    }
    return texts;
}

core::Result<std::vector<NumberMeaning>> read_cell_formats(XlsxPackage& package, const std::string& part) {
    const auto xml = read_xml(package, part);
    if (!xml) return tl::unexpected(xml.error());
    std::map<unsigned, NumberMeaning> custom;
    const auto codes = child_of((*xml)->root(), "numFmts");
    for (auto node = child_of(codes, "numFmt"); node; node = next_of(node, "numFmt")) {
        custom[number_or(attribute_of(node, "numFmtId"), 0)] = meaning_of_format_code(attribute_of(node, "formatCode"));
    }
    std::vector<NumberMeaning> meanings;
    const auto formats = child_of((*xml)->root(), "cellXfs");
    for (auto node = child_of(formats, "xf"); node; node = next_of(node, "xf")) {
        const auto id = number_or(attribute_of(node, "numFmtId"), 0);
        const auto found = custom.find(id);
        meanings.push_back(found == custom.end() ? meaning_of_builtin_format(id) : found->second);
    }
    return meanings;
}

}  // namespace bontot::documents
