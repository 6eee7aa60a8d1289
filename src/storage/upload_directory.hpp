// Uploads in a directory: DIR/<id>.about says what it is, DIR/<id>.part holds what has come so far. Both may be read by
// their owner only. The length of the part is the truth about what was received: nothing else has to survive a crash.
#pragma once

#include <filesystem>
#include <memory>

#include "app/ports/uploads.hpp"

namespace bontot::storage {

class UploadDirectory final : public app::UploadStore {
  public:
    /// Makes the directory when it is not there (mode 0700): "upload.not_kept" when that cannot be.
    [[nodiscard]] static core::Result<std::unique_ptr<UploadDirectory>> open(const std::filesystem::path& directory);

    [[nodiscard]] core::Result<void> begin(const app::Upload& upload) override;
    [[nodiscard]] core::Result<app::Upload> find(const app::UploadId& id) const override;
    [[nodiscard]] core::Result<std::unique_ptr<app::HeldUpload>> hold(const app::UploadId& id) override;
    [[nodiscard]] core::Result<std::vector<app::Upload>> all() const override;

  private:
    explicit UploadDirectory(std::filesystem::path directory) : directory_(std::move(directory)) {}

    std::filesystem::path directory_;
};

}  // namespace bontot::storage
