// The zip file that a backup is. It is written from files that lie ready and read piece by piece; what is read may be
// anything, since backups travel on memory sticks.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.hpp"

struct zip;

namespace bontot::storage {

struct DiscardZip {
    void operator()(zip* archive) const;
};
using ZipHandle = std::unique_ptr<zip, DiscardZip>;

enum class Packing { squeeze, as_is };

class ArchiveWriter {
  public:
    [[nodiscard]] static core::Result<ArchiveWriter> create(const std::filesystem::path& path);
    /// `file` is read when the archive is closed.
    [[nodiscard]] core::Result<void> add(const std::string& member, const std::filesystem::path& file, Packing packing);
    /// Writes everything.
    [[nodiscard]] core::Result<void> close();

  private:
    ArchiveWriter(std::filesystem::path path, ZipHandle zip) : path_(std::move(path)), zip_(std::move(zip)) {}
    [[nodiscard]] tl::unexpected<core::Refusal> refusal() const;

    std::filesystem::path path_;
    ZipHandle zip_;
};

class ArchiveReader {
  public:
    using Members = std::map<std::string, std::uint64_t, std::less<>>;  ///< name → place in the archive

    /// Refused: "input.not_found", "backup.disk", "backup.not_a_backup" (no whole zip file), "backup.damaged" (names
    /// that occur twice, encrypted members).
    [[nodiscard]] static core::Result<ArchiveReader> open(const std::filesystem::path& path);

    [[nodiscard]] const Members& members() const { return members_; }
    /// Calls `each` for every piece; stops when it returns false. "backup.damaged" when the member is missing, longer
    /// than `most` bytes or cannot be unpacked.
    [[nodiscard]] core::Result<void> read(std::string_view member, std::int64_t most,
                                          const std::function<bool(std::string_view)>& each) const;

  private:
    ArchiveReader(ZipHandle zip, Members members) : zip_(std::move(zip)), members_(std::move(members)) {}

    ZipHandle zip_;
    Members members_;
};

/// "backup.damaged", naming the member.
[[nodiscard]] tl::unexpected<core::Refusal> damaged_member(std::string_view member);

}  // namespace bontot::storage
