// The words by which the columns of every kind of sheet are known. The first spelling of a column is the one that our
// own templates and exports write; among several columns that fit one field, the one with the earlier spelling is read.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "imports/kind.hpp"

namespace bontot::imports {

struct KnownColumn {
    Field field;
    std::string_view words;  ///< separated by '|'
    int weight = 1;          ///< how much it says about the kind
    double width = 0;        ///< in our template, characters; 0 = our template has no such column
};

struct KindLayout {
    Kind kind;
    std::string_view sheet;  ///< the sheet's name in our template
    std::string_view title;
    std::span<const KnownColumn> columns;
};

[[nodiscard]] const KindLayout& layout_of(Kind kind);
[[nodiscard]] std::span<const KindLayout> all_layouts();

/// Columns of our own template, in its order; empty for kinds that we only read.
[[nodiscard]] std::vector<KnownColumn> template_columns(Kind kind);

struct Match {
    Field field = Field::unknown;
    int weight = 0;
    int preference = 0;  ///< place among the spellings; lower is better
};

/// What a header with this key means on a sheet of this kind.
[[nodiscard]] std::optional<Match> match_header(Kind kind, const std::string& header_key);

/// True when a sheet with these fields can be of this kind at all.
[[nodiscard]] bool has_what_it_needs(Kind kind, const std::vector<Field>& fields);

/// The label of a field in the template of its kind, for messages.
[[nodiscard]] std::string label_of(Kind kind, Field field);

}  // namespace bontot::imports
