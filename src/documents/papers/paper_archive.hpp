// Many papers in one archive: each is written to the disk as it comes, so that a thousand need no more memory than one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "documents/scratch_folder.hpp"

namespace bontot::documents {

class PaperArchive {
  public:
    /// "workbook.no_scratch_folder".
    [[nodiscard]] static core::Result<PaperArchive> make();

    /// `name` inside the archive; one that is there already gets a number. "template.not_written".
    [[nodiscard]] core::Result<void> add(std::string name, std::string_view bytes);
    [[nodiscard]] std::size_t papers() const { return names_.size(); }
    /// Puts them together; the file lives as long as this. "template.not_written".
    [[nodiscard]] core::Result<void> finish();
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }  ///< of the finished archive
    /// Of the finished archive.
    [[nodiscard]] std::string path() const { return folder_.file("papers.zip"); }

  private:
    explicit PaperArchive(ScratchFolder folder) : folder_(std::move(folder)) {}
    [[nodiscard]] std::string place(std::size_t number) const { return folder_.file(std::to_string(number)); }

    ScratchFolder folder_;
    std::vector<std::string> names_;
    std::uint64_t bytes_ = 0;
};

}  // namespace bontot::documents
