#include "storage/year/year_facts.hpp"

#include <future>

namespace bontot::storage {

void YearFacts::begin(Connection& connection) {
    connection.each("select (select count(*) from root), (select count(*) from unit)", [&](const Row& row) {
        span_.only_root = row.integer(0) == 1;
        span_.units = static_cast<std::size_t>(row.integer(1));
    });
}

void YearFacts::read_meetings(Connection& connection) {
    meetings_.read_held(connection, span_, needs_);
    people_.read_probationary(connection, span_);
}

void YearFacts::read_people(Connection& connection) {
    units_.read(connection, span_);
    people_.read(connection, span_);
    meetings_.read_lines(connection, span_, needs_, people_);
}

void YearFacts::join() {
    auto beside = std::async(std::launch::async, [this] {
        people_.join(span_);
        meetings_.join_held();
    });
    meetings_.join_lines();
    beside.get();
    meetings_.join_rest(people_);
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
