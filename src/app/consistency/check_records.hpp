// The standing checks: what the use cases never let in, but an edited file, an old import or a later correction may
// have left behind. Nothing is changed.
#pragma once

#include "app/consistency/finding.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// Spans of bodies without gaps or overlaps, under superiors that exist then, without a circle.
void check_tree(Transaction& records, const Report& report);

/// Members in two cells on one day, without a cell, in what is no cell (any more), in bodies that are no more, with
/// offices outside their cell, and two secretaries of one cell.
void check_members(Transaction& records, const Report& report);

/// Meetings of `first_year` … `last_year`: frozen counts or rolls that the lists no longer give, lines and speakers who
/// are not on it, meetings of a body that was not there, held meetings that nobody finalised.
void check_meetings(Transaction& records, int first_year, int last_year, const Report& report);

/// Ratings, judgements and papers: ratings of who was not on the roll, evidence whose content is missing.
void check_outcomes(Transaction& records, const ContentStore* contents, int first_year, int last_year,
                    const Report& report);

}  // namespace bontot::app
