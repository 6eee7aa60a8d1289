#include "storage/backup/restore.hpp"

#include <chrono>

#include <fmt/format.h>

#include "cli/backup_report.hpp"
#include "cli/verbs.hpp"
#include "storage/new_id.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

int restore(const Console& console, const PlaceOptions& options, const std::string& from) {
    const auto started = std::chrono::steady_clock::now();
    const auto address = address_of(options);
    if (!address) return console.refuse(address.error());
    storage::RestoreRequest request;
    request.from = from;
    request.address = *address;
    request.now_ms = storage::system_now_ms();
    if (!options.data.empty()) request.evidence = *evidence_folder(options);
    const auto manifest = storage::restore_backup(request);
    if (!manifest) return console.refuse(manifest.error());

    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    auto figures = backup_figures(*manifest);
    figures.emplace_back("path", options.data.empty() ? "--database" : options.data);
    figures.emplace_back("seconds", fmt::format("{:.1f}", took.count()));
    console.out << wording::sentence("backup.restored", figures, console.language) << '\n';
    return print_state(console, *manifest);
}

}  // namespace bontot::cli
