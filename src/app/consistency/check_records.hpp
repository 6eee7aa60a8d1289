// The standing checks: what the use cases never let in, but an edited file, an old import or a later correction may
// have left behind, and what was left undone. Nothing is changed.
#pragma once

#include "app/consistency/finding.hpp"
#include "app/movement/pending.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// What is looked at: these bodies, in these years.
struct CheckScope {
    std::vector<organisation::UnitRecord> units;
    int first_year = 0;
    int last_year = 0;
    bool whole = true;  ///< no body of the tree is left out

    [[nodiscard]] core::Period span() const { return {core::Date(first_year, 1, 1), core::Date(last_year + 1, 1, 1)}; }
};

/// Every body of the tree.
[[nodiscard]] CheckScope everything(Transaction& records, int first_year, int last_year);
/// `top` and what stands under it at the end of the last year, or today if that comes first.
[[nodiscard]] CheckScope below(Transaction& records, const core::UnitId& top, int first_year, int last_year);

/// Every check there is, of the bodies in `scope`. Without `contents` no file of evidence is looked for.
void check_records(Transaction& records, const ContentStore* contents, const PlanOfYear& plan_of,
                   const CheckScope& scope, const Report& report);

/// Spans of bodies without gaps or overlaps, under superiors that exist then, without a circle.
void check_tree(Transaction& records, const CheckScope& scope, const Report& report);

/// Members in two cells on one day, without a cell, in what is no cell (any more), in bodies that are no more, with
/// offices outside their cell, and two secretaries of one cell.
void check_members(Transaction& records, const CheckScope& scope, const Report& report);

/// Frozen counts or rolls that the lists no longer give, lines and speakers who are not on it, meetings of a body that
/// was not there, held meetings that nobody finalised, minutes without their two signatures (R50).
void check_meetings(Transaction& records, const CheckScope& scope, const Report& report);

/// What a cell left undone: months without a regular meeting (R44), tasks past their day (R55).
void check_undone(Transaction& records, const CheckScope& scope, const Report& report);

/// Ratings, judgements and papers: ratings of who was not on the roll, evidence whose content is missing, that has
/// expired or says of no day since when it holds (R78).
void check_outcomes(Transaction& records, const ContentStore* contents, const CheckScope& scope, const Report& report);

/// Self-assessments from which the facts have moved away since: another result, or a criterion further off than the
/// plan lets an appraisal be without a written basis.
void check_self_assessments(Transaction& records, const CheckScope& scope, const PlanOfYear& plan_of,
                            const Report& report);

}  // namespace bontot::app
