#include "documents/zip_package.hpp"

#include <algorithm>
#include <array>

#include <zip.h>

namespace bontot::documents {

using core::Refusal;
using core::RefusalKind;

struct ZipPackage::Archive {
    zip_t* zip = nullptr;
};

void ZipPackage::Close::operator()(Archive* archive) const {
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

tl::unexpected<Refusal> broken(std::string_view part) {
    return core::invalid("workbook.broken_part", {{"part", std::string(part)}});
}

}  // namespace

core::Result<ZipPackage> ZipPackage::open(std::string_view bytes, const PackageLimits& limits) {
    if (bytes.size() > limits.file_bytes) return too_large("file", limits.file_bytes);
    ZipPackage package;
    package.limits_ = limits;
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
    return package;
}

core::Result<void> ZipPackage::list_parts() {
    const auto count = zip_get_num_entries(archive_->zip, 0);
    if (count < 0 || static_cast<std::size_t>(count) > limits_.entries) {
        return too_large("entries", limits_.entries);
    }
    std::uint64_t stored = 0;
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(count); ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive_->zip, i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0) {
            return core::invalid("workbook.truncated");
        }
        std::string written = stat.name;
        std::replace(written.begin(), written.end(), '\\', '/');  // some old writers
        std::string name = lower(written);
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
        names_.push_back(std::move(written));
    }
    return {};
}

bool ZipPackage::has(std::string_view part) const {
    return parts_.contains(lower(part));
}

std::size_t ZipPackage::count_in(std::string_view folder) const {
    const auto inside = [folder](const auto& part) { return part.first.starts_with(folder); };
    return static_cast<std::size_t>(std::count_if(parts_.begin(), parts_.end(), inside));
}

core::Result<std::string> ZipPackage::read(std::string_view part) {
    const auto found = parts_.find(lower(part));
    if (found == parts_.end()) return core::invalid("workbook.missing_part", {{"part", std::string(part)}});

    zip_stat_t stat;
    if (zip_stat_index(archive_->zip, found->second, 0, &stat) != 0) return broken(part);
    const auto stored =
        std::min<std::uint64_t>((stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0, file_bytes_);
    const auto by_ratio = std::max<std::uint64_t>(stored * limits_.ratio, limits_.ratio_from_bytes);
    const auto allowed = std::min<std::uint64_t>({limits_.part_bytes, limits_.total_bytes - inflated_, by_ratio});
    auto content = inflate(found->second, allowed + 1, part);
    if (!content) return content;
    if (content->size() > allowed) return too_large("inflated", allowed, std::string(part));
    inflated_ += content->size();
    return content;
}

core::Result<std::string> ZipPackage::head(std::string_view part, std::size_t bytes) {
    const auto found = parts_.find(lower(part));
    if (found == parts_.end()) return core::invalid("workbook.missing_part", {{"part", std::string(part)}});
    return inflate(found->second, bytes, part);
}

/// The first bytes of an entry, `most` at most.
core::Result<std::string> ZipPackage::inflate(std::uint64_t entry, std::uint64_t most, std::string_view part) {
    std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(archive_->zip, entry, 0), zip_fclose);
    if (!file) return broken(part);
    zip_stat_t stat;
    const bool known = zip_stat_index(archive_->zip, entry, 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0;
    std::string content;
    content.reserve(known ? std::min<std::uint64_t>(stat.size, most) : 0);
    std::array<char, 65536> chunk{};
    while (content.size() < most) {
        const auto wanted = std::min<std::uint64_t>(chunk.size(), most - content.size());
        const auto read = zip_fread(file.get(), chunk.data(), wanted);
        if (read < 0) return broken(part);  // the deflate stream or its checksum is wrong
        if (read == 0) break;
        content.append(chunk.data(), static_cast<std::size_t>(read));
    }
    return content;
}

}  // namespace bontot::documents
