// Decisions on members (tiếp nhận, chính thức, chuyển đi, miễn, trở lại, chức vụ) go out with the list of members and
// come in with it: by the rules of entering them one by one, each fault at its cell, and taken back as one act.
#include <gmock/gmock.h>

#include "app/import/reverse_import.hpp"
#include "app/verify_chain.hpp"
#include "contract/import_records.hpp"

namespace bontot::contract {
namespace {

using core::Date;
using imports::Action;
using imports::Kind;
using imports::MemberAct;
using imports::Policy;
using organisation::Decision;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ImportMemberDecisions : public ImportContract {
  protected:
    void SetUp() override {
        ImportContract::SetUp();
        must_import(tree());
    }
    static imports::MemberRow an() {
        auto row = member_row("DV1", "Lê Văn An", "38.1.1", Date(2020, 3, 1));
        row.row = 2;
        row.admitted = Date(2019, 2, 3);
        row.official = Date(2020, 2, 3);
        row.exempt_from = Date(2024, 1, 1);
        row.exempt_to = Date(2024, 6, 30);
        row.office = imports::OfficeWord::deputy;
        row.decision(MemberAct::joined) = {"1-QĐ/ĐU", Date(2020, 2, 28), "Đảng ủy cơ sở"};
        row.decision(MemberAct::official) = {"2-QĐ/ĐU", Date(2020, 4, 1), ""};
        row.decision(MemberAct::exempt) = {"3-NQ/CB", Date(2024, 1, 1), "Chi bộ"};
        row.decision(MemberAct::resumed) = {"4-NQ/CB", Date(2024, 7, 1), ""};
        row.decision(MemberAct::office) = {"5-QĐ/ĐU", Date(2025, 8, 1), ""};
        return row;
    }
    static imports::Rows sheet(std::vector<imports::MemberRow> members) {
        auto rows = rows_of(Kind::members);
        rows.members = std::move(members);
        for (const auto& fields : imports::k_member_decisions) {
            for (const auto field : {fields.number, fields.date, fields.by})
                rows.columns.emplace(field, static_cast<std::uint32_t>(field));
        }
        return rows;
    }
    /// "code column" of every error.
    std::vector<std::string> faults() {
        std::vector<std::string> found;
        for (const auto& finding : plan_.findings.list())
            if (finding.severity == imports::Severity::error)
                found.push_back(finding.what.code + " " + std::to_string(finding.at ? finding.at->column : 0));
        return found;
    }
    static std::string fault(const char* code, imports::Field field) {
        return std::string(code) + " " + std::to_string(static_cast<std::uint32_t>(field));
    }
    std::string undo() {
        return code_of(records_->change({"Đỗ Văn Hòa"}, [&](app::Transaction& records) {
            return app::reverse_import(records, records.imports().runs().front().id, "Nhầm tệp");
        }));
    }
};
CONTRACT_ON_BOTH_ENGINES(ImportMemberDecisions);

TEST_P(ImportMemberDecisions, WhatComesInGoesOutAndChangesNothingWhenItComesBack) {
    must_import(sheet({an()}));
    EXPECT_EQ(rows_in("member_decision"), 5);
    const auto out = exported(Kind::members);
    ASSERT_THAT(out.members, SizeIs(1));
    EXPECT_EQ(out.members[0].decisions, an().decisions);
    must_import(out);
    EXPECT_EQ(count(Action::same), 1U);
    look([&](app::Transaction& records) { EXPECT_THAT(app::verify_chain(records).findings(), IsEmpty()); });
}

TEST_P(ImportMemberDecisions, WhatDiffersIsStoppedSkippedOrUpdatedAndTheEmptyStays) {
    must_import(sheet({an()}));
    auto other = an();
    other.decisions = {};
    other.decision(MemberAct::official).number = "22-QĐ/ĐU";
    EXPECT_EQ(import(sheet({other})), "imports.not_ready");
    EXPECT_THAT(errors(), ElementsAre("imports.exists"));
    must_import(sheet({other}), Policy::skip);
    EXPECT_EQ(exported(Kind::members).members[0].decisions, an().decisions);
    must_import(sheet({other}), Policy::update);
    auto expected = an();
    expected.decision(MemberAct::official).number = "22-QĐ/ĐU";
    EXPECT_EQ(exported(Kind::members).members[0].decisions, expected.decisions);
    EXPECT_EQ(rows_in("member_decision"), 5) << "in the place of what was there";
}

TEST_P(ImportMemberDecisions, ATransferEndsTheStayBeforeByItsDecision) {
    must_import(sheet({an()}));
    auto moved = member_row("DV1", "Lê Văn An", "38.1.2", Date(2025, 5, 1));
    moved.decision(MemberAct::joined) = {"9-QĐ/ĐU", Date(2025, 4, 25), ""};
    must_import(sheet({moved}), Policy::update);
    const auto out = exported(Kind::members);
    ASSERT_THAT(out.members, SizeIs(2));
    auto before = out.members[0];
    auto after = out.members[1];
    EXPECT_EQ(before.decision(MemberAct::left).number, "9-QĐ/ĐU");
    EXPECT_EQ(before.decision(MemberAct::joined).number, "1-QĐ/ĐU");
    EXPECT_EQ(after.decision(MemberAct::joined), moved.decision(MemberAct::joined));
    EXPECT_EQ(after.decision(MemberAct::official).number, "2-QĐ/ĐU") << "of the member, in every row";
    must_import(out);
    EXPECT_EQ(count(Action::same), 2U);
}

TEST_P(ImportMemberDecisions, SomebodyWhoLeftHasTheDecisionOfLeaving) {
    auto gone = an();
    gone.left = Date(2025, 3, 1);
    gone.state = imports::MemberState::resigned;
    gone.office = {};
    gone.decision(MemberAct::office) = {};
    gone.decision(MemberAct::left) = {"7-QĐ/ĐU", Date(2025, 3, 1), ""};
    must_import(sheet({gone}));
    EXPECT_EQ(exported(Kind::members).members[0].decisions, gone.decisions);
}

TEST_P(ImportMemberDecisions, FaultsAreNamedAtTheirCells) {
    using F = imports::Field;
    const auto refused = [&](const std::function<void(imports::MemberRow&)>& wrong) {
        auto row = an();
        wrong(row);
        EXPECT_EQ(import(sheet({row})), "imports.not_ready");
        const auto found = faults();
        return found.size() == 1 ? found.front() : "several or none: " + testing::PrintToString(found);
    };
    EXPECT_EQ(refused([](auto& row) { row.decision(MemberAct::joined).date = Date(2020, 3, 2); }),
              fault("member.decided_later", F::joined_decided));
    EXPECT_EQ(refused([](auto& row) { row.decision(MemberAct::joined).date = std::nullopt; }),
              fault("unit.decision_date_missing", F::joined_decided));
    EXPECT_EQ(refused([](auto& row) { row.decision(MemberAct::exempt).number = ""; }),
              fault("unit.decision_number_missing", F::exempt_decision));
    EXPECT_EQ(refused([](auto& row) { row.decision(MemberAct::resumed).date = Date(2024, 7, 2); }),
              fault("member.decided_later", F::resumed_decided));
    EXPECT_EQ(refused([](auto& row) { row.decision(MemberAct::office).date = Date(2025, 8, 16); }),
              fault("dates.out_of_range", F::office_decided));
    EXPECT_EQ(refused([](auto& row) {
                  row.decision(MemberAct::left) = {"7-QĐ/ĐU", Date(2025, 3, 1), ""};
              }),
              fault("imports.decision_of_nothing", F::left_decision));
    EXPECT_EQ(refused([](auto& row) { row.exempt_to = std::nullopt; }),
              fault("imports.decision_of_nothing", F::resumed_decision));
    EXPECT_EQ(refused([](auto& row) { row.office = imports::OfficeWord::none; }),
              fault("imports.decision_of_nothing", F::office_decision));
    EXPECT_EQ(refused([](auto& row) { row.admitted = row.official = std::nullopt; }),
              fault("imports.decision_of_nothing", F::official_decision));
    EXPECT_EQ(rows_in("member"), 0) << "all or nothing";
    auto last = an();
    last.decision(MemberAct::office).date = Date(2025, 8, 15);
    must_import(sheet({last}));
}

TEST_P(ImportMemberDecisions, AreTakenBackWithTheImport) {
    must_import(sheet({an()}));
    auto other = an();
    other.decision(MemberAct::official) = {"22-QĐ/ĐU", Date(2020, 4, 2), "Đảng ủy khác"};
    other.decision(MemberAct::joined).by = "Đảng ủy khác";
    auto second = member_row("DV2", "Trần Thị Bé", "38.1.1", Date(2021, 1, 1));
    second.row = 3;
    second.decision(MemberAct::joined) = {"8-QĐ/ĐU", Date(2020, 12, 31), ""};
    must_import(sheet({other, second}), Policy::update);
    EXPECT_EQ(rows_in("member_decision"), 6);
    EXPECT_EQ(undo(), "");
    const auto out = exported(Kind::members);
    ASSERT_THAT(out.members, SizeIs(1));
    EXPECT_EQ(out.members[0].decisions, an().decisions) << "what it changed is as before";
    EXPECT_EQ(rows_in("member_decision"), 5);
}

TEST_P(ImportMemberDecisions, WhatOnlyTheImportAddedGoesWithIt) {
    must_import(sheet({an()}));
    EXPECT_EQ(undo(), "");
    EXPECT_EQ(rows_in("member_decision"), 0);
    EXPECT_EQ(rows_in("member"), 0);
}

}  // namespace
}  // namespace bontot::contract
