// The contents of evidence in a directory: DIR/ab/cdef… under the SHA-256 of their bytes. A file is written beside its
// place, brought to the disk and renamed: it is there as a whole or not at all, also after the power fails.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/ports/evidence.hpp"
#include "core/result.hpp"

namespace bontot::storage {

class ContentDirectory final : public app::ContentStore {
  public:
    /// Makes the directory when it is not there (only its owner may enter) and removes what a crash left half-written
    /// more than a day ago. Refused ("evidence.not_kept") when it cannot be made or written to.
    [[nodiscard]] static core::Result<std::unique_ptr<ContentDirectory>> open(const std::filesystem::path& directory);

    /// Also refused: "evidence.empty", "evidence.too_large", "evidence.not_kept" (disk full, read-only, …; nothing is
    /// left behind). A damaged file of that hash is replaced.
    [[nodiscard]] core::Result<std::string> put(std::string_view content) override;
    /// Refused: "evidence.not_a_hash", "evidence.missing", "evidence.damaged", "evidence.not_read".
    [[nodiscard]] core::Result<std::string> get(std::string_view sha256) const override;
    /// What is not there is as good as removed.
    [[nodiscard]] core::Result<void> remove(std::string_view sha256) override;
    [[nodiscard]] bool has(std::string_view sha256) const override;

    /// A kept file as verify_all found it: its hash, its size, and what is wrong with it, if anything.
    struct Kept {
        std::string sha256;
        std::int64_t bytes = 0;
        core::Result<void> state;
    };
    /// Reads every file in the order of the hashes and checks it, a piece at a time; for `check` and backups. Files
    /// whose name is no hash are left alone.
    [[nodiscard]] core::Result<void> verify_all(const std::function<void(const Kept&)>& each) const;

    /// Where the file of `sha256` is kept, for backups that copy it. `sha256` must be a hash.
    [[nodiscard]] std::filesystem::path place(std::string_view sha256) const;

  private:
    explicit ContentDirectory(std::filesystem::path directory) : directory_(std::move(directory)) {}
    [[nodiscard]] core::Result<void> write(const std::filesystem::path& target, std::string_view content) const;

    std::filesystem::path directory_;
};

}  // namespace bontot::storage
