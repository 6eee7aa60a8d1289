#include "storage/backup/disk.hpp"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace bontot::storage {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t k_piece = std::size_t{1} << 18U;

int close_synced(int descriptor, int (*sync)(int)) {
    int error = sync(descriptor) == 0 ? 0 : errno;
    if (::close(descriptor) != 0 && error == 0) error = errno;
    return error;
}

core::Result<void> sync_with(const fs::path& path, int (*sync)(int)) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return disk_refusal(path, errno);
    const int error = close_synced(descriptor, sync);
    // Some file systems of memory sticks and networks cannot bring a directory to the disk.
    if (error != 0 && error != EINVAL) return disk_refusal(path, error);
    return {};
}

}  // namespace

tl::unexpected<core::Refusal> disk_refusal(const fs::path& path, int error) {
    return core::refuse(core::RefusalKind::unavailable, "backup.disk",
                        {{"path", path.string()}, {"reason", std::generic_category().message(error)}});
}

NewFile::NewFile(fs::path path)
    : path_(std::move(path)),
      descriptor_(::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600)) {
    if (descriptor_ < 0) error_ = errno;
}

NewFile::~NewFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void NewFile::write(std::string_view bytes) {
    while (error_ == 0 && !bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0) {
            if (errno != EINTR) error_ = errno;
        } else {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
}

core::Result<void> NewFile::close() {
    if (descriptor_ >= 0 && ::close(descriptor_) != 0 && error_ == 0) error_ = errno;
    descriptor_ = -1;
    if (error_ != 0) return disk_refusal(path_, error_);
    return {};
}

core::Result<void> read_pieces(const fs::path& path, const std::function<void(std::string_view)>& each) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0) return disk_refusal(path, errno);
    std::vector<char> piece(k_piece);
    int error = 0;
    while (true) {
        const auto got = ::read(descriptor, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) error = errno;
        if (got <= 0) break;
        each({piece.data(), static_cast<std::size_t>(got)});
    }
    ::close(descriptor);
    if (error != 0) return disk_refusal(path, error);
    return {};
}

core::Result<void> sync_path(const fs::path& path) {
    return sync_with(path, ::fsync);
}

core::Result<void> sync_file_system(const fs::path& path) {
    return sync_with(path, ::syncfs);
}

core::Result<void> put_in_place(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0) return disk_refusal(to, errno);
    return sync_path(to.has_parent_path() ? to.parent_path() : ".");
}

core::Result<void> make_directory(const fs::path& path) {
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return disk_refusal(path, errno);
    return {};
}

core::Result<void> require_room(const fs::path& directory, std::int64_t bytes) {
    struct statvfs state {};
    if (::statvfs(directory.c_str(), &state) != 0) return disk_refusal(directory, errno);
    const auto room = static_cast<std::int64_t>(state.f_bavail * state.f_frsize);
    if (room >= bytes) return {};
    return core::refuse(
        core::RefusalKind::unavailable, "backup.no_room",
        {{"path", directory.string()}, {"found", std::to_string(room)}, {"allowed", std::to_string(bytes)}});
}

core::Result<TemporaryDirectory> TemporaryDirectory::make(const fs::path& beside) {
    std::string name = beside.string() + ".making-XXXXXX";
    if (::mkdtemp(name.data()) == nullptr) return disk_refusal(beside, errno);
    return TemporaryDirectory(name);
}

TemporaryDirectory::~TemporaryDirectory() {
    std::error_code ignored;  // nobody is left to be told
    if (!path_.empty()) fs::remove_all(path_, ignored);
}

}  // namespace bontot::storage
