#include "storage/backup/stage.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

#include "storage/backup/disk.hpp"

namespace bontot::storage {

namespace fs = std::filesystem;

namespace {

constexpr const char* k_name = ".restoring";

/// Those of `path` and the directories above it that are not there, the outermost first.
std::vector<fs::path> missing_directories(fs::path path) {
    std::vector<fs::path> missing;
    std::error_code unknown;
    while (!path.empty() && !fs::exists(path, unknown)) {
        missing.push_back(path);
        path = path.parent_path();
    }
    std::reverse(missing.begin(), missing.end());
    return missing;
}

}  // namespace

core::Result<Stage> Stage::open(const fs::path& parent) {
    Stage stage;
    std::error_code fault;
    const auto place = fs::absolute(parent, fault).lexically_normal();
    if (fault) return disk_refusal(parent, fault.value());
    for (const auto& directory : missing_directories(place.has_filename() ? place : place.parent_path())) {
        if (auto made = make_directory(directory); !made) return tl::unexpected(made.error());
        stage.made_.push_back(directory);
    }
    const auto path = place / k_name;
    if (auto made = make_directory(path); !made) return tl::unexpected(made.error());
    stage.lock_ = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (stage.lock_ < 0) return disk_refusal(path, errno);
    if (::flock(stage.lock_, LOCK_EX | LOCK_NB) != 0)
        return core::refuse(core::RefusalKind::conflict, "backup.restoring_already", {{"path", parent.string()}});
    stage.path_ = path;
    for (const auto& entry : fs::directory_iterator(path, fault)) {
        fs::remove_all(entry.path(), fault);
        if (fault) return disk_refusal(entry.path(), fault.value());
    }
    if (fault) return disk_refusal(path, fault.value());
    return stage;
}

Stage::Stage(Stage&& other) noexcept
    : path_(std::move(other.path_)), made_(std::move(other.made_)), lock_(other.lock_) {
    other.path_.clear();
    other.made_.clear();
    other.lock_ = -1;
}

Stage::~Stage() {
    std::error_code ignored;  // nobody is left to be told
    if (!path_.empty()) fs::remove_all(path_, ignored);
    // Only what is still empty: a directory in which something was put in place stays.
    for (auto directory = made_.rbegin(); directory != made_.rend(); ++directory)
        ::rmdir(directory->c_str());
    if (lock_ >= 0) ::close(lock_);
}

}  // namespace bontot::storage
