// Members in the database, with their memberships, exemptions and terms of office.
#pragma once

#include <span>
#include <string>

#include "app/ports/organisation.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class MemberStore final : public app::MemberStore {
  public:
    MemberStore(Connection& connection, std::string root) : connection_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::optional<app::MemberFile> find(const core::MemberId& id) override;
    [[nodiscard]] std::optional<core::MemberId> find_code(std::string_view code) override;
    [[nodiscard]] std::vector<organisation::MemberRecord> search(std::string_view text, std::size_t limit) override;
    [[nodiscard]] std::vector<app::MemberFile> of_unit(const core::UnitId& unit, core::Period span) override;
    void each_roll(core::Period span, const app::EachRoll& each) override;
    [[nodiscard]] std::vector<app::MemberFile> all() override;
    [[nodiscard]] std::vector<organisation::TermOfOffice> terms_of(const core::UnitId& unit,
                                                                   core::Period span) override;
    [[nodiscard]] core::Result<void> insert(const organisation::MemberRecord& member) override;
    [[nodiscard]] core::Result<void> update(const organisation::MemberRecord& member) override;
    void put(const organisation::Membership& membership) override;
    void put(const organisation::Exemption& exemption) override;
    void put(const organisation::TermOfOffice& term) override;
    void put(const organisation::MemberDecision& decision) override;
    void remove(const organisation::Membership& membership) override;
    void remove(const organisation::Exemption& exemption) override;
    void remove(const organisation::TermOfOffice& term) override;
    void remove(const organisation::MemberDecision& decision) override;

    /// What is there already is a DatabaseError.
    void insert_all(std::span<const app::MemberFile> files) override;

  private:
    [[nodiscard]] std::vector<app::MemberFile> load(std::string_view ids, const std::vector<Value>& values);
    void forget_decisions(const core::RecordId& entry);
    [[nodiscard]] core::Result<void> require_free_code(const organisation::MemberRecord& member);

    Connection& connection_;
    std::string root_;
};

}  // namespace bontot::storage
