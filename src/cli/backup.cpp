#include "storage/backup/backup.hpp"

#include <chrono>
#include <filesystem>

#include <fmt/format.h>

#include "app/backup_trace.hpp"
#include "cli/backup_report.hpp"
#include "cli/program.hpp"
#include "cli/verbs.hpp"
#include "storage/database/migrate.hpp"
#include "storage/new_id.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

using core::RefusalKind;
using core::Result;

/// The database to back up: also one that waits for `migrate`, since that is when a backup is wanted.
Result<std::unique_ptr<storage::Database>> database_of(const PlaceOptions& options) {
    const auto address = address_of(options);
    if (!address) return tl::unexpected(address.error());
    if (address->starts_with("sqlite:") && !std::filesystem::exists(address->substr(7)))
        return core::refuse(RefusalKind::not_found, "cli.no_records", {{"path", address->substr(7)}});
    auto database = storage::Database::open(*address);
    if (!database) return database;
    const auto roots = storage::roots(**database);
    const auto current = storage::require_current(**database);
    if (!current && current.error().code != "database.schema_old") return tl::unexpected(current.error());
    // Not migrated at all: there is nothing yet.
    if (!roots) return tl::unexpected(current ? roots.error() : current.error());
    return database;
}

/// The records learn of their backup, so that the server can say how old it is. Those that wait for `migrate`, or that
/// cannot be written just now, do not: the backup is good all the same.
void keep_trace(storage::Database& database, const storage::BackupReport& report, const std::string& out) {
    const auto& manifest = report.manifest;
    const auto roots = storage::roots(database);
    if (!roots || !storage::require_current(database)) return;
    app::BackupTrace trace;
    trace.made_at = manifest.made_at;
    trace.bytes = report.file_bytes;
    trace.rows = manifest.rows();
    trace.files = static_cast<std::int64_t>(manifest.evidence.size());
    trace.missing = static_cast<std::int64_t>(manifest.missing.size());
    trace.file = std::filesystem::path(out).filename().string();
    for (const auto& root : *roots) {
        for (const auto& chain : manifest.chains) {
            if (chain.root == root.root) trace.chain_faults = chain.faults;
        }
        storage::Records records(database, root.root, &storage::system_now_ms);
        const auto kept = records.change({"bontot backup"}, [&](app::Transaction& change) -> Result<void> {
            app::keep_backup_trace(change, trace);
            return {};
        });
        if (!kept) return;
    }
}

}  // namespace

int backup(const Console& console, const PlaceOptions& options, const std::string& out) {
    const auto started = std::chrono::steady_clock::now();
    const auto database = database_of(options);
    if (!database) return console.refuse(database.error());
    storage::BackupRequest request;
    request.out = out;
    request.program = k_version;
    request.now_ms = storage::system_now_ms();
    if (!options.data.empty()) request.evidence = *evidence_folder(options);
    const auto report = storage::make_backup(**database, request);
    if (!report) return console.refuse(report.error());

    keep_trace(**database, *report, out);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    auto figures = backup_figures(report->manifest);
    figures.emplace_back("path", out);
    figures.emplace_back("seconds", fmt::format("{:.1f}", took.count()));
    figures.emplace_back("bytes", std::to_string(report->file_bytes));
    console.out << wording::sentence("backup.made", figures, console.language) << '\n';
    return print_state(console, report->manifest);
}

}  // namespace bontot::cli
