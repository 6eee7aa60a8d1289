#include "storage/year/year_facts.hpp"

namespace bontot::storage {

void YearFacts::read_units(Connection& connection) {
    connection.each("select count(*) from root", [&](const Row& row) { span_.only_root = row.integer(0) == 1; });
    units_.read(connection, span_);
}

void YearFacts::each(std::size_t first, std::size_t last,
                     const std::function<void(const assessment::Facts&)>& each_unit) const {
    assessment::Facts facts;  // its memory serves one unit after the other
    facts.year = span_.year;
    for (auto unit = first; unit < last; ++unit) {
        facts.unit = units_[unit];
        people_.fill(unit, facts);
        meetings_.fill(unit, people_, facts);
        each_unit(facts);
    }
}

}  // namespace bontot::storage
