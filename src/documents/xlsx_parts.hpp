// The three tables that the sheets of a workbook point into: relationships, shared texts and cell formats.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "documents/workbook.hpp"
#include "documents/xlsx_package.hpp"
#include "documents/xlsx_reader.hpp"
#include "documents/xml_part.hpp"

namespace bontot::documents {

struct Relationship {
    std::string id;
    std::string type;  ///< last word of the type's address: "worksheet", "sharedStrings", …
    std::string part;  ///< name inside the package
};

/// The relationships of `part` ("" = of the package itself); none when there is no such table.
[[nodiscard]] core::Result<std::vector<Relationship>> read_relationships(XlsxPackage& package, const std::string& part);

/// Stands for a text that is longer than a cell may be; no text of a file holds this character.
inline constexpr std::string_view k_left_out = "\x01";

/// Texts that cells share, rich text joined. `part` is named in refusals.
[[nodiscard]] core::Result<std::vector<std::string>> read_shared_texts(XlsxPackage& package, const std::string& part,
                                                                       LongTexts long_texts);

/// What the numbers under each cell format mean, by format index.
[[nodiscard]] core::Result<std::vector<NumberMeaning>> read_cell_formats(XlsxPackage& package, const std::string& part);

/// The text of an <si> or <is> element: its own <t> or those of its runs; phonetic hints are left out.
[[nodiscard]] core::Result<std::string> rich_text(pugi::xml_node node, const std::string& place, LongTexts long_texts);

/// `text` with Excel's _x000D_ escapes undone; refused, or k_left_out, when longer than a cell may be.
[[nodiscard]] core::Result<std::string> cell_text(std::string_view text, const std::string& place,
                                                  LongTexts long_texts);

[[nodiscard]] core::Result<std::unique_ptr<XmlPart>> read_xml(XlsxPackage& package, const std::string& part);

}  // namespace bontot::documents
