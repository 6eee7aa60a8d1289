// A folder for files that libraries can only write by name; nobody else can look into it, and it goes with its owner.
#pragma once

#include <string>

#include "core/result.hpp"

namespace bontot::documents {

class ScratchFolder {
  public:
    /// "workbook.no_scratch_folder".
    [[nodiscard]] static core::Result<ScratchFolder> make();
    ScratchFolder(ScratchFolder&& other) noexcept;
    ScratchFolder& operator=(ScratchFolder&&) = delete;
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder();

    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }
    /// All bytes of a file that was written there.
    [[nodiscard]] core::Result<std::string> read(const std::string& name) const;

  private:
    explicit ScratchFolder(std::string path) : path_(std::move(path)) {}
    std::string path_;
};

}  // namespace bontot::documents
