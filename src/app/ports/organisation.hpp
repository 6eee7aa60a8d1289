// What the use cases need of the store of bodies and members. `insert` refuses what is there already (conflict);
// `update` refuses a record that somebody else has changed since it was read (stale, with both versions).
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "organisation/membership.hpp"
#include "organisation/tree.hpp"

namespace bontot::app {

class UnitStore {
  public:
    virtual ~UnitStore() = default;
    [[nodiscard]] virtual std::optional<organisation::UnitRecord> find(const core::UnitId& id) = 0;
    [[nodiscard]] virtual std::optional<organisation::UnitRecord> find_code(std::string_view code) = 0;
    /// Every body of the tree, also those dissolved, in the order of their codes.
    [[nodiscard]] virtual std::vector<organisation::UnitRecord> all() = 0;
    /// Bodies that stand directly under `superior` on `day`, in the order of their codes.
    [[nodiscard]] virtual std::vector<organisation::UnitRecord> under(const core::UnitId& superior, core::Date day) = 0;
    /// `top` and every body that ever stood under it, at any depth, on whatever day, also those dissolved; in the order
    /// of their codes. Who stands there on one day is among them.
    [[nodiscard]] virtual std::vector<organisation::UnitRecord> ever_under(const core::UnitId& top) = 0;
    /// Some body came of it by a merger or a split.
    [[nodiscard]] virtual bool has_successor(const core::UnitId& unit) = 0;
    /// Bodies whose code, alias, or name on any day contains `text`, diacritics ignored; in the order of their codes.
    [[nodiscard]] virtual std::vector<organisation::UnitRecord> search(std::string_view text, std::size_t limit) = 0;
    [[nodiscard]] virtual core::Result<void> insert(const organisation::UnitRecord& unit) = 0;
    /// Writes `unit` over the version it names, which becomes one higher.
    [[nodiscard]] virtual core::Result<void> update(const organisation::UnitRecord& unit) = 0;
    /// Many new bodies at once, superiors in any order; the caller knows that their codes are free.
    virtual void insert_all(std::span<const organisation::UnitRecord> units) = 0;
};

/// A member with everything dated about them.
struct MemberFile {
    organisation::MemberRecord member;
    std::vector<organisation::Membership> memberships;
    std::vector<organisation::Exemption> exemptions;
    std::vector<organisation::TermOfOffice> terms;
    std::vector<organisation::MemberDecision> decisions = {};

    /// Null: none is on record. `entry` is empty for the day of becoming official.
    [[nodiscard]] const organisation::Decision* decision(organisation::DecidedAct act,
                                                         const core::RecordId& entry = {}) const {
        for (const auto& row : decisions) {
            if (row.act == act && row.entry == entry) return &row.decision;
        }
        return nullptr;
    }
};

/// Called for a unit with everybody in it, in Vietnamese order of names.
using EachRoll = std::function<void(const core::UnitId&, std::span<const MemberFile>)>;

class MemberStore {
  public:
    virtual ~MemberStore() = default;
    [[nodiscard]] virtual std::optional<MemberFile> find(const core::MemberId& id) = 0;
    [[nodiscard]] virtual std::optional<core::MemberId> find_code(std::string_view code) = 0;
    /// Members whose name contains `text`, diacritics ignored, in Vietnamese order of names.
    [[nodiscard]] virtual std::vector<organisation::MemberRecord> search(std::string_view text, std::size_t limit) = 0;
    /// Everybody with a membership of `unit` that touches `span`, in Vietnamese order of names (last word first), then
    /// code.
    [[nodiscard]] virtual std::vector<MemberFile> of_unit(const core::UnitId& unit, core::Period span) = 0;
    /// The same for every unit of the tree, one after the other in the order of their ids; of the dated rows only those
    /// that touch `span`.
    virtual void each_roll(core::Period span, const EachRoll& each) = 0;
    /// Everybody with everything dated about them, also those of no cell, in Vietnamese order of names.
    [[nodiscard]] virtual std::vector<MemberFile> all() = 0;
    /// Terms of office in `unit` that touch `span`, whoever holds them.
    [[nodiscard]] virtual std::vector<organisation::TermOfOffice> terms_of(const core::UnitId& unit,
                                                                           core::Period span) = 0;
    [[nodiscard]] virtual core::Result<void> insert(const organisation::MemberRecord& member) = 0;
    [[nodiscard]] virtual core::Result<void> update(const organisation::MemberRecord& member) = 0;

    /// Many new members at once; the caller knows that their codes are free.
    virtual void insert_all(std::span<const MemberFile> files) = 0;

    virtual void put(const organisation::Membership& membership) = 0;  ///< new, or over the row with its id
    virtual void put(const organisation::Exemption& exemption) = 0;
    virtual void put(const organisation::TermOfOffice& term) = 0;
    virtual void put(const organisation::MemberDecision& decision) = 0;
    virtual void remove(const organisation::Membership& membership) = 0;  ///< entered by mistake
    virtual void remove(const organisation::Exemption& exemption) = 0;
    virtual void remove(const organisation::TermOfOffice& term) = 0;
    virtual void remove(const organisation::MemberDecision& decision) = 0;
};

}  // namespace bontot::app
