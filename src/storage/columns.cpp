#include "storage/columns.hpp"

namespace bontot::storage {

void bad_column(std::string_view what, std::string_view found) {
    throw DatabaseError(Fault::corrupt, "a stored " + std::string(what) + " reads '" + std::string(found) + "'");
}

core::Date date_column(const Row& row, int column) {
    const auto text = row.text(column);
    const auto date = core::Date::parse(text);
    if (!date) bad_column("date", text);
    return *date;
}

std::optional<core::Date> optional_date(const Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return date_column(row, column);
}

core::Result<void> stale(std::int64_t read_version, std::optional<std::int64_t> stored_version) {
    if (!stored_version) return core::refuse(core::RefusalKind::not_found, "records.gone");
    return core::refuse(core::RefusalKind::stale, "records.stale",
                        {{"yours", std::to_string(read_version)}, {"theirs", std::to_string(*stored_version)}});
}

}  // namespace bontot::storage
