// One XML part of a package as a tree. Document type declarations are refused (entities are an attack and no program
// writes them into a workbook), and the memory of the tree is reckoned before it is built.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "core/result.hpp"

namespace bontot::documents {

/// Largest tree, in bytes beside the text itself. About 600,000 ordinary cells.
inline constexpr std::size_t k_tree_bytes = 160'000'000;

/// The tree points into the text, so both live together and do not move.
class XmlPart {
  public:
    /// `keep_spaces`: also text that is nothing but spaces, as between the words of a document.
    [[nodiscard]] static core::Result<std::unique_ptr<XmlPart>> parse(const std::string& name, std::string text,
                                                                      bool keep_spaces = false);
    /// True when the tree of `text` stays within k_tree_bytes.
    [[nodiscard]] static bool fits(std::string_view text);
    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }

  private:
    std::string text_;
    pugi::xml_document document_;
};

/// "x:row" → "row": writers choose their own prefixes.
[[nodiscard]] std::string_view local_name(const char* name);
[[nodiscard]] inline bool is(pugi::xml_node node, std::string_view name) {
    return local_name(node.name()) == name;
}

/// The first child element `name` whatever its prefix, and the next such sibling.
[[nodiscard]] pugi::xml_node child_of(pugi::xml_node parent, std::string_view name);
[[nodiscard]] pugi::xml_node next_of(pugi::xml_node node, std::string_view name);

/// Attribute by local name; empty when there is none.
[[nodiscard]] std::string_view attribute_of(pugi::xml_node node, std::string_view name);
/// True for "1" and "true".
[[nodiscard]] bool flag_of(pugi::xml_node node, std::string_view name);

}  // namespace bontot::documents
