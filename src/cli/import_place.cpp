#include "cli/import_place.hpp"

#include <filesystem>
#include <utility>

#include "storage/database/migrate.hpp"
#include "storage/new_id.hpp"

namespace bontot::cli {

namespace fs = std::filesystem;
using core::RefusalKind;

namespace {

core::Result<void> make_folders(const fs::path& file, std::vector<std::string>& made) {
    for (auto folder = file.parent_path(); !folder.empty() && !fs::exists(folder); folder = folder.parent_path())
        made.push_back(folder.string());
    std::error_code fault;
    if (!made.empty()) fs::create_directories(file.parent_path(), fault);
    if (!fault) return {};
    return core::refuse(RefusalKind::unavailable, "input.cannot_write", {{"path", file.parent_path().string()}},
                        "--data");
}

/// True when it was made now.
core::Result<bool> make_root(const std::string& address, const std::string& root, const std::string& name) {
    auto database = storage::Database::open(address);
    if (!database) return tl::unexpected(database.error());
    const auto now = storage::system_now_ms();
    if (auto migrated = storage::migrate(**database, now); !migrated) return tl::unexpected(migrated.error());
    const auto made = storage::create_root(**database, {root, name}, now);
    if (made) return true;
    if (made.error().code == "records.root_exists") return false;
    return tl::unexpected(made.error());
}

}  // namespace

core::Result<ImportPlace> ImportPlace::open(const PlaceOptions& options, const std::string& root_name) {
    ImportPlace opened;
    if (!root_name.empty()) {
        if (options.root.empty()) return core::invalid("import.root_needed", {}, "--root");
        const auto address = address_of(options);
        if (!address) return tl::unexpected(address.error());
        if (address->starts_with("sqlite:")) {
            const fs::path file = address->substr(7);
            if (!fs::exists(file)) {
                opened.new_file_ = file.string();
                if (auto made = make_folders(file, opened.new_folders_); !made) return tl::unexpected(made.error());
            }
        }
        const auto made = make_root(*address, options.root, root_name);
        if (!made) return tl::unexpected(made.error());
        opened.root_made_ = *made;
    }
    auto place = Place::open(options);
    if (!place) return tl::unexpected(place.error());
    opened.place_ = std::move(*place);
    return opened;
}

ImportPlace::ImportPlace(ImportPlace&& other) noexcept
    : place_(std::move(other.place_)),
      new_file_(std::move(other.new_file_)),
      new_folders_(std::move(other.new_folders_)),
      root_made_(other.root_made_),
      kept_(std::exchange(other.kept_, true)) {}

ImportPlace::~ImportPlace() {
    if (!kept_) undo();
}

void ImportPlace::undo() {
    if (new_file_.empty()) {
        // A root organisation without an event holds nothing; elsewhere it stays as it was.
        if (root_made_ && place_) {
            (void)place_->database().transact([&](storage::Connection& connection) -> core::Result<void> {
                connection.run("delete from root where root = $1 and audit_number = 0", place_->root().root);
                return {};
            });
        }
        return;
    }
    place_.reset();
    std::error_code ignored;
    for (const auto* ending : {"", "-wal", "-shm", "-journal"})
        fs::remove(new_file_ + ending, ignored);
    for (const auto& folder : new_folders_)
        fs::remove(folder, ignored);
}

}  // namespace bontot::cli
