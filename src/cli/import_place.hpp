// Where an import writes: records that are there, or a new data directory that exists only once something was imported.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/place.hpp"

namespace bontot::cli {

class ImportPlace {
  public:
    /// With a name, the root organisation `options.root` is made when it is not there yet.
    [[nodiscard]] static core::Result<ImportPlace> open(const PlaceOptions& options, const std::string& root_name);
    ImportPlace(ImportPlace&& other) noexcept;
    ImportPlace& operator=(ImportPlace&&) = delete;
    ImportPlace(const ImportPlace&) = delete;
    ImportPlace& operator=(const ImportPlace&) = delete;
    /// What was made goes again unless it was kept.
    ~ImportPlace();

    [[nodiscard]] Place& place() { return *place_; }
    [[nodiscard]] bool is_new() const { return root_made_; }
    void keep() { kept_ = true; }

  private:
    ImportPlace() = default;
    void undo();

    std::optional<Place> place_;
    std::string new_file_;                  ///< a SQLite file that was not there
    std::vector<std::string> new_folders_;  ///< made for it, the innermost first
    bool root_made_ = false;
    bool kept_ = false;
};

}  // namespace bontot::cli
