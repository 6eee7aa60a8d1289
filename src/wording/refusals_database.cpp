// The database: where it is, what went wrong with it, and its schema.
#include "wording/tables.hpp"

namespace bontot::wording {

Table refusals_database() {
    static constexpr Entry k_table[] = {
        {"database.address", "“{found}” không phải là địa chỉ cơ sở dữ liệu<|: {reason}|>; được dùng: {allowed}",
         "“{found}” is not the address of a database<|: {reason}|>; allowed: {allowed}"},
        {"database.cannot_open",
         "không mở được tệp cơ sở dữ liệu “{database}”: thư mục không có, hoặc đây không phải là tệp<|: {reason}|>",
         "the database file “{database}” cannot be opened: there is no such folder, or this is not a file<|: "
         "{reason}|>"},
        {"database.connection", "không kết nối được với cơ sở dữ liệu “{database}”; chưa ghi gì<|: {reason}|>",
         "the database “{database}” cannot be reached; nothing was written<|: {reason}|>"},
        {"database.outcome_unknown",
         "mất kết nối với cơ sở dữ liệu “{database}” đúng lúc ghi: chưa biết đã ghi được hay chưa; hãy mở lại xem "
         "trước "
         "khi làm lại<|: {reason}|>",
         "the connection to the database “{database}” was lost while it was writing: whether it was written is not "
         "known; "
         "look before you do it again<|: {reason}|>"},
        {"database.busy", "cơ sở dữ liệu “{database}” đang bận, chờ lâu mà chưa đến lượt; chưa ghi gì<|: {reason}|>",
         "the database “{database}” is busy and the wait was too long; nothing was written<|: {reason}|>"},
        {"database.full", "hết chỗ trên đĩa của cơ sở dữ liệu “{database}”; chưa ghi gì<|: {reason}|>",
         "the disk of the database “{database}” is full; nothing was written<|: {reason}|>"},
        {"database.read_only", "cơ sở dữ liệu “{database}” chỉ cho đọc, không cho ghi<|: {reason}|>",
         "the database “{database}” may only be read, not written<|: {reason}|>"},
        {"database.corrupt",
         "tệp cơ sở dữ liệu “{database}” bị hỏng, hoặc không phải là cơ sở dữ liệu; hãy phục hồi từ bản sao "
         "lưu<|: {reason}|>",
         "the database “{database}” is damaged, or not a database; restore it from a backup<|: {reason}|>"},
        {"database.unique", "đã có bản ghi như vậy trong cơ sở dữ liệu<|: {reason}|>",
         "the database has such a record already<|: {reason}|>"},
        {"database.foreign_key", "bản ghi nói đến một bản ghi không có, hoặc còn bản ghi khác nói đến nó<|: {reason}|>",
         "the record speaks of one that is not there, or others still speak of it<|: {reason}|>"},
        {"database.check", "cơ sở dữ liệu không nhận giá trị này<|: {reason}|>",
         "the database does not take this value<|: {reason}|>"},
        {"database.not_null", "bản ghi thiếu một giá trị bắt buộc<|: {reason}|>",
         "a value that the record must have is missing<|: {reason}|>"},
        {"database.failed", "cơ sở dữ liệu “{database}” báo lỗi; chưa ghi gì<|: {reason}|>",
         "the database “{database}” reports a failure; nothing was written<|: {reason}|>"},

        {"database.schema_newer",
         "cơ sở dữ liệu mới hơn chương trình: có bản lược đồ “{found}”, chương trình chỉ biết đến bản số {allowed}; "
         "hãy "
         "dùng bản chương trình mới hơn",
         "the database is newer than the program: it has the schema “{found}”, the program knows them up to number "
         "{allowed}; use a newer program"},
        {"database.schema_edited",
         "bản lược đồ “{file}” trong cơ sở dữ liệu<| (“{found}”)|> không giống bản của chương trình: có người đã sửa",
         "the schema “{file}” in the database<| (“{found}”)|> is not the program's: somebody has edited it"},
        {"database.schema_old", "cơ sở dữ liệu chưa có bản lược đồ “{found}”; hãy chạy: bontot migrate",
         "the database does not have the schema “{found}” yet; run: bontot migrate"},
        {"database.schema_foreign",
         "cơ sở dữ liệu này của một chương trình khác: có bảng “{found}”; hãy chọn một cơ sở dữ liệu trống",
         "this database belongs to another program: it has a table “{found}”; choose an empty database"},
    };
    return k_table;
}

}  // namespace bontot::wording
