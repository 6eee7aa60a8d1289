#include "cli/place.hpp"

#include <filesystem>

#include "app/accounts/demonstration.hpp"
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

namespace {

/// The machine's clock, or a demonstration's.
Result<storage::Clock> clock_of(storage::Database& database, const std::string& root) {
    std::int64_t shift = 0;
    const auto looked = storage::Records(database, root, &storage::system_now_ms).read([&](app::Transaction& records) {
        shift = app::demonstration_clock_shift(records);
        return Result<void>();
    });
    if (!looked) return tl::unexpected(looked.error());
    return [shift] { return storage::system_now_ms() + shift; };
}

}  // namespace

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
        auto clock = clock_of(*place.database_, root.root);
        if (!clock) return tl::unexpected(clock.error());
        place.root_ = root;
        place.live_by(std::move(*clock));
        return place;
    }
    if (names.empty()) return core::refuse(RefusalKind::not_found, "cli.no_root", {});
    return core::refuse(RefusalKind::not_found, "cli.which_root",
                        {{"found", options.root}, {"allowed", core::join(names)}}, "--root");
}

void Place::live_by(storage::Clock clock) {
    clock_ = std::move(clock);
    records_ = std::make_unique<storage::Records>(*database_, root_.root, clock_);
}

}  // namespace bontot::cli
