// OLE2 compound files: .doc, .xls and .ppt of before 2007, and the envelope of newer documents with a password. Only
// their directory is looked at: its entries are 128 bytes long and stand at multiples of 128, so that they are found
// without following the file's own tables, which may be anything.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace bontot::documents {

class OleFile {
  public:
    [[nodiscard]] static bool is_one(std::string_view bytes);
    /// `bytes` must outlive the file.
    explicit OleFile(std::string_view bytes);

    /// A storage or stream of that name, wherever it stands.
    [[nodiscard]] bool has(std::string_view name) const { return starts_.contains(name); }
    /// What the file holds from the beginning of the stream `name` on; empty when there is none.
    [[nodiscard]] std::string_view from(std::string_view name) const;

  private:
    std::string_view bytes_;
    std::map<std::string, std::size_t, std::less<>> starts_;  ///< name (ASCII) → place in the file
};

}  // namespace bontot::documents
