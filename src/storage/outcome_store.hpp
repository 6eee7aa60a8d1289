// Ratings, judgements, knock-outs, registrations, recognitions, awards, locks, fact versions and remembered layouts.
#pragma once

#include <span>
#include <string>

#include "app/ports/outcomes.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class OutcomeStore final : public app::OutcomeStore {
  public:
    OutcomeStore(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::vector<app::MemberRatingRow> member_ratings(const core::UnitId& unit, int year) override;
    [[nodiscard]] std::optional<app::UnitRatingRow> unit_rating(const core::UnitId& unit, int year) override;
    [[nodiscard]] std::vector<app::MemberRatingRow> member_ratings(int year) override;
    [[nodiscard]] std::vector<app::UnitRatingRow> unit_ratings(int year) override;
    [[nodiscard]] std::vector<app::JudgementRow> judgements(const core::UnitId& unit, int year) override;
    [[nodiscard]] std::vector<app::KnockOutRow> knock_outs(const core::UnitId& unit, int year) override;
    [[nodiscard]] std::vector<app::RegistrationRow> registrations(int first_year, int last_year) override;
    [[nodiscard]] std::vector<app::RecognitionRow> recognitions(int first_year, int last_year) override;
    [[nodiscard]] std::vector<app::RegistrationRow> registrations_within(const core::UnitId& top, int first_year,
                                                                         int last_year) override;
    [[nodiscard]] std::vector<app::RegistrationRow> registrations_of(const core::UnitId& unit) override;
    [[nodiscard]] std::optional<app::RecognitionRow> recognition_of(const core::UnitId& unit, int year) override;
    [[nodiscard]] std::vector<app::AwardRow> awards(int first_year, int last_year) override;

    [[nodiscard]] core::Result<void> put(const app::MemberRatingRow& row) override;
    [[nodiscard]] core::Result<void> put(const app::UnitRatingRow& row) override;
    [[nodiscard]] core::Result<void> put(const app::JudgementRow& row) override;
    [[nodiscard]] core::Result<void> put(const app::RegistrationRow& row) override;
    [[nodiscard]] core::Result<void> put(const app::RecognitionRow& row) override;
    [[nodiscard]] core::Result<void> put(const app::AwardRow& row) override;
    void remove(const app::RegistrationRow& row) override;
    [[nodiscard]] core::Result<void> remove(const app::JudgementRow& row) override;
    void put(const app::KnockOutRow& row) override;
    [[nodiscard]] std::optional<app::KnockOutRow> knock_out(const core::RecordId& id) override;
    void remove(const app::KnockOutRow& row) override;

    [[nodiscard]] std::optional<app::PeriodLock> lock_of(const core::UnitId& unit, int year) override;
    [[nodiscard]] std::vector<app::PeriodLock> locks() override;
    void lock(const app::PeriodLock& lock) override;
    void unlock(const core::UnitId& unit, int year) override;

    [[nodiscard]] std::int64_t fact_version(const core::UnitId& unit, int year) override;
    void facts_changed(const core::UnitId& unit, int year) override;
    void facts_changed(std::span<const app::UnitYear> facts) override;

    [[nodiscard]] std::optional<std::string> import_layout(std::string_view fingerprint) override;
    void remember_import_layout(std::string_view fingerprint, std::string_view layout) override;

    void insert_all(std::span<const app::MemberRatingRow> rows) override;

  private:
    Connection& db_;
    std::string root_;
};

}  // namespace bontot::storage
