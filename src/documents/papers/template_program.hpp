// A part of a template made ready: pieces of its text with what is to be done between them. Filling is a walk over the
// pieces; nothing is parsed any more.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

#include "core/result.hpp"
#include "papers/fields.hpp"

namespace bontot::documents {

/// What one filled part may grow to; lists inside lists multiply.
inline constexpr std::size_t k_largest_filled_part = 64'000'000;
inline constexpr std::size_t k_deepest_section = 6;
inline constexpr std::size_t k_most_markers = 5'000;

/// Stands for a text that nobody knows.
inline constexpr std::string_view k_dots = "……………";

class TemplateProgram {
  public:
    /// Places the markers of the tree and takes it apart. `part` is named in refusals.
    [[nodiscard]] static core::Result<TemplateProgram> compile(pugi::xml_node root, const std::string& part);

    /// Refuses a marker that `example` knows nothing of ("template.unknown_field" with what is near), or that asks for
    /// something else than it is ("template.not_a_text", "template.not_a_list").
    [[nodiscard]] core::Result<void> check(const papers::Fields& example) const;

    /// The part, filled. "template.grows_too_large".
    [[nodiscard]] core::Result<std::string> fill(const papers::Fields& fields) const;

    /// Moves the text of the pages by so many twentieths of a point to the right and down, by their margins.
    void shift_pages(long right, long down);

  private:
    struct Step {
        char kind = ' ';    ///< ' ' = text; else the marker's
        std::string text;   ///< or the name
        std::size_t place;  ///< number of the paragraph
        std::size_t match;  ///< of a section: the step that closes it
    };
    class Run;
    class Check;

    [[nodiscard]] core::Result<void> take_apart(std::string_view xml);

    std::string part_;
    std::string prefix_;  ///< of the names of elements: "w:"
    std::vector<Step> steps_;
};

}  // namespace bontot::documents
