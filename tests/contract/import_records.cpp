#include "contract/import_records.hpp"

#include "app/import/export_rows.hpp"

namespace bontot::contract {

using core::Date;
using imports::Kind;
using organisation::BodyKind;

namespace {
constexpr std::int64_t k_import_now = 1'755'230'400'000;  // 2025-08-15 11:00 in Viet Nam
}

imports::Rows rows_of(Kind kind) {
    imports::Rows rows;
    rows.kind = kind;
    rows.sheet = "Trang";
    rows.first_row = 2;
    return rows;
}

imports::UnitRow unit_row(const std::string& code, const std::string& name, const std::string& superior,
                          BodyKind kind) {
    imports::UnitRow row;
    row.unit = {code, name};
    row.superior = {superior, ""};
    row.kind = kind;
    return row;
}

imports::MemberRow member_row(const std::string& code, const std::string& name, const std::string& cell, Date joined) {
    imports::MemberRow row;
    row.member = {code, name};
    row.unit = {cell, ""};
    row.joined = joined;
    return row;
}

void ImportContract::SetUp() {
    ASSERT_NO_FATAL_FAILURE(OnBothEnginesWithSchema::SetUp());
    ASSERT_TRUE(storage::create_root(database(), {"38", "Tỉnh ủy"}, k_import_now));
    records_ = std::make_unique<storage::Records>(database(), "38", [] { return k_import_now; });
}

std::string ImportContract::import(const imports::Rows& rows, imports::Policy policy,
                                   const std::function<void(app::ImportOrder&)>& also) {
    app::ImportOrder order;
    order.file_name = "tệp.xlsx";
    order.sha256 = std::string(64, 'a');
    order.policy = policy;
    if (also) also(order);
    return code_of(records_->change(
        {"Lê Thị Thư"}, [&](app::Transaction& records) { return app::commit_import(records, rows, order, plan_); }));
}

void ImportContract::must_import(const imports::Rows& rows, imports::Policy policy) {
    EXPECT_EQ(import(rows, policy), "");
    for (const auto& finding : plan_.findings.list()) {
        if (finding.severity == imports::Severity::error)
            ADD_FAILURE() << finding.what.place << " " << finding.what.code;
    }
    for (const auto& question : plan_.questions)
        ADD_FAILURE() << question.code;
}

std::size_t ImportContract::count(imports::Action action) const {
    const auto found = plan_.counts.find(action);
    return found == plan_.counts.end() ? 0 : found->second;
}

namespace {
std::vector<std::string> codes(const imports::ImportPlan& plan, imports::Severity severity) {
    std::vector<std::string> codes;
    for (const auto& finding : plan.findings.list()) {
        if (finding.severity == severity) codes.push_back(finding.what.code);
    }
    return codes;
}
}  // namespace

std::vector<std::string> ImportContract::errors() const {
    return codes(plan_, imports::Severity::error);
}

std::vector<std::string> ImportContract::warnings() const {
    return codes(plan_, imports::Severity::warning);
}

void ImportContract::look(const std::function<void(app::Transaction&)>& use) {
    EXPECT_TRUE(records_->read([&](app::Transaction& records) -> core::Result<void> {
        use(records);
        return {};
    }));
}

void ImportContract::change(const std::function<void(app::Transaction&)>& use) {
    EXPECT_TRUE(records_->change({"test"}, [&](app::Transaction& records) -> core::Result<void> {
        use(records);
        return {};
    }));
}

imports::Rows ImportContract::exported(Kind kind, std::optional<int> year) {
    imports::Rows rows;
    look([&](app::Transaction& records) {
        rows = app::export_rows(records, {kind, std::nullopt, year, std::nullopt});
    });
    rows.sheet = "Trang";
    std::uint32_t at = 1;
    const auto number = [&at](auto& list) {
        for (auto& row : list)
            row.row = ++at;
    };
    number(rows.units);
    number(rows.members);
    number(rows.meetings);
    number(rows.roll_calls);
    number(rows.meeting_ratings);
    number(rows.member_ratings);
    number(rows.unit_ratings);
    number(rows.past_years);
    return rows;
}

std::int64_t ImportContract::rows_in(const std::string& table) {
    return std::stoll(ask("select count(*) from " + table));
}

core::UnitId ImportContract::unit_id(const std::string& code) {
    core::UnitId id;
    look([&](app::Transaction& records) { id = records.units().find_code(code).value().id; });
    return id;
}

core::MemberId ImportContract::member_id(const std::string& code) {
    core::MemberId id;
    look([&](app::Transaction& records) { id = records.members().find_code(code).value(); });
    return id;
}

imports::Rows ImportContract::tree() {
    auto rows = rows_of(Kind::units);
    // The cells first: a file may name superiors in any order.
    rows.units = {unit_row("38.1.1", "Chi bộ Một", "38.1", BodyKind::cell),
                  unit_row("38.1.2", "Chi bộ Hai", "38.1", BodyKind::cell),
                  unit_row("38.1", "Đảng bộ Sở Nội vụ", "38", BodyKind::grassroots_committee),
                  unit_row("38", "Tỉnh ủy", "", BodyKind::province)};
    std::uint32_t at = 1;
    for (auto& unit : rows.units)
        unit.row = ++at;
    return rows;
}

imports::Rows ImportContract::people() {
    auto rows = rows_of(Kind::members);
    const Date joined(2020, 5, 1);
    rows.members = {
        member_row("DV1", "Lê Văn An", "38.1.1", joined), member_row("DV2", "Trần Thị Bình", "38.1.1", joined),
        member_row("DV3", "Phạm Văn Cường", "38.1.1", joined), member_row("DV4", "Vũ Thị Dung", "38.1.2", joined)};
    rows.members[2].exempt_from = Date(2024, 1, 1);
    std::uint32_t at = 1;
    for (auto& member : rows.members)
        member.row = ++at;
    return rows;
}

imports::Rows ImportContract::roll_call(Date date, std::vector<std::pair<std::string, imports::Attendance>> marks,
                                        const std::string& cell) {
    auto rows = rows_of(Kind::roll_call);
    std::uint32_t at = 1;
    for (const auto& [code, attendance] : marks)
        rows.roll_calls.push_back({++at, 5, {cell, ""}, date, {code, ""}, attendance, ""});
    return rows;
}

void ImportContract::plant() {
    must_import(tree());
    must_import(people());
}

}  // namespace bontot::contract
