#include "storage/backup/archive.hpp"

#include <cerrno>
#include <vector>

#include <zip.h>

#include "storage/backup/disk.hpp"

namespace bontot::storage {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_piece = std::size_t{1} << 18U;
/// Tables are text with much repetition: higher levels take three times as long for a tenth less.
constexpr zip_uint32_t k_squeeze_level = 2;

struct CloseMember {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void DiscardZip::operator()(zip* archive) const {
    zip_discard(archive);
}

core::Result<ArchiveWriter> ArchiveWriter::create(const fs::path& path) {
    int code = 0;
    ZipHandle archive(zip_open(path.c_str(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!archive) return disk_refusal(path, errno);
    return ArchiveWriter(path, std::move(archive));
}

core::Result<void> ArchiveWriter::add(const std::string& member, const fs::path& file, Packing packing) {
    zip_source_t* source = zip_source_file(zip_.get(), file.c_str(), 0, -1);
    if (source == nullptr) return refusal();
    const auto place = zip_file_add(zip_.get(), member.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (place < 0) {
        zip_source_free(source);
        return refusal();
    }
    const bool squeeze = packing == Packing::squeeze;
    if (zip_set_file_compression(zip_.get(), static_cast<zip_uint64_t>(place), squeeze ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                                 squeeze ? k_squeeze_level : 0) != 0)
        return refusal();
    return {};
}

core::Result<void> ArchiveWriter::close() {
    if (zip_close(zip_.get()) != 0) return refusal();
    (void)zip_.release();
    return {};
}

tl::unexpected<core::Refusal> ArchiveWriter::refusal() const {
    const auto* error = zip_get_error(zip_.get());
    if (zip_error_system_type(error) == ZIP_ET_SYS) return disk_refusal(path_, zip_error_code_system(error));
    return core::refuse(core::RefusalKind::unavailable, "backup.disk",
                        {{"path", path_.string()}, {"reason", zip_strerror(zip_.get())}});
}

core::Result<ArchiveReader> ArchiveReader::open(const fs::path& path) {
    std::error_code unknown;
    if (!fs::exists(path, unknown))
        return core::refuse(core::RefusalKind::not_found, "input.not_found", {{"path", path.string()}});
    if (fs::is_directory(path, unknown)) return core::invalid("input.is_directory", {{"path", path.string()}});
    int code = 0;
    ZipHandle archive(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive) {
        if (code == ZIP_ER_OPEN || code == ZIP_ER_READ) return disk_refusal(path, errno);
        return core::invalid("backup.not_a_backup", {{"path", path.string()}});
    }
    Members members;
    const auto count = zip_get_num_entries(archive.get(), 0);
    for (zip_uint64_t place = 0; place < static_cast<zip_uint64_t>(count); ++place) {
        zip_stat_t stat;
        if (zip_stat_index(archive.get(), place, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
            return damaged_member(path.filename().string());
        const bool encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
        if (encrypted || !members.emplace(stat.name, place).second) return damaged_member(stat.name);
    }
    return ArchiveReader(std::move(archive), std::move(members));
}

core::Result<void> ArchiveReader::read(std::string_view member, std::int64_t most,
                                       const std::function<bool(std::string_view)>& each) const {
    const auto found = members_.find(member);
    if (found == members_.end()) return damaged_member(member);
    const std::unique_ptr<zip_file_t, CloseMember> file(zip_fopen_index(zip_.get(), found->second, 0));
    if (!file) return damaged_member(member);
    std::vector<char> piece(k_piece);
    std::int64_t read = 0;
    while (true) {
        const auto got = zip_fread(file.get(), piece.data(), piece.size());
        if (got == 0) return {};
        read += got;
        if (got < 0 || read > most) return damaged_member(member);
        if (!each({piece.data(), static_cast<std::size_t>(got)})) return damaged_member(member);
    }
}

tl::unexpected<core::Refusal> damaged_member(std::string_view member) {
    return core::invalid("backup.damaged", {{"part", std::string(member)}});
}

}  // namespace bontot::storage
