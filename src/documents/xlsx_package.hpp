// The zip file that an .xlsx is.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "documents/zip_package.hpp"

namespace bontot::documents {

class XlsxPackage {
  public:
    /// Refuses what is no .xlsx, and says what it is instead: old .xls, password, macros, OpenDocument, cut short, …
    /// `bytes` must outlive the package.
    [[nodiscard]] static core::Result<XlsxPackage> open(std::string_view bytes);

    [[nodiscard]] bool has(std::string_view part) const { return zip_.has(part); }
    /// How many parts lie in `folder` ("xl/media/").
    [[nodiscard]] std::size_t count_in(std::string_view folder) const { return zip_.count_in(folder); }
    /// The inflated bytes of `part` ("xl/workbook.xml"; names ignore case, as the format demands).
    [[nodiscard]] core::Result<std::string> read(std::string_view part) { return zip_.read(part); }

  private:
    explicit XlsxPackage(ZipPackage zip) : zip_(std::move(zip)) {}
    [[nodiscard]] core::Result<void> refuse_other_formats() const;

    ZipPackage zip_;
};

}  // namespace bontot::documents
