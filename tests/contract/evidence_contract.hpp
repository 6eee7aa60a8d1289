// Evidence of the small province: files as an office hands them in, kept in a directory of the test's own.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/evidence/add_evidence.hpp"
#include "app/evidence/change_evidence.hpp"
#include "app/evidence/fetch_evidence.hpp"
#include "app/evidence/purge_evidence.hpp"
#include "app/periods.hpp"
#include "contract/records_contract.hpp"
#include "documents/media_inspector.hpp"
#include "storage/content_store.hpp"

namespace bontot::contract {

class EvidenceContract : public RecordsContract {
  protected:
    void SetUp() override {
        RecordsContract::SetUp();
        auto opened = storage::ContentDirectory::open(folder_.path() / "evidence");
        ASSERT_TRUE(opened);
        contents_ = std::move(*opened);
    }

    [[nodiscard]] app::AddEvidence paper(std::string_view bytes = "Nghị quyết tháng 3\n") const {
        app::AddEvidence request;
        request.unit = a_;
        request.year = 2024;
        request.words.kind = evidence::EvidenceKind::document;
        request.words.title = "Nghị quyết số 03-NQ/CB";
        request.file_name = "NQ 03.txt";
        request.bytes = bytes;
        return request;
    }
    core::Result<core::EvidenceId> try_add(const app::AddEvidence& request) {
        return app::add_evidence(records(), *contents_, inspector_, {"Thư ký"}, request);
    }
    core::EvidenceId add(const app::AddEvidence& request) { return must(try_add(request)); }
    /// The refusal, of which nothing stays: neither in the records nor among the contents.
    core::Refusal add_refusal(const app::AddEvidence& request) {
        const auto kept = hashes();
        auto refusal = refusal_when([&]() -> core::Result<void> {
            const auto added = try_add(request);
            if (!added) return tl::unexpected(added.error());
            return {};
        });
        EXPECT_EQ(hashes(), kept) << "a refused file is not kept";
        return refusal;
    }
    evidence::EvidenceRecord read_evidence(const core::EvidenceId& id) {
        evidence::EvidenceRecord record;
        look([&](app::Transaction& transaction) { record = transaction.evidence().find(id).value(); });
        return record;
    }
    void remove(const core::EvidenceId& id, const std::string& reason = "tải nhầm") {
        change([&](app::Transaction& transaction) { must(app::delete_evidence(transaction, {id, reason, {}})); });
    }
    std::vector<std::string> purge() {
        return must(app::purge_evidence(records(), *contents_, {"Văn thư"}, evidence::k_retention));
    }
    /// Of everything kept, whole or not.
    std::vector<std::string> hashes() {
        std::vector<std::string> all;
        must(contents_->verify_all([&](const auto& kept) { all.push_back(kept.sha256); }));
        return all;
    }
    void lock(const core::UnitId& unit, int year) {
        change([&](app::Transaction& r) { must(app::lock_period(r, unit, year, {"Chủ nhiệm"}, "hết năm")); });
    }
    void unlock(const core::UnitId& unit, int year) {
        change([&](app::Transaction& r) { must(app::unlock_period(r, unit, year, {"Chủ nhiệm"}, "sửa")); });
    }

    std::unique_ptr<storage::ContentDirectory> contents_;
    const documents::DocumentInspector inspector_;

  private:
    TemporaryFolder folder_;
};

}  // namespace bontot::contract
