// Ratings, judgements, knock-outs and years on paper of the small province, as offices enter them.
#pragma once

#include <string>

#include "app/outcomes/judgements.hpp"
#include "app/outcomes/past_on_paper.hpp"
#include "app/outcomes/ratings.hpp"
#include "app/periods.hpp"
#include "contract/records_contract.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::contract {

class OutcomesContract : public RecordsContract {
  protected:
    void SetUp() override {
        RecordsContract::SetUp();
        set_today(core::Date(2026, 3, 10));
    }

    [[nodiscard]] static organisation::Decision decided(int year) {
        return {"12-QĐ/ĐUK", core::Date(year, 12, 20), "Đảng ủy Khối"};
    }
    [[nodiscard]] static app::Rating rated(organisation::RatingLevel level, int year = 2024) {
        app::Rating rating;
        rating.level = level;
        rating.regime = "QĐ 124-QĐ/TW";
        rating.decision = decided(year);
        return rating;
    }
    [[nodiscard]] app::RegistrationRow registration(int year) const {
        app::RegistrationRow row;
        row.unit = a_;
        row.year = year;
        row.date = core::Date(year, 7, 5);
        row.decision = {"7-NQ/CB", core::Date(year, 7, 5), "Chi bộ"};
        return row;
    }
    [[nodiscard]] app::RecognitionRow recognition(int year) const {
        app::RecognitionRow row;
        row.unit = a_;
        row.year = year;
        row.recognised = true;
        row.score = core::Points{45'050};
        row.decision = decided(year);
        return row;
    }
    [[nodiscard]] app::AwardRow award(int year) const {
        app::AwardRow row;
        row.unit = a_;
        row.year = year;
        row.decision = decided(year);
        return row;
    }
    core::RecordId enter(const app::RegistrationRow& row) {
        core::RecordId id;
        change([&](app::Transaction& r) { id = must(app::enter_registration(r, row)); });
        return id;
    }
    core::RecordId enter(const app::RecognitionRow& row) {
        core::RecordId id;
        change([&](app::Transaction& r) { id = must(app::enter_recognition(r, row)); });
        return id;
    }
    core::RecordId enter(const app::AwardRow& row) {
        core::RecordId id;
        change([&](app::Transaction& r) { id = must(app::enter_award(r, row)); });
        return id;
    }
    void lock(const core::UnitId& unit, int year) {
        change([&](app::Transaction& r) { must(app::lock_period(r, unit, year, {"Chủ nhiệm"}, "hết năm")); });
    }
    void unlock(const core::UnitId& unit, int year) {
        change([&](app::Transaction& r) { must(app::unlock_period(r, unit, year, {"Chủ nhiệm"}, "sửa")); });
    }
};

}  // namespace bontot::contract
