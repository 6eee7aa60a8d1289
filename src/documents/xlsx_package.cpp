#include "documents/xlsx_package.hpp"

#include <algorithm>
#include <array>

#include <zip.h>

namespace bontot::documents {

using core::Refusal;
using core::RefusalKind;

struct XlsxPackage::Archive {
    zip_t* zip = nullptr;
};

void XlsxPackage::Close::operator()(Archive* archive) const {
    if (archive->zip != nullptr) zip_discard(archive->zip);
    delete archive;
}

namespace {

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

tl::unexpected<Refusal> too_large(std::string what, std::size_t allowed, std::string place = {}) {
    return core::refuse(RefusalKind::too_large, "workbook.too_large",
                        {{"what", std::move(what)}, {"allowed", std::to_string(allowed)}}, std::move(place));
}

/// OLE2 is both the old .xls and the envelope of a workbook with a password; the envelope names its content.
tl::unexpected<Refusal> refuse_ole2(std::string_view bytes) {
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
    if (bytes.size() > k_package_limits.file_bytes) return too_large("file", k_package_limits.file_bytes);
    if (bytes.starts_with(k_ole2)) return refuse_ole2(bytes);
    if (!bytes.starts_with("PK")) return core::invalid("workbook.not_xlsx");

    XlsxPackage package;
    package.file_bytes_ = bytes.size();
    package.archive_.reset(new Archive);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return core::invalid("workbook.truncated");
    package.archive_->zip = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (package.archive_->zip == nullptr) {
        zip_source_free(source);
        return core::invalid("workbook.truncated");  // it starts like a zip file, but its end does not fit
    }
    if (auto listed = package.list_parts(); !listed) return tl::unexpected(listed.error());
    if (auto fits = package.refuse_other_formats(); !fits) return tl::unexpected(fits.error());
    return package;
}

core::Result<void> XlsxPackage::list_parts() {
    const auto count = zip_get_num_entries(archive_->zip, 0);
    if (count < 0 || static_cast<std::size_t>(count) > k_package_limits.entries) {
        return too_large("entries", k_package_limits.entries);
    }
    std::uint64_t stored = 0;
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive_->zip, i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) {
            return core::invalid("workbook.truncated");
        }
        std::string name = lower(stat.name);
        std::replace(name.begin(), name.end(), '\\', '/');  // some old writers
        if (name.empty() || name.back() == '/') continue;
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
            return core::invalid("workbook.password");
        }
        // Entries that overlap each other are how the strongest zip bombs are made: together they exceed the file.
        if ((stat.valid & ZIP_STAT_COMP_SIZE) != 0) stored += std::min<std::uint64_t>(stat.comp_size, file_bytes_ + 1);
        if (stored > file_bytes_) return core::invalid("workbook.broken_part", {{"part", stat.name}});
        if (!parts_.emplace(std::move(name), i).second) {
            return core::invalid("workbook.broken_part", {{"part", stat.name}});
        }
    }
    return {};
}

core::Result<void> XlsxPackage::refuse_other_formats() const {
    const auto ends_with_vba = [](const auto& part) { return part.first.ends_with("vbaproject.bin"); };
    if (std::any_of(parts_.begin(), parts_.end(), ends_with_vba)) return core::invalid("workbook.macros");
    if (has("[Content_Types].xml")) return {};
    if (has("mimetype") && has("content.xml")) return core::invalid("workbook.open_document");
    return core::invalid("workbook.not_xlsx");
}

bool XlsxPackage::has(std::string_view part) const {
    return parts_.contains(lower(part));
}

std::size_t XlsxPackage::count_in(std::string_view folder) const {
    const auto inside = [folder](const auto& part) { return part.first.starts_with(folder); };
    return static_cast<std::size_t>(std::count_if(parts_.begin(), parts_.end(), inside));
}

core::Result<std::string> XlsxPackage::read(std::string_view part) {
    const auto found = parts_.find(lower(part));
    if (found == parts_.end()) return core::invalid("workbook.missing_part", {{"part", std::string(part)}});
    const auto broken = [&] { return core::invalid("workbook.broken_part", {{"part", std::string(part)}}); };

    zip_stat_t stat;
    if (zip_stat_index(archive_->zip, found->second, 0, &stat) != 0) return broken();
    const auto stored =
        std::min<std::uint64_t>((stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0, file_bytes_);
    const auto by_ratio = std::max<std::uint64_t>(stored * k_package_limits.ratio, k_package_limits.ratio_from_bytes);
    const auto allowed =
        std::min<std::uint64_t>({k_package_limits.part_bytes, k_package_limits.total_bytes - inflated_, by_ratio});

    std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive_->zip, found->second, 0),
                                                           zip_fclose);
    if (!file) return broken();
    std::string content;
    content.reserve((stat.valid & ZIP_STAT_SIZE) != 0 ? std::min(stat.size, allowed) : 0);
    std::array<char, 65536> chunk{};
    for (;;) {
        const auto read = zip_fread(file.get(), chunk.data(), chunk.size());
        if (read < 0) return broken();  // the deflate stream or its checksum is wrong
        if (read == 0) break;
        if (content.size() + static_cast<std::size_t>(read) > allowed) {
            return too_large("inflated", allowed, std::string(part));
        }
        content.append(chunk.data(), static_cast<std::size_t>(read));
    }
    inflated_ += content.size();
    return content;
}

}  // namespace bontot::documents
