// Everybody, looked up once: for work that asks about thousands of members.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/records.hpp"
#include "meetings/roll.hpp"

namespace bontot::app {

/// Exempt or suspended on the day, or with another cell as a temporary member: not in the denominator of `unit` (R30).
[[nodiscard]] bool counts_elsewhere(const MemberFile& file, const core::UnitId& unit, core::Date day);
[[nodiscard]] bool on_roll(const MemberFile& file, const core::UnitId& unit, core::Date day);

class MemberBook {
  public:
    explicit MemberBook(Transaction& records);
    MemberBook(const MemberBook&) = delete;
    MemberBook& operator=(const MemberBook&) = delete;

    /// In Vietnamese order of names.
    [[nodiscard]] const std::vector<MemberFile>& all() const { return files_; }
    [[nodiscard]] const MemberFile* find(const core::MemberId& id) const;
    [[nodiscard]] const MemberFile* find_code(std::string_view code) const;
    [[nodiscard]] std::vector<const MemberFile*> named(std::string_view name_key) const;
    /// Whose code is `digits` behind zeros.
    [[nodiscard]] std::vector<const MemberFile*> with_zeros_before(std::string_view digits) const;
    /// Everybody with a membership of `unit`, at any time.
    [[nodiscard]] std::vector<const MemberFile*> of_unit(const core::UnitId& unit) const;
    [[nodiscard]] std::vector<meetings::RollMember> roll_on(const core::UnitId& unit, core::Date day) const;
    /// Terms of office in `unit`, whoever holds them.
    [[nodiscard]] std::vector<organisation::TermOfOffice> terms_of(const core::UnitId& unit) const;

  private:
    using Places = std::vector<std::size_t>;
    std::vector<MemberFile> files_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::unordered_map<std::string_view, std::size_t> by_code_;
    std::unordered_map<std::string_view, Places> by_unit_;
    std::unordered_map<std::string_view, Places> terms_by_unit_;
    std::unordered_map<std::string_view, Places> by_bare_code_;  // without the zeros before it
    std::unordered_map<std::string, Places> by_name_;
};

}  // namespace bontot::app
