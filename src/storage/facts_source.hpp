// app::FactsSource: of one unit over FactsReader, of all over YearFacts.
#pragma once

#include <string>

#include "app/ports/facts.hpp"
#include "storage/facts_reader.hpp"
#include "storage/year/year_facts.hpp"

namespace bontot::storage {

class FactsSource final : public app::FactsSource {
  public:
    FactsSource(Connection& connection, std::string root)
        : connection_(connection), root_(std::move(root)), reader_(connection, root_) {}

    [[nodiscard]] std::optional<assessment::Facts> of(const core::UnitId& unit, int year) override {
        return reader_.read(unit, year);
    }
    void each(int year, const app::EachFacts& each_unit, const app::FactsNeeds& needs = {}) override {
        YearFacts facts(root_, year, needs);
        facts.read(connection_);
        facts.each(0, facts.units(), each_unit);
    }

  private:
    Connection& connection_;
    std::string root_;
    FactsReader reader_;
};

}  // namespace bontot::storage
