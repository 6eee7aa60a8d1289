#include "app/outcomes/rating_snapshot.hpp"

#include "app/organisation/snapshots.hpp"
#include "audit/snapshot.hpp"

namespace bontot::app {

std::string rating_snapshot(int year, const Rating& rating) {
    audit::Snapshot s;
    s.number("year", year);
    if (rating.level) {
        s.text("level", core::name_in(organisation::k_rating_levels, *rating.level));
    } else {
        s.text("scope", core::name_in(organisation::k_rating_scopes, rating.scope)).text_if("reason", rating.reason);
    }
    s.text_if("regime", rating.regime);
    if (rating.decision != organisation::Decision{}) s.json("decision", decision_snapshot(rating.decision));
    return s.str();
}

std::string judgement_snapshot(const JudgementRow& row) {
    audit::Snapshot s;
    s.number("year", row.year).text("indicator", row.indicator);
    if (row.ratio) {
        s.text("ratio", row.ratio->text());
    } else {
        s.flag("not_applicable", true);
    }
    return s.text_if("note", row.note).str();
}

}  // namespace bontot::app
