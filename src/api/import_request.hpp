// A file that came with a request, read as the request says: which sheet, what it is, what its columns hold.
#pragma once

#include <map>
#include <string>
#include <variant>

#include "api/call.hpp"
#include "app/import/import_order.hpp"
#include "assessment/facts.hpp"
#include "imports/guess.hpp"
#include "imports/rows.hpp"

namespace bontot::api {

struct ImportRequest {
    documents::Workbook workbook;
    std::vector<imports::Guess> guesses;  ///< of every sheet
    imports::Guess guess;                 ///< of the one that is read, as the caller or the office's memory corrects it
    /// The rows of an office's sheet, or the facts of the yearly workbook of a cell.
    std::variant<imports::Rows, assessment::Facts> content;
    app::ImportOrder order;

    [[nodiscard]] const imports::Rows* rows() const { return std::get_if<imports::Rows>(&content); }
};

/// Looks only into what was remembered of layouts.
[[nodiscard]] core::Checked<ImportRequest> import_request(Call& call);

/// The caller may enter by hand what such a sheet holds, for the body of the path: "request.forbidden".
[[nodiscard]] core::Result<void> may_import_kind(const Call& call, app::Transaction& records, imports::Kind kind);

/// The caller may bring in such a sheet for the body of the path: "request.forbidden", "access.own_unit".
[[nodiscard]] core::Result<void> may_import(const Call& call, app::Transaction& records, const ImportRequest& request);

}  // namespace bontot::api
