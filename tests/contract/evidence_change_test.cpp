// What is said about evidence is corrected under its version; deleting is a dated act with a reason; the content goes
// only by the retention rule (issue 3, item 4; R51, R78).
#include <gmock/gmock.h>

#include "contract/evidence_contract.hpp"
#include "support/office_files.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using core::EvidenceId;
using evidence::EvidenceKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class EvidenceChanged : public EvidenceContract {
  protected:
    [[nodiscard]] static app::ChangeEvidence as_it_is(const evidence::EvidenceRecord& record) {
        return {record.id,
                {record.kind, record.title, record.effective, record.expires, record.indicators},
                record.version};
    }
    core::Refusal change_refusal(const app::ChangeEvidence& request) {
        return refusal_of([&](Transaction& r) { return app::change_evidence(r, request); });
    }
    core::Refusal delete_refusal(const app::DeleteEvidence& request) {
        return refusal_of([&](Transaction& r) { return app::delete_evidence(r, request); });
    }
    EvidenceId of_kind(EvidenceKind kind, std::string_view bytes) {
        auto request = paper(bytes);
        request.words.kind = kind;
        return add(request);
    }
};
CONTRACT_ON_BOTH_ENGINES(EvidenceChanged);

TEST_P(EvidenceChanged, WordsUnderTheirVersionWithBeforeAndAfter) {
    const auto id = add(paper());
    const auto before = read_evidence(id);
    (void)new_events();
    auto request = as_it_is(before);
    request.words.kind = EvidenceKind::report;
    request.words.title = "Báo cáo quý I";
    request.words.effective = Date(2024, 3, 31);
    request.words.expires = Date(2024, 3, 31);
    request.words.indicators = {"1.2"};
    change([&](Transaction& r) { must(app::change_evidence(r, request)); });

    const auto after = read_evidence(id);
    EXPECT_EQ(after.kind, EvidenceKind::report);
    EXPECT_EQ(after.title, "Báo cáo quý I");
    EXPECT_EQ(after.effective, Date(2024, 3, 31));
    EXPECT_EQ(after.expires, Date(2024, 3, 31));
    EXPECT_THAT(after.indicators, ElementsAre("1.2"));
    EXPECT_EQ(after.version, 2);
    EXPECT_EQ(after.sha256, before.sha256);
    EXPECT_EQ(after.uploaded_at, before.uploaded_at);
    EXPECT_EQ(fact_version(a_, 2024), 2);
    const auto event = only_event();
    EXPECT_EQ(event.action, "evidence.changed");
    EXPECT_EQ(event.subject, id.text());
    EXPECT_EQ(event.before, app::snapshot(before));
    EXPECT_EQ(event.after, app::snapshot(after));
}

TEST_P(EvidenceChanged, TheSecondOfTwoIsToldWithBothVersions) {
    const auto read_by_both = as_it_is(read_evidence(add(paper())));
    auto first = read_by_both;
    first.words.title = "Của người thứ nhất";
    change([&](Transaction& r) { must(app::change_evidence(r, first)); });
    auto second = read_by_both;
    second.words.title = "Của người thứ hai";
    for (const auto& refusal : {change_refusal(second), delete_refusal({second.id, "nhầm", second.version})}) {
        EXPECT_EQ(refusal.kind, core::RefusalKind::stale);
        EXPECT_EQ(refusal.code, "records.stale");
        EXPECT_EQ(*refusal.param("yours"), "1");
        EXPECT_EQ(*refusal.param("theirs"), "2");
    }
    second.version.reset();
    change([&](Transaction& r) { must(app::change_evidence(r, second)); });
    EXPECT_EQ(read_evidence(second.id).title, "Của người thứ hai");
}

TEST_P(EvidenceChanged, RefusalsNameTheField) {
    const auto good = as_it_is(read_evidence(add(paper())));
    auto wrong = good;
    wrong.words.title = "";
    EXPECT_EQ(code_and_place(change_refusal(wrong)), "evidence.title_missing /title");
    wrong = good;
    wrong.words.indicators = {"a b"};
    EXPECT_EQ(code_and_place(change_refusal(wrong)), "evidence.indicator /indicators/0");
    wrong = good;
    wrong.id = EvidenceId("nothing");
    EXPECT_EQ(code_and_place(change_refusal(wrong)), "evidence.unknown /id");
    EXPECT_EQ(code_and_place(delete_refusal({EvidenceId("nothing"), "nhầm", {}})), "evidence.unknown /id");
    EXPECT_EQ(code_and_place(delete_refusal({good.id, " ", {}})), "evidence.reason_missing /reason");
}

