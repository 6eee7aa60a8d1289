// A table as an answer: a workbook or CSV to download, marked with who took it out and when.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "api/call.hpp"
#include "api/reply.hpp"
#include "app/records.hpp"
#include "documents/table_writing.hpp"

namespace bontot::api {

struct ReplyTable {
    std::string sheet;
    std::vector<documents::TableColumn> columns;
    std::vector<std::vector<documents::TableValue>> rows;
};

/// "Lê Thị An, 14:05 31/12/2025, Chi bộ …" in the caller's language.
[[nodiscard]] std::string export_mark(const Call& call, app::Transaction& records,
                                      const organisation::UnitRecord& unit);

/// Nothing goes out that does not stand in the audit. A transaction of its own, so that a long table keeps nobody
/// waiting.
[[nodiscard]] core::Result<void> note_export(const Call& call, const app::Announcement& event);

/// Its rows one after the other; it must outlive them.
[[nodiscard]] documents::NextRow rows_of(const ReplyTable& table);

/// `format`: xlsx or csv; `mark` stands alone in a last row.
[[nodiscard]] core::Checked<Reply> table_reply(ReplyTable table, const std::string& format, const std::string& name,
                                               const std::string& mark);

/// `reply` with the workbook that `write` puts at a path.
[[nodiscard]] core::Checked<Reply> xlsx_reply(Reply reply,
                                              const std::function<core::Result<void>(const std::string&)>& write);

}  // namespace bontot::api
