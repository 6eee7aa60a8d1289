// Ratings, judgements, knock-outs, decisions, locks, fact versions and evidence, written and read back (issue 3, items
// 4 and 5): every field, nothing said and not known apart, and rows that somebody else has changed.
#include "storage/outcome_store.hpp"

#include <gmock/gmock.h>

#include "contract/records_contract.hpp"

namespace bontot::contract {
namespace {

using namespace app;
using core::Date;
using organisation::RatingLevel;
using organisation::RatingScope;
using testing::ElementsAre;
using testing::IsEmpty;

const organisation::Decision k_decision{"12-QĐ/ĐUK", Date(2024, 12, 20), "Đảng ủy Khối"};
const organisation::Decision k_oral{"", {}, ""};

std::string text(const organisation::Decision& decision) {
    return decision.number + "|" + (decision.date ? decision.date->iso() : "-") + "|" + decision.by;
}
std::string text(const Revocation& revoked) {
    return revoked.number + "|" + (revoked.date ? revoked.date->iso() : "-") + "|" + revoked.reason;
}
template <class IdType>
std::string text(const std::optional<IdType>& id) {
    return id ? id->text() : "-";
}
std::string text(const Rating& r) {
    const auto level = r.level ? std::string(core::name_in(organisation::k_rating_levels, *r.level))
                               : "(" + std::string(core::name_in(organisation::k_rating_scopes, r.scope)) + ")";
    return level + "|" + r.reason + "|" + r.regime + "|" + text(r.decision) + "|v" + std::to_string(r.version);
}
std::string text(const MemberRatingRow& row) {
    return row.unit.text() + "|" + std::to_string(row.year) + "|" + row.member.text() + "|" + text(row.rating);
}
std::string text(const UnitRatingRow& row) {
    return row.unit.text() + "|" + std::to_string(row.year) + "|" + text(row.rating);
}
std::string text(const JudgementRow& row) {
    return row.unit.text() + "|" + std::to_string(row.year) + "|" + row.indicator + "|" +
           (row.ratio ? row.ratio->text() : "-") + "|" + row.note + "|" + row.judged_by + "|" +
           std::to_string(row.judged_at) + "|v" + std::to_string(row.version);
}
std::string text(const KnockOutRow& row) {
    return row.id.text() + "|" + row.unit.text() + "|" + row.kind + "|" + row.date.iso() + "|" + row.note;
}
std::string text(const RegistrationRow& row) {
    return row.id.text() + "|" + row.unit.text() + "|" + std::to_string(row.year) + "|" + row.date.iso() + "|" +
           std::to_string(row.from_paper) + "|" + text(row.decision) + "|" + text(row.scan) + "|v" +
           std::to_string(row.version);
}
std::string text(const RecognitionRow& row) {
    return row.id.text() + "|" + row.unit.text() + "|" + std::to_string(row.year) + "|" +
           std::to_string(row.recognised) + "|" + (row.score ? row.score->text() : "-") + "|" +
           std::to_string(row.from_paper) + "|" + text(row.decision) + "|" + text(row.scan) + "|" + text(row.revoked) +
           "|v" + std::to_string(row.version);
}
std::string text(const AwardRow& row) {
    return row.id.text() + "|" + row.unit.text() + "|" + std::string(core::name_in(k_award_kinds, row.kind)) + "|" +
           std::to_string(row.year) + "|" + std::to_string(row.from_paper) + "|" + text(row.decision) + "|" +
           text(row.scan) + "|" + text(row.revoked) + "|v" + std::to_string(row.version);
}
template <class Row>
std::vector<std::string> texts(const std::vector<Row>& rows) {
    std::vector<std::string> all;
    for (const auto& row : rows)
        all.push_back(text(row));
    return all;
}

std::int64_t& version_of(MemberRatingRow& row) {
    return row.rating.version;
}
std::int64_t& version_of(UnitRatingRow& row) {
    return row.rating.version;
}
template <class Row>
std::int64_t& version_of(Row& row) {
    return row.version;
}

evidence::EvidenceRecord scan(const core::UnitId& unit) {
    evidence::EvidenceRecord record;
    record.id = core::EvidenceId("scan");
    record.unit = unit;
    record.year = 2024;
    record.sha256 = std::string(64, 'a');
    return record;
}

class OutcomeStoreContract : public RecordsContract {
  protected:
    void SetUp() override {
        RecordsContract::SetUp();
        change([&](Transaction& records) { must(records.evidence().insert(scan(a_))); });
    }
    /// Puts `first` as new, `second` over it, then both under versions that are not there any more.
    template <class Row, class Read>
    void check_put(Row first, Row second, const Read& read) {
        const auto stored = [&] {
            std::vector<std::string> rows;
            look([&](Transaction& records) { rows = read(records.outcomes()); });
            return rows;
        };
        change([&](Transaction& records) { must(records.outcomes().put(first)); });
        version_of(first) = 1;
        EXPECT_THAT(stored(), ElementsAre(text(first)));
        version_of(second) = 1;
        change([&](Transaction& records) { must(records.outcomes().put(second)); });
        version_of(second) = 2;
        EXPECT_THAT(stored(), ElementsAre(text(second)));
        for (const std::int64_t version : {0, 1, 3}) {
            version_of(first) = version;
            const auto refusal = refusal_of([&](Transaction& records) { return records.outcomes().put(first); });
            EXPECT_EQ(refusal.code, "records.stale");
            EXPECT_EQ(*refusal.param("yours"), std::to_string(version));
            EXPECT_EQ(*refusal.param("theirs"), "2");
        }
        EXPECT_THAT(stored(), ElementsAre(text(second)));
    }
};
CONTRACT_ON_BOTH_ENGINES(OutcomeStoreContract);

TEST_P(OutcomeStoreContract, RatingsOfMembers) {
    const Rating rated{RatingLevel::excellent, {}, "", "QĐ 124-QĐ/TW", k_decision, 0};
    const Rating open{{}, RatingScope::not_yet, "chờ kết luận", "", k_oral, 0};
    const auto read = [&](OutcomeStore& outcomes) { return texts(outcomes.member_ratings(a_, 2024)); };
    check_put(MemberRatingRow{a_, 2024, an_, rated}, MemberRatingRow{a_, 2024, an_, open}, read);
    const Rating away{{}, RatingScope::not_subject, "miễn sinh hoạt", "QĐ 366-QĐ/TW", k_decision, 0};
    change([&](Transaction& records) {
        dynamic_cast<storage::OutcomeStore&>(records.outcomes())
            .insert_all(std::vector{MemberRatingRow{a_, 2023, binh_, rated}, MemberRatingRow{a_, 2023, an_, away},
                                    MemberRatingRow{b_, 2024, an_, rated}});
    });
    look([&](Transaction& records) {
        const auto rows = texts(records.outcomes().member_ratings(a_, 2023));
        ASSERT_EQ(rows.size(), 2U);
        EXPECT_EQ(rows[0],
                  "cell-a|2023|An|(not_subject)|miễn sinh hoạt|QĐ 366-QĐ/TW|12-QĐ/ĐUK|2024-12-20|Đảng ủy Khối|v1");
        EXPECT_EQ(read(records.outcomes()).size(), 1U) << "of this unit and year only";
    });
}

TEST_P(OutcomeStoreContract, RatingsOfUnits) {
    const Rating rated{RatingLevel::not_completed, {}, "vi phạm", "QĐ 366-QĐ/TW", k_decision, 0};
    const Rating open{{}, RatingScope::not_yet, "", "", k_oral, 0};
    check_put(UnitRatingRow{a_, 2024, rated}, UnitRatingRow{a_, 2024, open}, [&](OutcomeStore& outcomes) {
        const auto row = outcomes.unit_rating(a_, 2024);
        EXPECT_FALSE(outcomes.unit_rating(a_, 2023));
        EXPECT_FALSE(outcomes.unit_rating(b_, 2024));
        return std::vector{row ? text(*row) : ""};
    });
}

TEST_P(OutcomeStoreContract, Judgements) {
    const auto read = [&](OutcomeStore& outcomes) { return texts(outcomes.judgements(a_, 2024)); };
    check_put(JudgementRow{a_, 2024, "1.2", core::Ratio::parse("0.333333333"), "gần đủ", "Tổ 1", 1'709'600'000'123, 0},
              JudgementRow{a_, 2024, "1.2", {}, "", "", 0, 0}, read);
    change([&](Transaction& records) {
        must(records.outcomes().put(JudgementRow{a_, 2024, "*", core::Ratio::parse("1"), "", "", 0, 0}));
        must(records.outcomes().put(JudgementRow{a_, 2023, "1.1", core::Ratio::parse("0"), "", "", 0, 0}));
    });
    look([&](Transaction& records) {
        EXPECT_THAT(read(records.outcomes()), ElementsAre("cell-a|2024|*|1|||0|v1", testing::_));
    });
}

TEST_P(OutcomeStoreContract, KnockOutsOfTheYear) {
    KnockOutRow event{core::RecordId("k1"), a_, "fire", Date(2024, 12, 31), "cháy kho"};
    change([&](Transaction& records) {
        records.outcomes().put(event);
        records.outcomes().put(KnockOutRow{core::RecordId("k0"), a_, "discipline", Date(2024, 1, 1), ""});
        records.outcomes().put(KnockOutRow{core::RecordId("k2"), a_, "corruption", Date(2025, 1, 1), ""});
        records.outcomes().put(KnockOutRow{core::RecordId("k3"), b_, "fire", Date(2024, 6, 1), ""});
    });
    look([&](Transaction& records) {
        EXPECT_THAT(texts(records.outcomes().knock_outs(a_, 2024)),
                    ElementsAre("k0|cell-a|discipline|2024-01-01|", text(event)));
    });
    event.date = Date(2023, 12, 31);
    event.note = "";
    change([&](Transaction& records) { records.outcomes().put(event); });
    look([&](Transaction& records) {
        EXPECT_THAT(texts(records.outcomes().knock_outs(a_, 2023)), ElementsAre(text(event)));
        EXPECT_EQ(records.outcomes().knock_outs(a_, 2024).size(), 1U);
    });
}

TEST_P(OutcomeStoreContract, Registrations) {
    const core::RecordId id("r");
    check_put(RegistrationRow{id, a_, 2024, Date(2024, 1, 31), true, k_decision, core::EvidenceId("scan"), 0},
              RegistrationRow{id, a_, 2024, Date(2024, 2, 1), false, k_oral, {}, 0},
              [](OutcomeStore& outcomes) { return texts(outcomes.registrations(2024, 2024)); });
    look([&](Transaction& records) {
        EXPECT_THAT(records.outcomes().registrations(2020, 2023), IsEmpty());
        EXPECT_THAT(records.outcomes().registrations(2025, 2030), IsEmpty());
        EXPECT_EQ(records.outcomes().registrations(2020, 2030).size(), 1U);
    });
    EXPECT_FALSE(refused([&](Transaction& records) {
                     return records.outcomes().put(
                         RegistrationRow{core::RecordId("s"), a_, 2024, Date(2024, 3, 1), false, k_oral, {}, 0});
                 }).empty())
        << "a unit registers once a year";
}

TEST_P(OutcomeStoreContract, Recognitions) {
    const core::RecordId id("r");
    const Revocation revoked{"3-QĐ", Date(2025, 5, 1), "khai sai"};
    check_put(RecognitionRow{id, a_, 2024, true, core::Points{9525}, true, k_decision, core::EvidenceId("scan"), {}, 0},
              RecognitionRow{id, a_, 2024, false, {}, false, k_oral, {}, revoked, 0},
              [](OutcomeStore& outcomes) { return texts(outcomes.recognitions(2024, 2024)); });
    look([&](Transaction& records) { EXPECT_THAT(records.outcomes().recognitions(2025, 2030), IsEmpty()); });
}

TEST_P(OutcomeStoreContract, Awards) {
    const core::RecordId id("r");
    const Revocation revoked{"3-QĐ", Date(2025, 5, 1), "khai sai"};
    check_put(
        AwardRow{id, a_, AwardKind::provincial_commendation, 2024, true, k_decision, core::EvidenceId("scan"), {}, 0},
        AwardRow{id, a_, AwardKind::provincial_commendation, 2024, false, k_oral, {}, revoked, 0},
        [](OutcomeStore& outcomes) { return texts(outcomes.awards(2024, 2024)); });
    const AwardRow small{core::RecordId("s"), a_, AwardKind::commendation, 2024, false, k_oral, {}, {}, 0};
    change([&](Transaction& records) { must(records.outcomes().put(small)); });
    look([&](Transaction& records) { EXPECT_EQ(records.outcomes().awards(2020, 2030).size(), 2U); });
}

TEST_P(OutcomeStoreContract, LocksVersionsAndLayouts) {
    const PeriodLock lock{a_, 2024, 1'709'600'000'123, "Chủ nhiệm", "hết năm"};
    change([&](Transaction& records) {
        records.outcomes().lock(lock);
        records.outcomes().facts_changed(a_, 2024);
        records.outcomes().facts_changed(a_, 2024);
        records.outcomes().remember_import_layout("họ tên|ngày sinh", "cũ");
        records.outcomes().remember_import_layout("họ tên|ngày sinh", "mới");
    });
    look([&](Transaction& records) {
        const auto found = records.outcomes().lock_of(a_, 2024);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->locked_at, lock.locked_at);
        EXPECT_EQ(found->locked_by, lock.locked_by);
        EXPECT_EQ(found->reason, lock.reason);
        EXPECT_FALSE(records.outcomes().lock_of(a_, 2023));
        EXPECT_FALSE(records.outcomes().lock_of(b_, 2024));
        EXPECT_EQ(records.outcomes().fact_version(a_, 2024), 2);
        EXPECT_EQ(records.outcomes().fact_version(a_, 2023), 0);
        EXPECT_EQ(records.outcomes().import_layout("họ tên|ngày sinh"), "mới");
        EXPECT_FALSE(records.outcomes().import_layout("khác"));
    });
    change([&](Transaction& records) { records.outcomes().unlock(a_, 2024); });
    look([&](Transaction& records) { EXPECT_FALSE(records.outcomes().lock_of(a_, 2024)); });
}

}  // namespace
}  // namespace bontot::contract