TEST_P(EvidenceChanged, NothingOfALockedYear) {
    const auto good = as_it_is(read_evidence(add(paper())));
    for (const auto& body : {a_, committee_, bloc_, province_}) {
        lock(body, 2024);
        EXPECT_EQ(change_refusal(good).code, "records.year_locked");
        EXPECT_EQ(delete_refusal({good.id, "nhầm", {}}).code, "records.year_locked");
        unlock(body, 2024);
    }
    lock(a_, 2023);
    remove(good.id);
}

TEST_P(EvidenceChanged, DeletingIsADatedActTheContentStays) {
    const auto id = add(paper());
    const auto before = read_evidence(id);
    (void)new_events();
    set_today(Date(2024, 7, 1));
    remove(id, " tải nhầm ");
    const auto after = read_evidence(id);
    EXPECT_EQ(after.deleted_on, Date(2024, 7, 1));
    EXPECT_EQ(after.deleted_reason, "tải nhầm");
    EXPECT_EQ(after.version, 2);
    EXPECT_EQ(must(contents_->get(after.sha256)), paper().bytes);
    EXPECT_EQ(fact_version(a_, 2024), 2);
    const auto event = only_event();
    EXPECT_EQ(event.action, "evidence.removed");
    EXPECT_EQ(event.reason, "tải nhầm");
    EXPECT_EQ(event.before, app::snapshot(before));
    EXPECT_THAT(event.after, HasSubstr(R"("deleted_on":"2024-07-01")"));

    const auto again = delete_refusal({id, "lần nữa", {}});
    EXPECT_EQ(again.code, "evidence.deleted");
    EXPECT_EQ(*again.param("date"), "2024-07-01");
    EXPECT_EQ(*again.param("reason"), "tải nhầm");
    EXPECT_EQ(change_refusal(as_it_is(after)).code, "evidence.deleted");
    EXPECT_THAT(purge(), IsEmpty()) << "its term has not come";
}

TEST_P(EvidenceChanged, ContentsGoOnTheFirstDayAfterTheirTerm) {
    const auto picture = of_kind(EvidenceKind::picture, "ảnh\n");       // five full years after 2024
    const auto report = of_kind(EvidenceKind::report, "báo cáo\n");     // ten
    const auto minutes = of_kind(EvidenceKind::minutes, "biên bản\n");  // long-term (R51)
    const auto live = of_kind(EvidenceKind::picture, "ảnh khác\n");
    for (const auto& id : {picture, report, minutes})
        remove(id);
    (void)new_events();
    set_today(Date(2029, 12, 31));
    EXPECT_THAT(purge(), IsEmpty());
    EXPECT_THAT(new_events(), IsEmpty());
    set_today(Date(2030, 1, 1));
    EXPECT_THAT(purge(), ElementsAre(read_evidence(picture).sha256));
    const auto event = only_event();
    EXPECT_EQ(event.action, "evidence.purged");
    EXPECT_EQ(event.actor, "Văn thư");
    EXPECT_EQ(event.subject, picture.text());
    EXPECT_EQ(event.reason, "tải nhầm");
    EXPECT_EQ(event.before, app::snapshot(read_evidence(picture))) << "the record stays";
    EXPECT_EQ(event.after, "");
    EXPECT_EQ(contents_->get(read_evidence(picture).sha256).error().code, "evidence.missing");
    EXPECT_THAT(purge(), IsEmpty()) << "once";
    EXPECT_THAT(new_events(), IsEmpty());
    set_today(Date(2100, 1, 1));
    EXPECT_THAT(purge(), ElementsAre(read_evidence(report).sha256));
    EXPECT_TRUE(contents_->has(read_evidence(minutes).sha256));
    EXPECT_TRUE(contents_->has(read_evidence(live).sha256));
}

TEST_P(EvidenceChanged, WhatAnotherPieceStandsOnIsKept) {
    const auto mine = of_kind(EvidenceKind::other, "chung\n");
    auto elsewhere = paper("chung\n");
    elsewhere.unit = b_;
    elsewhere.words.kind = EvidenceKind::other;
    const auto theirs = add(elsewhere);
    remove(mine);
    set_today(Date(2030, 1, 1));
    EXPECT_THAT(purge(), IsEmpty());
    remove(theirs);
    EXPECT_THAT(purge(), ElementsAre(read_evidence(theirs).sha256));
}

TEST_P(EvidenceChanged, ASecretPaperGoesOnceItIsDeleted) {
    const auto secret = tests::docx("MẬT");
    auto request = paper(secret);
    request.words.kind = EvidenceKind::decision;
    request.confirmed_no_secret = true;
    const auto id = add(request);
    EXPECT_THAT(purge(), IsEmpty());
    remove(id);
    EXPECT_THAT(purge(), ElementsAre(read_evidence(id).sha256));
}

}  // namespace
}  // namespace bontot::contract
