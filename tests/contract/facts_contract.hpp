// Facts of the small province, read in both ways.
#pragma once

#include "assessment/evaluate.hpp"
#include "contract/meetings_contract.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::contract {

/// What judging reads of facts, a line a fact; names of who spoke at finalised meetings and evidence are for explaining
/// only and left out.
[[nodiscard]] std::vector<std::string> judged_lines(const assessment::Facts& facts);

/// Verdict, checks, indicators, criteria and sheets of an evaluation, a line each.
[[nodiscard]] std::vector<std::string> answer_lines(const assessment::Evaluation& evaluation);

class FactsContract : public MeetingsContract {
  protected:
    /// Facts of one unit; expects that reading all units gives the same.
    std::optional<assessment::Facts> facts(const core::UnitId& unit, int year) {
        std::optional<assessment::Facts> found;
        look([&](app::Transaction& records) {
            found = records.facts().of(unit, year);
            const auto code = records.units().find(unit).value().code;
            bool seen = false;
            records.facts().each(year, [&](const assessment::Facts& each) {
                if (each.unit.code != code) return;
                EXPECT_FALSE(seen) << "a unit twice";
                seen = true;
                if (found) {
                    EXPECT_EQ(judged_lines(each), judged_lines(*found));
                }
            });
            EXPECT_EQ(seen, found.has_value());
        });
        return found;
    }
    /// The same by value: of `*facts(…)` a range-for would keep nothing alive.
    assessment::Facts facts_there(const core::UnitId& unit, int year) { return facts(unit, year).value(); }
    void rename(const core::UnitId& unit, core::Date on, const std::string& name) {
        change_unit(unit, [&](organisation::UnitRecord& record) {
            auto next = record.versions.back();
            next.name = name;
            next.act = organisation::UnitAct::rename;
            return organisation::change(record, on, next);
        });
    }
    void move(const core::UnitId& unit, core::Date on, const core::UnitId& superior) {
        change_unit(unit, [&](organisation::UnitRecord& record) {
            auto next = record.versions.back();
            next.superior = superior;
            next.act = organisation::UnitAct::move;
            return organisation::change(record, on, next);
        });
    }
    void dissolve(const core::UnitId& unit, core::Date on) {
        change_unit(unit, [&](organisation::UnitRecord& record) {
            return organisation::dissolve(record, on, {"1-QĐ", on, ""});
        });
    }

  private:
    template <class How>
    void change_unit(const core::UnitId& unit, const How& how) {
        change([&](app::Transaction& records) {
            auto record = records.units().find(unit).value();
            must(how(record));
            must(records.units().update(record));
        });
    }
};

}  // namespace bontot::contract
