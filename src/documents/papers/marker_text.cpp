#include "documents/papers/marker_text.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "documents/xml_part.hpp"

namespace bontot::documents {
namespace {

constexpr std::size_t k_longest_marker = 64;
/// Stands for a tab or a line break, which no marker may hold.
constexpr char k_break = '\x01';

/// The text of a paragraph, and for each byte the text node that it came from.
struct JoinedText {
    std::string text;
    std::vector<std::size_t> owner;
    std::vector<pugi::xml_node> nodes;
};

JoinedText join(pugi::xml_node paragraph) {
    JoinedText joined;
    for (auto node = next_node(paragraph, paragraph); node;) {
        const auto name = local_name(node.name());
        const bool other_paragraph = name == "p";
        if (name == "t") {
            const std::string_view text = node.child_value();
            joined.text += text;
            joined.owner.resize(joined.text.size(), joined.nodes.size());
            joined.nodes.push_back(node);
        } else if (name == "tab" || name == "br" || name == "cr") {
            joined.text += k_break;
            joined.owner.push_back(joined.nodes.empty() ? 0 : joined.nodes.size() - 1);
        }
        node = next_node(node, paragraph, other_paragraph || name == "pPr" || name == "t");
    }
    return joined;
}

bool is_name(std::string_view name) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && std::all_of(name.begin(), name.end(), allowed);
}

core::Result<Marker> read_marker(std::string_view inside, const std::string& place) {
    auto text = core::trim(inside);
    Marker marker;
    if (!text.empty() && std::string_view("#?!/").find(text.front()) != std::string_view::npos) {
        marker.kind = text.front();
        text = core::trim(text.substr(1));
    }
    if (!is_name(text)) return core::invalid("template.bad_marker", {{"found", std::string(inside)}}, place);
    marker.name = text;
    return marker;
}

void add_plain(const JoinedText& joined, std::size_t from, std::size_t to, std::vector<TextNode>& nodes) {
    for (std::size_t i = from; i < to; ++i) {
        if (joined.text[i] == k_break) continue;
        auto& pieces = nodes[joined.owner[i]].pieces;
        if (pieces.empty() || pieces.back().is_marker) pieces.emplace_back();
        pieces.back().plain += joined.text[i];
    }
}

}  // namespace

pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root, bool skip_children) {
    if (!skip_children && node.first_child()) return node.first_child();
    while (node && node != root && !node.next_sibling())
        node = node.parent();
    return !node || node == root ? pugi::xml_node() : node.next_sibling();
}

core::Result<std::vector<TextNode>> read_paragraph(pugi::xml_node paragraph, const std::string& place) {
    const auto joined = join(paragraph);
    std::vector<TextNode> nodes;
    for (const auto node : joined.nodes)
        nodes.push_back({node, {}});
    std::size_t at = 0;
    for (;;) {
        const auto begin = joined.text.find("{{", at);
        if (begin == std::string::npos) break;
        const auto end = joined.text.find("}}", begin);
        if (end == std::string::npos) {
            return core::invalid("template.unclosed_marker", {{"found", joined.text.substr(begin, k_longest_marker)}},
                                 place);
        }
        const auto inside = std::string_view(joined.text).substr(begin + 2, end - begin - 2);
        if (inside.size() > k_longest_marker)
            return core::invalid("template.bad_marker", {{"found", std::string(inside.substr(0, 60)) + "…"}}, place);
        auto marker = read_marker(inside, place);
        if (!marker) return tl::unexpected(marker.error());
        add_plain(joined, at, begin, nodes);
        nodes[joined.owner[begin]].pieces.push_back({{}, true, std::move(*marker)});
        at = end + 2;
    }
    if (at == 0) return std::vector<TextNode>{};
    add_plain(joined, at, joined.text.size(), nodes);
    return nodes;
}

}  // namespace bontot::documents
