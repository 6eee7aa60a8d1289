#include "documents/xml_part.hpp"

#include <algorithm>

namespace bontot::documents {

namespace {

constexpr std::size_t k_node_bytes = 64;
constexpr std::size_t k_attribute_bytes = 40;
/// Beyond this size only UTF-8 is read: every other encoding needs a second copy of the text.
constexpr std::size_t k_other_encodings_up_to = 16'000'000;

/// An upper bound for what pugixml allocates: every element needs a '<' and keeps its first text itself; text after a
/// closed element is a node of its own; every attribute needs a '='.
std::size_t tree_bytes(std::string_view text) {
    std::size_t nodes = 0;
    std::size_t attributes = 0;
    bool closing = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '<';
        if (text[i] == '<') {
            closing = next == '/';
            if (!closing) ++nodes;
        } else if (text[i] == '>') {
            if (next != '<' && (closing || text[i - (i > 0 ? 1 : 0)] == '/')) ++nodes;
        } else if (text[i] == '=') {
            ++attributes;
        }
    }
    return nodes * k_node_bytes + attributes * k_attribute_bytes;
}

}  // namespace

bool XmlPart::fits(std::string_view text) {
    return tree_bytes(text) <= k_tree_bytes;
}

core::Result<std::unique_ptr<XmlPart>> XmlPart::parse(const std::string& name, std::string text, bool keep_spaces) {
    if (!fits(text)) {
        return core::refuse(core::RefusalKind::too_large, "workbook.too_large",
                            {{"what", "cells"}, {"allowed", std::to_string(k_tree_bytes)}}, name);
    }
    auto part = std::make_unique<XmlPart>();
    part->text_ = std::move(text);
    const auto options = pugi::parse_default | pugi::parse_doctype | pugi::parse_embed_pcdata |
                         (keep_spaces ? pugi::parse_ws_pcdata : 0U);
    const auto encoding = part->text_.size() <= k_other_encodings_up_to ? pugi::encoding_auto : pugi::encoding_utf8;
    const auto result = part->document_.load_buffer_inplace(part->text_.data(), part->text_.size(), options, encoding);
    for (const auto node : part->document_.children()) {
        if (node.type() == pugi::node_doctype) return core::invalid("workbook.entities", {{"part", name}});
    }
    if (!result || !part->root()) {
        return core::invalid("workbook.broken_part", {{"part", name}, {"byte", std::to_string(result.offset)}});
    }
    return part;
}

std::string_view local_name(const char* name) {
    const std::string_view whole = name;
    const auto colon = whole.find(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

pugi::xml_node child_of(pugi::xml_node parent, std::string_view name) {
    const auto first = parent.first_child();
    return !first || is(first, name) ? first : next_of(first, name);
}

pugi::xml_node next_of(pugi::xml_node node, std::string_view name) {
    for (node = node.next_sibling(); node && !is(node, name);)
        node = node.next_sibling();
    return node;
}

std::string_view attribute_of(pugi::xml_node node, std::string_view name) {
    for (const auto attribute : node.attributes()) {
        if (local_name(attribute.name()) == name) return attribute.value();
    }
    return {};
}

bool flag_of(pugi::xml_node node, std::string_view name) {
    const auto value = attribute_of(node, name);
    return value == "1" || value == "true";
}

}  // namespace bontot::documents
