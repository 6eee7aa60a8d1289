// One function a kind of sheet.
#pragma once

#include "imports/sheet_rows.hpp"

namespace bontot::imports {

void read_units(SheetRows& sheet);
void read_members(SheetRows& sheet);
void read_meetings(SheetRows& sheet);
void read_roll_call(SheetRows& sheet);
void read_roll_matrix(SheetRows& sheet);
void read_meeting_ratings(SheetRows& sheet);
void read_meeting_documents(SheetRows& sheet);
void read_member_ratings(SheetRows& sheet);
void read_unit_ratings(SheetRows& sheet);
void read_past_years(SheetRows& sheet);
void read_not_rated(SheetRows& sheet);

}  // namespace bontot::imports
