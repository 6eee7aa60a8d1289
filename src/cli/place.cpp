#include "cli/place.hpp"

#include <filesystem>

#include "core/text.hpp"
#include "storage/database/migrate.hpp"
#include "storage/new_id.hpp"

namespace bontot::cli {

using core::RefusalKind;
using core::Result;

Result<std::string> address_of(const PlaceOptions& options) {
    if (!options.database.empty()) return options.database;
    if (options.data.empty()) return core::invalid("cli.data_needed", {}, "--data");
    return "sqlite:" + (std::filesystem::path(options.data) / "bontot.db").string();
}

Result<std::string> evidence_folder(const PlaceOptions& options) {
    if (options.data.empty()) return core::invalid("cli.data_needed", {}, "--data");
    return (std::filesystem::path(options.data) / "evidence").string();
}

Result<Place> Place::open(const PlaceOptions& options) {
    const auto address = address_of(options);
    if (!address) return tl::unexpected(address.error());
    // Opening makes a SQLite file: only `demo`, `migrate`, `restore` and `import` may do that.
    if (address->starts_with("sqlite:") && !std::filesystem::exists(address->substr(7))) {
        return core::refuse(RefusalKind::not_found, "cli.no_records", {{"path", address->substr(7)}});
    }
    auto database = storage::Database::open(*address);
    if (!database) return tl::unexpected(database.error());
    if (auto current = storage::require_current(**database); !current) return tl::unexpected(current.error());

    const auto roots = storage::roots(**database);
    if (!roots) return tl::unexpected(roots.error());
    std::vector<std::string> names;
    for (const auto& root : *roots) {
        names.push_back(root.root);
        if (root.root != options.root && (!options.root.empty() || roots->size() > 1)) continue;
        Place place;
        place.database_ = std::move(*database);
        place.records_ =
            std::make_unique<storage::Records>(*place.database_, root.root, [] { return storage::system_now_ms(); });
        place.root_ = root;
        return place;
    }
    if (names.empty()) return core::refuse(RefusalKind::not_found, "cli.no_root", {});
    return core::refuse(RefusalKind::not_found, "cli.which_root",
                        {{"found", options.root}, {"allowed", core::join(names)}}, "--root");
}

}  // namespace bontot::cli
