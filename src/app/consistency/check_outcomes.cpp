#include <algorithm>

#include "app/consistency/check_records.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::app {

namespace {

class OutcomeCheck {
  public:
    OutcomeCheck(Transaction& records, const ContentStore* contents, const Report& report)
        : records_(records), contents_(contents), report_(report) {}

    void of_year(const organisation::UnitRecord& unit, int year) {
        const core::Date last(year, 12, 31);
        const core::Params where{{"unit", unit.nearest(last).name}, {"year", std::to_string(year)}};
        check_ratings(unit, year, where);
        const auto pieces = records_.evidence().of_unit(unit.id, year);
        for (const auto& record : pieces) {
            if (record.deleted_on) continue;
            if (contents_ != nullptr && !contents_->has(record.sha256))
                tell(Severity::error, "finding.evidence_missing", where, {{"title", record.title}}, record.id.text());
            const bool replaced = std::any_of(pieces.begin(), pieces.end(), [&](const auto& other) {
                return other.revises == record.id && !other.deleted_on;
            });
            if (!replaced) check_days(record, where);
        }
    }

  private:
    void tell(Severity severity, std::string code, core::Params params, core::Params more, std::string record) {
        params.insert(params.end(), more.begin(), more.end());
        report_({severity, std::move(code), std::move(params), std::move(record)});
    }

    void check_days(const evidence::EvidenceRecord& record, const core::Params& where) {
        if (record.expires && *record.expires < records_.today()) {
            tell(Severity::warning, "finding.evidence_expired", where,
                 {{"title", record.title}, {"date", record.expires->vietnamese()}}, record.id.text());
        }
        if (!record.effective)
            tell(Severity::info, "finding.evidence_no_day", where, {{"title", record.title}}, record.id.text());
    }

    void check_ratings(const organisation::UnitRecord& unit, int year, const core::Params& where) {
        const auto ratings = records_.outcomes().member_ratings(unit.id, year);
        if (ratings.empty()) return;
        const auto files = records_.members().of_unit(unit.id, {core::Date(year, 1, 1), core::Date(year + 1, 1, 1)});
        for (const auto& rating : ratings) {
            const bool here = std::any_of(files.begin(), files.end(),
                                          [&](const auto& file) { return file.member.id == rating.member; });
            if (here) continue;
            tell(Severity::warning, "finding.rated_elsewhere", where,
                 {{"member", member_name(records_, rating.member)}}, rating.member.text());
        }
    }

    Transaction& records_;
    const ContentStore* contents_;
    const Report& report_;
};

}  // namespace

void check_outcomes(Transaction& records, const ContentStore* contents, const CheckScope& scope, const Report& report) {
    OutcomeCheck check(records, contents, report);
    const auto& units = scope.units;
    for (const auto& unit : units) {
        for (int year = scope.first_year; year <= scope.last_year; ++year)
            check.of_year(unit, year);
    }
    for (const auto& row : records.outcomes().recognitions(scope.first_year, scope.last_year)) {
        if (!row.recognised || !row.decision.number.empty()) continue;
        const auto unit = std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.id == row.unit; });
        if (unit == units.end() && !scope.whole) continue;
        report({Severity::warning,
                "finding.no_decision",
                {{"unit", unit == units.end() ? row.unit.text() : unit->nearest(core::Date(row.year, 12, 31)).name},
                 {"year", std::to_string(row.year)}},
                row.id.text()});
    }
}

}  // namespace bontot::app
