// app::FactsSource over FactsReader.
#pragma once

#include <string>

#include "app/ports/facts.hpp"
#include "storage/facts_reader.hpp"

namespace bontot::storage {

class FactsSource final : public app::FactsSource {
  public:
    FactsSource(Connection& connection, std::string root) : reader_(connection, std::move(root)) {}

    [[nodiscard]] std::optional<assessment::Facts> of(const core::UnitId& unit, int year) override {
        auto facts = reader_.read(UnitRange::one(unit), year, Detail::explaining);
        if (facts.empty()) return std::nullopt;
        return std::move(facts.front());
    }
    void each(int year, const std::function<void(const assessment::Facts&)>& each_unit) override {
        reader_.each(year, Detail::judging, k_chunk, each_unit);
    }

  private:
    static constexpr std::size_t k_chunk = 4'000;  ///< units in memory at a time, some tens of megabytes
    FactsReader reader_;
};

}  // namespace bontot::storage
