#include "storage/year/year_units.hpp"

#include <algorithm>

#include "storage/columns.hpp"

namespace bontot::storage {

namespace {

/// What a unit was when its last span of the year began.
struct Version {
    IdText unit;
    core::Date from;
    bool judged = false;  ///< still there in the year, and of a kind that plans judge
    organisation::Unit is;
};

}  // namespace

void YearUnits::read(Connection& connection, const YearSpan& span) {
    static const WholeTable versions_sql("unit, valid_from, name, kind, sector, valid_to is null or valid_to > $2",
                                         "unit_version", "and valid_from < $3");
    std::vector<Version> versions;
    versions_sql.each_row(
        connection, span,
        [&](const Row& row) {
            Version version{IdText(row.text(0)), date(row, 1), false, {}};
            const auto kind = core::from_name(organisation::k_unit_kinds, row.text(3));
            version.judged = kind && row.flag(5);
            if (version.judged) version.is = {"", row.string(2), *kind, named(row, 4, organisation::k_sectors)};
            versions.push_back(std::move(version));
        },
        span.from, span.to);
    std::sort(versions.begin(), versions.end(),
              [](const Version& a, const Version& b) { return a.unit == b.unit ? a.from < b.from : a.unit < b.unit; });
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const bool last = i + 1 == versions.size() || !(versions[i + 1].unit == versions[i].unit);
        if (!last || !versions[i].judged) continue;
        ids_.add(versions[i].unit);
        units_.push_back(std::move(versions[i].is));
    }
    ids_.index();

    static const WholeTable codes_sql("id, code", "unit");
    IdCursor unit(ids_);
    codes_sql.each_row(connection, span, [&](const Row& row) {
        if (const auto place = unit.find(row.text(0))) units_[*place].code = row.text(1);
    });
}

}  // namespace bontot::storage
