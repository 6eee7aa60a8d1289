// A small database with everything that is hard to carry over, its evidence, and a backup of it.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "contract/engines.hpp"
#include "storage/backup/backup.hpp"
#include "storage/backup/restore.hpp"

namespace bontot::contract {

using Members = std::vector<std::pair<std::string, std::string>>;  ///< name and content, in order

class BackupContract : public OnBothEnginesWithSchema {
  protected:
    void SetUp() override;
    [[nodiscard]] const std::filesystem::path& folder() const { return work_.path(); }
    [[nodiscard]] std::filesystem::path evidence() const { return folder() / "data" / "evidence"; }
    [[nodiscard]] std::filesystem::path zip() const { return folder() / "backup.zip"; }

    core::Result<storage::BackupReport> back_up(const std::filesystem::path& out);
    /// Backs up to zip(), which must not be refused.
    storage::Manifest back_up();
    /// Restores zip() into an empty SQLite place folder()/target.
    core::Result<storage::Manifest> restore_to_file(const std::string& target = "target");
    [[nodiscard]] std::string file_address(const std::string& target) const {
        return "sqlite:" + (folder() / target / "bontot.db").string();
    }
    /// What a backup of a restored place says of its tables.
    std::vector<storage::Manifest::TableEntry> tables_at(const std::string& address,
                                                         const std::filesystem::path& evidence);
    /// An event on the chain of the root "38".
    void announce(const std::string& action);
    /// The code with which zip() is refused; nothing is left at the target.
    std::string refused_code();

    [[nodiscard]] Members members() const;
    void write_zip(const Members& members) const;
    /// Rewrites the manifest's lines and its last one, so that only what was changed is wrong.
    static void edit_manifest(Members& members, const std::string& from, const std::string& to);

    std::string sha256_;  ///< of the evidence

  private:
    TemporaryFolder work_;
};

[[nodiscard]] std::string content_of(const std::filesystem::path& path);
void write_content(const std::filesystem::path& path, const std::string& content);
[[nodiscard]] std::string sha256_of(const std::string& content);

}  // namespace bontot::contract
