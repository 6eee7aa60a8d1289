// A root organisation with a small tree, on both engines.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "app/organisation/add_member.hpp"
#include "app/organisation/establish_unit.hpp"
#include "app/records.hpp"
#include "contract/engines.hpp"
#include "contract/must.hpp"
#include "storage/records.hpp"

namespace bontot::contract {

inline const core::Date k_today(2025, 8, 15);
inline const std::string k_root = "root";

inline organisation::Decision decision(std::string number = "12-QĐ/ĐUK") {
    return {std::move(number), core::Date(2025, 6, 20), "Đảng ủy Khối"};
}

/// "" or the refusal's code.
template <class T>
std::string code_of(const core::Result<T>& result) {
    return result ? "" : result.error().code;
}

class OrganisationContract : public OnBothEnginesWithSchema {
  protected:
    void SetUp() override;
    storage::Records records();

    /// One transaction that must not be refused.
    void change(const std::function<void(app::Transaction&)>& use);
    /// One transaction that only reads.
    void look(const std::function<void(app::Transaction&)>& use);
    /// One transaction that is refused, and leaves nothing behind.
    core::Refusal refused(const app::Use& use);
    std::string refused_code(const app::Use& use) { return refused(use).code; }

    core::UnitId establish(const std::string& code, const std::string& name, const core::UnitId& superior,
                           organisation::BodyKind kind = organisation::BodyKind::cell,
                           core::Date from = core::Date(2020, 1, 1));
    core::MemberId member(const std::string& name, const core::UnitId& cell, core::Date from = core::Date(2021, 1, 1));
    app::MemberFile file_of(const core::MemberId& id);
    organisation::UnitRecord unit(const core::UnitId& id);
    /// Names on the roll of a cell on a day, in order.
    std::vector<std::string> roll(const core::UnitId& cell, core::Date day);
    /// Years whose facts of the unit were counted as changed since the last call of forget().
    std::set<int> years_of(const core::UnitId& unit);
    void forget();
    void lock(const core::UnitId& unit, int year);

    // province → bloc → committee → cells a, b; a second committee without cells
    core::UnitId province_, bloc_, committee_, other_committee_, a_, b_;
    std::vector<audit::Event> announced_;  ///< by the last change()
};

}  // namespace bontot::contract
