// One paragraph of a template: its text over the borders of runs, and the markers in it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "core/result.hpp"

namespace bontot::documents {

struct Marker {
    char kind = '=';  ///< = # ? ! /
    std::string name;
};

/// A stretch of one text node: plain, or a whole marker.
struct TextPiece {
    std::string plain;
    bool is_marker = false;
    Marker marker;
};

/// A <w:t> with what belongs to it. A marker that is cut up belongs to the node in which it begins.
struct TextNode {
    pugi::xml_node node;
    std::vector<TextPiece> pieces;
};

/// The texts of `paragraph`, those of text boxes in it left to their own paragraphs. `place` is named in refusals.
[[nodiscard]] core::Result<std::vector<TextNode>> read_paragraph(pugi::xml_node paragraph, const std::string& place);

/// The node after `node` in document order below `root`, `node`'s own children first unless `skip_children`.
[[nodiscard]] pugi::xml_node next_node(pugi::xml_node node, pugi::xml_node root, bool skip_children = false);

}  // namespace bontot::documents
