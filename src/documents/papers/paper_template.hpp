// A Word template of an office: read once, checked against the fields of its kind of paper, filled as often as wanted.
// Whatever it holds beside the markers (styles, pictures, its own header) goes into every paper as it is.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "documents/papers/template_program.hpp"
#include "documents/zip_package.hpp"
#include "papers/fields.hpp"

namespace bontot::documents {

/// A template is a page or two of somebody's office, not an archive.
inline constexpr PackageLimits k_template_limits{8'000'000, 500, 16'000'000, 32'000'000, 200, 1'000'000};

class PaperTemplate {
  public:
    /// `name` is named in refusals: "hd05/minutes.docx:12" is its paragraph 12. `example` has every field of the kind,
    /// and a row in every list. Refused: what is no .docx ("template.not_word", "workbook.*" of the package, with the
    /// name), too large, or has markers that are wrong ("template.*").
    [[nodiscard]] static core::Result<PaperTemplate> read(const std::string& name, std::string_view bytes,
                                                          const papers::Fields& example);

    /// The bytes of the paper. The same fields give the same bytes.
    [[nodiscard]] core::Result<std::string> fill(const papers::Fields& fields) const;

    /// For text that is printed on bought blanks.
    void shift_pages(int right_mm_tenths, int down_mm_tenths);

  private:
    struct Part {
        std::string name;
        std::string bytes;  ///< as it is
    };
    std::vector<Part> kept_;
    std::map<std::string, TemplateProgram> filled_;  ///< parts with text, by their names
};

}  // namespace bontot::documents
