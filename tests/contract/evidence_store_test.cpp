// What is said about evidence, written and read back (issue 3, item 4; R78).
#include <gmock/gmock.h>

#include "contract/records_contract.hpp"

namespace bontot::contract {
namespace {

using app::Transaction;
using core::Date;
using core::EvidenceId;
using evidence::EvidenceKind;
using evidence::EvidenceRecord;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> lines_of(const EvidenceRecord& r) {
    const auto day = [](const std::optional<Date>& date) { return date ? date->iso() : "-"; };
    std::string indicators;
    for (const auto& indicator : r.indicators)
        indicators += indicator + ";";
    return {r.id.text(),
            r.unit.text(),
            std::to_string(r.year),
            std::string(core::name_in(evidence::k_evidence_kinds, r.kind)),
            r.title,
            r.sha256,
            r.file_name,
            r.media_type,
            std::to_string(r.bytes),
            "effective " + day(r.effective),
            "expires " + day(r.expires),
            std::to_string(r.uploaded_at),
            r.uploaded_by,
            "revises " + (r.revises ? r.revises->text() : "-"),
            indicators,
            "mark " + r.secrecy_mark.value_or("-"),
            "deleted " + day(r.deleted_on),
            r.deleted_reason,
            "v" + std::to_string(r.version)};
}

class EvidenceStoreContract : public RecordsContract {
  protected:
    [[nodiscard]] EvidenceRecord bare(const std::string& id) const {
        EvidenceRecord record;
        record.id = EvidenceId(id);
        record.unit = a_;
        record.year = 2024;
        record.sha256 = std::string(64, 'a');
        return record;
    }
    [[nodiscard]] EvidenceRecord full(const std::string& id) const {
        auto record = bare(id);
        record.kind = EvidenceKind::minutes;
        record.title = "Biên bản \"tháng 3\"";
        record.file_name = "biên bản.pdf";
        record.media_type = "application/pdf";
        record.bytes = 50LL * 1024 * 1024;
        record.effective = Date(2024, 3, 5);
        record.expires = Date(2029, 3, 5);
        record.uploaded_at = 1'709'600'000'123;
        record.uploaded_by = "Thư ký";
        record.revises = EvidenceId("first");
        record.indicators = {"1.2", "2.1"};
        record.secrecy_mark = "MẬT";
        return record;
    }
    void insert(const EvidenceRecord& record) {
        change([&](Transaction& records) { must(records.evidence().insert(record)); });
    }
    std::vector<std::string> found(const std::string& id) {
        std::vector<std::string> lines;
        look([&](Transaction& records) {
            if (const auto record = records.evidence().find(EvidenceId(id))) lines = lines_of(*record);
        });
        return lines;
    }
};
CONTRACT_ON_BOTH_ENGINES(EvidenceStoreContract);

TEST_P(EvidenceStoreContract, EveryFieldComesBack) {
    auto first = bare("first");
    auto second = full("second");
    insert(first);
    insert(second);
    first.version = second.version = 1;
    EXPECT_EQ(found("first"), lines_of(first));
    EXPECT_EQ(found("second"), lines_of(second));
    EXPECT_THAT(found("nothing"), IsEmpty());
    auto last_year = bare("earlier");
    last_year.year = 2023;
    insert(last_year);
    look([&](Transaction& records) {
        const auto both = records.evidence().of_unit(a_, 2024);
        ASSERT_EQ(both.size(), 2U);
        EXPECT_EQ(lines_of(both[0]), lines_of(first));
        EXPECT_EQ(lines_of(both[1]), lines_of(second));
        EXPECT_EQ(records.evidence().of_unit(a_, 2023).size(), 1U);
        EXPECT_THAT(records.evidence().of_unit(b_, 2024), IsEmpty());
    });
}

TEST_P(EvidenceStoreContract, WhatIsSaidChangesTheContentDoesNot) {
    insert(bare("first"));
    auto record = full("second");
    insert(record);
    record.version = 1;
    record.kind = EvidenceKind::report;
    record.title = "Khác";
    record.effective.reset();
    record.expires.reset();
    record.indicators = {"3.1"};
    record.deleted_on = Date(2024, 6, 1);
    record.deleted_reason = "nhầm đơn vị";
    auto written = record;
    written.sha256 = std::string(64, 'b');
    written.file_name = "khác.pdf";
    change([&](Transaction& records) { must(records.evidence().update(written)); });
    record.version = 2;
    EXPECT_EQ(found("second"), lines_of(record));
    for (const std::int64_t version : {1, 3}) {
        record.version = version;
        const auto refusal = refusal_of([&](Transaction& records) { return records.evidence().update(record); });
        EXPECT_EQ(refusal.code, "records.stale");
        EXPECT_EQ(*refusal.param("yours"), std::to_string(version));
        EXPECT_EQ(*refusal.param("theirs"), "2");
    }
    record.id = EvidenceId("nothing");
    EXPECT_EQ(refused([&](Transaction& records) { return records.evidence().update(record); }), "records.gone");
}

TEST_P(EvidenceStoreContract, UsesAreThoseNotDeletedInAllUnits) {
    insert(bare("first"));
    auto elsewhere = bare("elsewhere");
    elsewhere.unit = b_;
    insert(elsewhere);
    const auto uses = [&](char digit) {
        std::int64_t count = -1;
        look([&](Transaction& records) { count = records.evidence().uses(std::string(64, digit)); });
        return count;
    };
    EXPECT_EQ(uses('a'), 2);
    EXPECT_EQ(uses('b'), 0);
    auto deleted = bare("first");
    deleted.version = 1;
    deleted.deleted_on = Date(2024, 6, 1);
    change([&](Transaction& records) { must(records.evidence().update(deleted)); });
    EXPECT_EQ(uses('a'), 1);
}

}  // namespace
}  // namespace bontot::contract
