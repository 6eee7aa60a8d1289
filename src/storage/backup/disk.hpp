// Files on the disk, as backup and restore need them: written in one go, brought to the disk, put in place as a whole.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace bontot::storage {

/// A refusal of the file system: "backup.disk" with the path and the system's reason.
[[nodiscard]] tl::unexpected<core::Refusal> disk_refusal(const std::filesystem::path& path, int error);

/// A new file that only its owner may read. The first failure is kept for close().
class NewFile {
  public:
    explicit NewFile(std::filesystem::path path);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    void write(std::string_view bytes);
    [[nodiscard]] bool good() const { return error_ == 0; }
    [[nodiscard]] core::Result<void> close();

  private:
    std::filesystem::path path_;
    int descriptor_;
    int error_ = 0;
};

/// Reads a file piece by piece.
[[nodiscard]] core::Result<void> read_pieces(const std::filesystem::path& path,
                                             const std::function<void(std::string_view)>& each);

/// Brings a file, or the names in a directory, to the disk.
[[nodiscard]] core::Result<void> sync_path(const std::filesystem::path& path);
/// Brings everything on the file system of `path` to the disk.
[[nodiscard]] core::Result<void> sync_file_system(const std::filesystem::path& path);
/// Renames, and brings the new name to the disk.
[[nodiscard]] core::Result<void> put_in_place(const std::filesystem::path& from, const std::filesystem::path& to);
[[nodiscard]] core::Result<void> make_directory(const std::filesystem::path& path);

/// Refused ("backup.no_room") when the file system of `directory` has less than `bytes` left.
[[nodiscard]] core::Result<void> require_room(const std::filesystem::path& directory, std::int64_t bytes);

/// A directory that goes with everything in it when the guard goes.
class TemporaryDirectory {
  public:
    /// "<beside>.making-XXXXXX"; only its owner may enter.
    [[nodiscard]] static core::Result<TemporaryDirectory> make(const std::filesystem::path& beside);
    TemporaryDirectory(TemporaryDirectory&& other) noexcept : path_(std::move(other.path_)) { other.path_.clear(); }
    TemporaryDirectory& operator=(TemporaryDirectory&&) = delete;
    ~TemporaryDirectory();
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    explicit TemporaryDirectory(std::filesystem::path path) : path_(std::move(path)) {}
    std::filesystem::path path_;
};

}  // namespace bontot::storage
