#include "storage/database/sqlite_faults.hpp"

#include <cerrno>
#include <cstring>
#include <string>

namespace bontot::storage {

namespace {

Fault fault_of(int code, int system_error) {
    switch (code) {
        case SQLITE_CONSTRAINT_UNIQUE:
        case SQLITE_CONSTRAINT_PRIMARYKEY:
        case SQLITE_CONSTRAINT_ROWID: return Fault::unique;
        case SQLITE_CONSTRAINT_FOREIGNKEY: return Fault::foreign_key;
        case SQLITE_CONSTRAINT_CHECK: return Fault::check;
        case SQLITE_CONSTRAINT_NOTNULL: return Fault::not_null;
        default: break;
    }
    switch (code & 0xFF) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return Fault::busy;
        case SQLITE_FULL: return Fault::full;
        case SQLITE_READONLY:
        case SQLITE_PERM: return Fault::read_only;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return Fault::corrupt;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            if (system_error == ENOSPC || system_error == EDQUOT) return Fault::full;
            if (system_error == EROFS || system_error == EACCES) return Fault::read_only;
            return (code & 0xFF) == SQLITE_CANTOPEN ? Fault::cannot_open : Fault::other;
        default: break;
    }
    return Fault::other;
}

}  // namespace

DatabaseError sqlite_error(sqlite3* handle, int code) {
    const int system_error = handle != nullptr ? sqlite3_system_errno(handle) : 0;
    std::string reason = handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    const int primary = code & 0xFF;
    if (system_error != 0 && (primary == SQLITE_CANTOPEN || primary == SQLITE_IOERR))
        reason += std::string(" (") + std::strerror(system_error) + ")";
    return {fault_of(code, system_error), reason};
}

}  // namespace bontot::storage
