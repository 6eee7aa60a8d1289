#include "app/backup_trace.hpp"

#include <array>
#include <charconv>

#include "core/instant.hpp"

namespace bontot::app {

namespace {

constexpr std::string_view k_setting = "last_backup";

constexpr std::array k_figures{&BackupTrace::made_at, &BackupTrace::bytes,   &BackupTrace::rows,
                               &BackupTrace::files,   &BackupTrace::missing, &BackupTrace::chain_faults};

}  // namespace

void keep_backup_trace(Transaction& records, const BackupTrace& trace) {
    std::string text;
    for (const auto figure : k_figures)
        text += std::to_string(trace.*figure) + " ";
    records.settings().set(k_setting, text + trace.file);
}

std::optional<BackupTrace> last_backup(Transaction& records) {
    const auto text = records.settings().get(k_setting);
    if (!text) return std::nullopt;
    BackupTrace trace;
    const char* at = text->data();
    const char* const end = at + text->size();
    for (const auto figure : k_figures) {
        const auto [rest, fault] = std::from_chars(at, end, trace.*figure);
        if (fault != std::errc() || rest == end) return std::nullopt;
        at = rest + 1;
    }
    trace.file.assign(at, end);
    return trace;
}

bool backup_is_due(const std::optional<BackupTrace>& last, std::int64_t now_ms) {
    return !last || now_ms - last->made_at > k_backup_holds_days * core::k_day_ms;
}

}  // namespace bontot::app
