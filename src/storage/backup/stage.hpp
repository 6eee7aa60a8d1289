// Where a restore prepares what it will put in place: a folder ".restoring" beside it, on the same disk. It goes with
// everything in it, whatever happens; what a killed restore left is cleared away by the next.
#pragma once

#include <filesystem>
#include <vector>

#include "core/result.hpp"

namespace bontot::storage {

class Stage {
  public:
    /// Makes `parent` when it is not there. Refused: "backup.restoring_already", "backup.disk".
    [[nodiscard]] static core::Result<Stage> open(const std::filesystem::path& parent);
    Stage(Stage&& other) noexcept;
    Stage& operator=(Stage&&) = delete;
    ~Stage();

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    Stage() = default;

    std::filesystem::path path_;
    std::vector<std::filesystem::path> made_;  ///< directories above it that were not there, the outermost first
    int lock_ = -1;
};

}  // namespace bontot::storage
