// R51: minutes are kept long-term; content goes only by the rule; background.md: reasons for absences are kept shorter.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "evidence/retention.hpp"

namespace bontot::evidence {
namespace {

using core::Date;

EvidenceRecord deleted(EvidenceKind kind, int year, Date on, std::string sha256 = "a") {
    EvidenceRecord record;
    record.kind = kind;
    record.year = year;
    record.sha256 = std::move(sha256);
    record.deleted_on = on;
    return record;
}

TEST(Retention, EveryKindHasItsTerm) {
    for (const auto& [kind, name] : k_evidence_kinds) {
        const auto is_it = [&, wanted = kind](const auto& term) { return term.kind == wanted; };
        EXPECT_EQ(std::count_if(k_retention.terms.begin(), k_retention.terms.end(), is_it), 1) << name;
    }
}

TEST(Retention, WhatIsNotDeletedStays) {
    auto record = deleted(EvidenceKind::picture, 2000, Date(2001, 1, 1));
    record.deleted_on.reset();
    EXPECT_EQ(removable_from(record, k_retention), std::nullopt);
    EXPECT_THAT(removable_contents({{record}}, k_retention, Date(2200, 1, 1)), testing::IsEmpty());
}

TEST(Retention, MinutesAndDecisionsAreKeptLongTerm) {
    for (const auto kind : {EvidenceKind::minutes, EvidenceKind::decision})
        EXPECT_EQ(removable_from(deleted(kind, 1990, Date(1991, 1, 1)), k_retention), std::nullopt);
}

TEST(Retention, TheTermCountsFullYearsAfterTheYear) {
    const std::vector<EvidenceRecord> records{deleted(EvidenceKind::picture, 2023, Date(2023, 12, 31))};
    EXPECT_EQ(removable_from(records[0], k_retention), Date(2029, 1, 1));
    EXPECT_THAT(removable_contents(records, k_retention, Date(2028, 12, 31)), testing::IsEmpty());
    EXPECT_THAT(removable_contents(records, k_retention, Date(2029, 1, 1)), testing::ElementsAre("a"));
}

TEST(Retention, WhatIsDeletedLateGoesFromThatDay) {
    EXPECT_EQ(removable_from(deleted(EvidenceKind::other, 2010, Date(2024, 3, 5)), k_retention), Date(2024, 3, 5));
}

TEST(Retention, ASecretPaperMayGoAtOnce) {
    auto record = deleted(EvidenceKind::minutes, 2024, Date(2024, 3, 5));
    record.secrecy_mark = "MẬT";
    EXPECT_EQ(removable_from(record, k_retention), Date(2024, 3, 5));
}

TEST(Retention, AContentGoesWhenAllItsRecordsLetIt) {
    std::vector<EvidenceRecord> records{deleted(EvidenceKind::picture, 2010, Date(2011, 1, 1), "b"),
                                        deleted(EvidenceKind::picture, 2010, Date(2011, 1, 1), "a"),
                                        deleted(EvidenceKind::other, 2012, Date(2013, 1, 1), "b")};
    EXPECT_THAT(removable_contents(records, k_retention, Date(2017, 12, 31)), testing::ElementsAre("a"));
    EXPECT_THAT(removable_contents(records, k_retention, Date(2018, 1, 1)), testing::ElementsAre("a", "b"));
    records.push_back(deleted(EvidenceKind::minutes, 2010, Date(2011, 1, 1), "b"));
    EXPECT_THAT(removable_contents(records, k_retention, Date(2100, 1, 1)), testing::ElementsAre("a"));
}

TEST(Retention, AnOfficeMaySetItsOwnYears) {
    auto rule = k_retention;
    rule.terms[0].years = 0;
    EXPECT_EQ(removable_from(deleted(EvidenceKind::document, 2023, Date(2023, 2, 1)), rule), Date(2024, 1, 1));
}

TEST(Retention, ReasonsForAbsencesGoEarlier) {
    EXPECT_EQ(absence_reasons_removable_from(2023, k_retention), Date(2026, 1, 1));
}

}  // namespace
}  // namespace bontot::evidence
