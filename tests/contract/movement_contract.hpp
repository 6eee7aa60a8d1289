// A movement of the bloc over the small province, with the people who take its steps, on both engines.
#pragma once

#include "app/movement/give_level.hpp"
#include "app/movement/launch.hpp"
#include "app/movement/standing.hpp"
#include "app/movement/take_step.hpp"
#include "contract/outcomes_contract.hpp"

namespace bontot::contract {

class MovementContract : public OutcomesContract {
  protected:
    using Act = movement::Act;
    using Role = access::Role;

    void SetUp() override;

    [[nodiscard]] static access::Principal person(const std::string& name, Role role, const core::UnitId& unit);
    [[nodiscard]] access::Principal secretary_of(const core::UnitId& cell) const {
        return person("bí thư " + cell.text(), Role::cell_committee, cell);
    }
    [[nodiscard]] access::Principal appraiser() const {
        return person("cán bộ đảng ủy", Role::committee_official, committee_);
    }
    [[nodiscard]] access::Principal proposer() const {
        return person("bí thư đảng ủy", Role::committee_secretary, committee_);
    }
    [[nodiscard]] access::Principal bloc_official() const { return person("cán bộ khối", Role::bloc_official, bloc_); }
    [[nodiscard]] access::Principal board() const { return person("ban thường vụ", Role::bloc_standing, bloc_); }
    [[nodiscard]] access::Principal right_one(Act act, const core::UnitId& unit) const;

    /// The act with every paper it may need, of the file as it stands.
    app::StepAsked asked(const core::UnitId& unit, Act act);
    void step(const core::UnitId& unit, Act act);
    std::string refused_step(const access::Principal& who, const app::StepAsked& asked);
    std::string refused_step(const core::UnitId& unit, Act act) {
        return refused_step(right_one(act, unit), asked(unit, act));
    }
    app::MovementFile file(const core::UnitId& unit);
    void give_all_levels(const core::UnitId& unit);
    void rate_everybody(const core::UnitId& unit);

    /// From nothing to the named stage, by the days of nt-2023.
    void register_and_forward(const core::UnitId& unit);
    void assess_and_submit(const core::UnitId& unit);
    void appraise_and_propose(const core::UnitId& unit);
    void take_up_and_publish(const core::UnitId& unit);
    void recognise(const core::UnitId& unit);

    int year_ = 2023;
    plan::Plan plan_;  ///< nt-2023 with the items that people judge alone
    app::Movement movement_;
};

}  // namespace bontot::contract
