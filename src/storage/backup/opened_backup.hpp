// A backup that was opened: its manifest is whole, and it holds exactly what the manifest says.
#pragma once

#include <functional>

#include "storage/backup/archive.hpp"
#include "storage/backup/manifest.hpp"

namespace bontot::storage {

class OpenedBackup {
  public:
    /// Refused: what ArchiveReader::open and Manifest::parse refuse, "backup.not_a_backup" without a manifest,
    /// "backup.damaged" naming a member that is missing or that the manifest does not know.
    [[nodiscard]] static core::Result<OpenedBackup> open(const std::filesystem::path& path);

    [[nodiscard]] const Manifest& manifest() const { return manifest_; }
    /// Reads everything and compares sizes and SHA-256; "backup.damaged" names what differs.
    [[nodiscard]] core::Result<void> verify() const;
    /// Calls `each` for every line of the table, the header first, without line feeds; stops when it returns false.
    [[nodiscard]] core::Result<void> read_table(const Manifest::TableEntry& table,
                                                const std::function<bool(std::string_view)>& each) const;
    [[nodiscard]] core::Result<void> read_evidence(const Manifest::FileEntry& file,
                                                   const std::function<bool(std::string_view)>& each) const;

  private:
    OpenedBackup(ArchiveReader archive, Manifest manifest)
        : archive_(std::move(archive)), manifest_(std::move(manifest)) {}
    [[nodiscard]] core::Result<void> check_members() const;
    [[nodiscard]] core::Result<void> verify_member(const std::string& member, std::int64_t bytes,
                                                   const std::string& sha256) const;

    ArchiveReader archive_;
    Manifest manifest_;
};

}  // namespace bontot::storage
