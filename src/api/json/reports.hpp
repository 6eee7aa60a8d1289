// Reports of a year and tables of meetings → JSON.
#pragma once

#include "api/reply.hpp"
#include "app/report/meeting_table.hpp"
#include "app/report/year_report.hpp"

namespace bontot::api {

[[nodiscard]] Json report_json(const app::YearReport& report);
[[nodiscard]] Json meeting_table_json(const std::vector<app::TableCell>& cells);

}  // namespace bontot::api
