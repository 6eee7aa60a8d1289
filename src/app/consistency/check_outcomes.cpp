#include <algorithm>

#include "app/consistency/check_records.hpp"

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
        for (const auto& record : records_.evidence().of_unit(unit.id, year)) {
            if (contents_ == nullptr || record.deleted_on || contents_->has(record.sha256)) continue;
            tell(Severity::error, "finding.evidence_missing", where, {{"title", record.title}}, record.id.text());
        }
    }

  private:
    void tell(Severity severity, std::string code, core::Params params, core::Params more, std::string record) {
        params.insert(params.end(), more.begin(), more.end());
        report_({severity, std::move(code), std::move(params), std::move(record)});
    }

    void check_ratings(const organisation::UnitRecord& unit, int year, const core::Params& where) {
        const auto ratings = records_.outcomes().member_ratings(unit.id, year);
        if (ratings.empty()) return;
        const auto files = records_.members().of_unit(unit.id, {core::Date(year, 1, 1), core::Date(year + 1, 1, 1)});
        for (const auto& rating : ratings) {
            const bool here = std::any_of(files.begin(), files.end(),
                                          [&](const auto& file) { return file.member.id == rating.member; });
            if (here) continue;
            const auto file = records_.members().find(rating.member);
            tell(Severity::warning, "finding.rated_elsewhere", where,
                 {{"member", file ? file->member.name : rating.member.text()}}, rating.member.text());
        }
    }

    Transaction& records_;
    const ContentStore* contents_;
    const Report& report_;
};

}  // namespace

void check_outcomes(Transaction& records, const ContentStore* contents, int first_year, int last_year,
                    const Report& report) {
    OutcomeCheck check(records, contents, report);
    const auto units = records.units().all();
    for (const auto& unit : units) {
        for (int year = first_year; year <= last_year; ++year)
            check.of_year(unit, year);
    }
    for (const auto& row : records.outcomes().recognitions(first_year, last_year)) {
        if (!row.recognised || !row.decision.number.empty()) continue;
        const auto unit = std::find_if(units.begin(), units.end(), [&](const auto& one) { return one.id == row.unit; });
        report({Severity::warning,
                "finding.no_decision",
                {{"unit", unit == units.end() ? row.unit.text() : unit->nearest(core::Date(row.year, 12, 31)).name},
                 {"year", std::to_string(row.year)}},
                row.id.text()});
    }
}

}  // namespace bontot::app
