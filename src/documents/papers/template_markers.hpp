// The markers of a template, found in the tree of one part and put where they take effect.
//
//   {{ten}}                     a text
//   {{#dang_vien}} … {{/dang_vien}}   once for each row of a list
//   {{?vang}} … {{/vang}}       when there is one;   {{!vang}} … {{/vang}}   when there is none
//
// Word and LibreOffice cut a text into runs wherever they please, also inside a marker: the pieces are joined. A pair
// of markers stands in one paragraph, or each alone in a paragraph, or each alone in a row of a table, or in two cells
// of one row, which is then the row that is repeated.
#pragma once

#include <string>

#include <pugixml.hpp>

#include "core/result.hpp"

namespace bontot::documents {

/// Processing instructions that stand for the markers in the tree: <?bontot KIND NAME PARAGRAPH?>, KIND being one of
/// = # ? ! /.
inline constexpr const char* k_marker = "bontot";

/// Every marker under `root` becomes an instruction at its place. `part` is named in refusals, with the number of the
/// paragraph: "template.bad_marker", "template.unclosed_marker", "template.unclosed_section", "template.not_opened",
/// "template.crossed", "template.too_deep".
[[nodiscard]] core::Result<void> place_markers(pugi::xml_node root, const std::string& part);

}  // namespace bontot::documents
