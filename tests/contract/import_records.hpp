// A root organisation with nothing in it, on both engines, and sheets as the reader of an office's files gives them.
#pragma once

#include "app/import/import_rows.hpp"
#include "contract/engines.hpp"
#include "storage/records.hpp"

namespace bontot::contract {

inline const core::Date k_import_day(2025, 8, 15);

class ImportContract : public OnBothEnginesWithSchema {
  protected:
    void SetUp() override;

    /// "" or the refusal's code; the plan is kept in plan_.
    std::string import(const imports::Rows& rows, imports::Policy policy = imports::Policy::stop,
                       const std::function<void(app::ImportOrder&)>& also = {});
    void must_import(const imports::Rows& rows, imports::Policy policy = imports::Policy::stop);
    std::size_t count(imports::Action action) const;
    /// Codes of the errors, in order.
    std::vector<std::string> errors() const;
    std::vector<std::string> warnings() const;
    imports::Rows exported(imports::Kind kind, std::optional<int> year = std::nullopt);
    std::int64_t rows_in(const std::string& table);
    void look(const std::function<void(app::Transaction&)>& use);
    void change(const std::function<void(app::Transaction&)>& use);
    core::UnitId unit_id(const std::string& code);
    core::MemberId member_id(const std::string& code);

    /// province 38 → committee 38.1 → cells 38.1.1 and 38.1.2
    static imports::Rows tree();
    /// DV1, DV2, DV3 in 38.1.1; DV4 in 38.1.2; DV3 exempt from 2024-01-01
    static imports::Rows people();
    static imports::Rows roll_call(core::Date date, std::vector<std::pair<std::string, imports::Attendance>> marks,
                                   const std::string& cell = "38.1.1");
    void plant();

    std::unique_ptr<storage::Records> records_;
    imports::ImportPlan plan_;
};

[[nodiscard]] imports::Rows rows_of(imports::Kind kind);
[[nodiscard]] imports::UnitRow unit_row(const std::string& code, const std::string& name, const std::string& superior,
                                        organisation::BodyKind kind);
[[nodiscard]] imports::MemberRow member_row(const std::string& code, const std::string& name, const std::string& cell,
                                            core::Date joined);

}  // namespace bontot::contract
