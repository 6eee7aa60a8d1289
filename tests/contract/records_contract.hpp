// A small province in a database of its own, and what tests ask of it again and again: acts as use cases run them, the
// events they leave, and that a refused act leaves nothing.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/records.hpp"
#include "contract/engines.hpp"
#include "contract/must.hpp"
#include "storage/records.hpp"

namespace bontot::contract {

/// Province → bloc → committee → cells a and b, all since 1/1/2020; in cell a An, Bình, Chi, Dũng and Em.
class RecordsContract : public OnBothEnginesWithSchema {
  protected:
    void SetUp() override;

    /// Runs `use` and expects that it is not refused.
    void change(const std::function<void(app::Transaction&)>& use);
    void look(const std::function<void(app::Transaction&)>& use);
    /// Runs `use`, expects that it is refused and that nothing of it stays: no event, no row, no new version.
    core::Refusal refusal_of(const app::Use& use);
    /// The same of an act that makes its transactions itself.
    core::Refusal refusal_when(const std::function<core::Result<void>()>& act);
    std::string refused(const app::Use& use) { return refusal_of(use).code; }

    /// Somebody in `unit` since 1/1/2020; the id is the name.
    core::MemberId member(const std::string& name, const core::UnitId& unit);
    void put(const core::MemberId& member, const core::UnitId& unit, core::Period span,
             organisation::MembershipKind kind = organisation::MembershipKind::ordinary, const std::string& id = "");
    void exempt(const core::MemberId& member, core::Period span);
    core::UnitId unit(const std::string& id, organisation::BodyKind kind, const core::UnitId& superior,
                      const std::string& code);

    /// Events since the last call, or since the beginning; expects that the chain verifies.
    std::vector<audit::Event> new_events();
    /// The only event since the last call; expects that there is exactly one.
    audit::Event only_event();
    std::int64_t fact_version(const core::UnitId& unit, int year);

    /// The clock of the records stands at noon of this day (local time).
    void set_today(core::Date day) { now_ms_ = (std::int64_t{day.days()} * 24 + 5) * 3'600'000; }

    /// … and goes on.
    void wait(std::int64_t ms) { now_ms_ += ms; }
    [[nodiscard]] std::int64_t now_ms() const { return now_ms_; }

    const std::string root_ = "38";
    core::UnitId province_, bloc_, committee_, a_, b_;
    core::MemberId an_, binh_, chi_, dung_, em_;
    app::Records& records() { return *records_; }

  private:
    std::vector<std::int64_t> footprint();

    std::int64_t now_ms_ = 0;
    std::int64_t seen_events_ = 0;
    std::unique_ptr<storage::Records> records_;
};

/// "code /field": what a refusal is compared by.
inline std::string code_and_place(const core::Refusal& refusal) {
    return refusal.place.empty() ? refusal.code : refusal.code + " " + refusal.place;
}

/// The refusal of an act that gives something back.
template <class T>
core::Result<void> refusal_only(const core::Result<T>& result) {
    if (!result) return tl::unexpected(result.error());
    return {};
}

}  // namespace bontot::contract
