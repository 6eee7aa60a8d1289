// What an insert or update of a versioned row came to.
#pragma once

#include "storage/columns.hpp"

namespace bontot::storage {

/// Insert (version 0) or update under the version read; both answer how many rows they wrote. None: `which`
/// ("registration where root = $1 and id = $2") finds the version that is there now.
template <class... Key>
[[nodiscard]] core::Result<void> settle_put(Connection& db, std::int64_t changed, std::int64_t read_version,
                                            const std::string& which, const Key&... key) {
    if (changed != 0) return {};
    std::optional<std::int64_t> stored;
    db.each(
        "select version from " + which, [&](const Row& row) { stored = row.integer(0); }, key...);
    return stale_or_gone(read_version, stored);
}

}  // namespace bontot::storage
