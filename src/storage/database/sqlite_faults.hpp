// What SQLite's codes mean. Internal to the driver.
#pragma once

#include <sqlite3.h>

#include "storage/database/connection.hpp"

namespace bontot::storage {

/// The failure that `handle` (null: none was made) has just answered with `code`.
[[nodiscard]] DatabaseError sqlite_error(sqlite3* handle, int code);

}  // namespace bontot::storage
