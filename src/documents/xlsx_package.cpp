#include "documents/xlsx_package.hpp"

#include <utility>

namespace bontot::documents {

namespace {

/// OLE2 is both the old .xls and the envelope of a workbook with a password; the envelope names its content.
tl::unexpected<core::Refusal> refuse_ole2(std::string_view bytes) {
    constexpr std::string_view k_name = "EncryptedPackage";
    std::string utf16;
    for (const char c : k_name) {
        utf16 += c;
        utf16 += '\0';
    }
    if (bytes.find(utf16) != std::string_view::npos) return core::invalid("workbook.password");
    return core::invalid("workbook.old_excel");
}

}  // namespace

core::Result<XlsxPackage> XlsxPackage::open(std::string_view bytes) {
    constexpr std::string_view k_ole2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    if (bytes.empty()) return core::invalid("workbook.empty_file");
    if (bytes.size() <= k_package_limits.file_bytes) {
        if (bytes.starts_with(k_ole2)) return refuse_ole2(bytes);
        if (!bytes.starts_with("PK")) return core::invalid("workbook.not_xlsx");
    }
    auto zip = ZipPackage::open(bytes, k_package_limits);
    if (!zip) return tl::unexpected(zip.error());
    XlsxPackage package(std::move(*zip));
    if (auto fits = package.refuse_other_formats(); !fits) return tl::unexpected(fits.error());
    return package;
}

core::Result<void> XlsxPackage::refuse_other_formats() const {
    for (const auto& [part, place] : zip_.parts()) {
        if (part.ends_with("vbaproject.bin")) return core::invalid("workbook.macros");
    }
    if (has("[Content_Types].xml")) return {};
    if (has("mimetype") && has("content.xml")) return core::invalid("workbook.open_document");
    return core::invalid("workbook.not_xlsx");
}

}  // namespace bontot::documents
