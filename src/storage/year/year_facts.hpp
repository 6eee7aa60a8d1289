// The facts of all units of a year, with what judging needs. Tables are read from end to end into columns, each once,
// whatever order their rows have; then unit after unit is put together from them. 250,000 cells take some 700 MB while
// they are put together. One unit with its explanation is FactsReader's.
#pragma once

#include <functional>
#include <string>

#include "storage/year/year_meetings.hpp"

namespace bontot::storage {

class YearFacts {
  public:
    YearFacts(std::string root, int year, const app::FactsNeeds& needs)
        : span_(std::move(root), year), needs_(needs), people_(units_), meetings_(units_) {}
    YearFacts(const YearFacts&) = delete;
    YearFacts& operator=(const YearFacts&) = delete;

    void read(Connection& connection) {
        begin(connection);
        read_meetings(connection);
        read_people(connection);
        join();
        read_differing_rolls(connection);
    }
    // The same in parts; the two in the middle also side by side, over two connections with the same view. Each is
    // about half of the work.
    void begin(Connection& connection);
    void read_meetings(Connection& connection);
    void read_people(Connection& connection);
    void join();
    /// What only the two together show.
    void read_differing_rolls(Connection& connection) { meetings_.read_differing_rolls(connection, span_, people_); }

    [[nodiscard]] std::size_t units() const { return units_.size(); }
    /// Units [first, last) in the order of their ids; several threads may. The facts are valid until the next.
    void each(std::size_t first, std::size_t last,
              const std::function<void(const assessment::Facts&)>& each_unit) const;

  private:
    YearSpan span_;
    app::FactsNeeds needs_;
    YearUnits units_;
    YearPeople people_;
    YearMeetings meetings_;
};

}  // namespace bontot::storage
