#include "cli/serve_application.hpp"

#include <filesystem>

#include "app/accounts/first_administrator.hpp"
#include "cli/command.hpp"
#include "plan/shipped.hpp"
#include "storage/content_store.hpp"
#include "storage/upload_directory.hpp"

namespace bontot::cli {

namespace {

using core::Result;

Result<void> shelve(api::Plans& plans, const std::string& name_or_path) {
    auto loaded = load_plan(name_or_path);
    if (!loaded) return tl::unexpected(loaded.error());
    if (plan::has_error(loaded->findings)) return tl::unexpected(plan::errors_of(loaded->findings).front());
    auto id = loaded->plan.id;
    plans.insert_or_assign(std::move(id), std::move(*loaded));
    return {};
}

/// Those that ship with the program, and those of DATA/plans, which may take their place.
Result<api::Plans> read_plans(const std::string& folder) {
    api::Plans plans;
    for (const auto& file : plan::shipped_plans()) {
        const auto id = std::string(file.name.substr(0, file.name.rfind('.')));
        // A shipped file with errors is there to be looked at (plan lint), not to judge by.
        static_cast<void>(shelve(plans, id));
    }
    if (folder.empty() || !std::filesystem::is_directory(folder)) return plans;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".yaml") continue;
        if (auto shelved = shelve(plans, entry.path().string()); !shelved) return tl::unexpected(shelved.error());
    }
    return plans;
}

}  // namespace

ServeApplication::ServeApplication(Place& place, std::string plans_folder, std::unique_ptr<app::ContentStore> contents,
                                   std::unique_ptr<app::UploadStore> uploads, api::Plans plans)
    : place_(place),
      plans_folder_(std::move(plans_folder)),
      contents_(std::move(contents)),
      uploads_(std::move(uploads)),
      plans_(std::move(plans)),
      gate_(place.records()),
      application_(api::Services{place.records(), *contents_, inspector_, plans_, attempts_, *uploads_}, gate_) {}

Result<std::unique_ptr<ServeApplication>> ServeApplication::make(Place& place, const PlaceOptions& options) {
    const auto evidence = evidence_folder(options);
    if (!evidence) return tl::unexpected(evidence.error());
    auto contents = storage::ContentDirectory::open(*evidence);
    if (!contents) return tl::unexpected(contents.error());
    auto uploads = storage::UploadDirectory::open(std::filesystem::path(options.data) / "uploads");
    if (!uploads) return tl::unexpected(uploads.error());
    auto folder = (std::filesystem::path(options.data) / "plans").string();
    auto plans = read_plans(folder);
    if (!plans) return tl::unexpected(plans.error());
    return std::unique_ptr<ServeApplication>(
        new ServeApplication(place, std::move(folder), std::move(*contents), std::move(*uploads), std::move(*plans)));
}

Result<void> ServeApplication::reload_plans() {
    auto plans = read_plans(plans_folder_);
    if (!plans) return tl::unexpected(plans.error());
    plans_.reload(std::move(*plans));
    return {};
}

Result<std::optional<std::string>> ServeApplication::first_code() {
    std::optional<std::string> code;
    const auto done = place_.records().change({"bontot serve"}, [&](app::Transaction& records) -> Result<void> {
        auto offered = app::offer_first_administrator(records);
        if (!offered) return tl::unexpected(offered.error());
        code = std::move(*offered);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return code;
}

}  // namespace bontot::cli
