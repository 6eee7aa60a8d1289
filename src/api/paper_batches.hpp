// Papers of one kind for many bodies, made one after the other by a thread of its own while who asked watches how far
// it is. A batch belongs to who began it, is kept for an hour, and goes with the server.
#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "api/paper_desk.hpp"
#include "api/plan_of_year.hpp"
#include "core/language.hpp"
#include "documents/papers/paper_archive.hpp"

namespace bontot::api {

using BatchId = core::Id<struct BatchTag>;

struct BatchToMake {
    BatchId id;
    std::string owner;
    std::string file_name;
    std::int64_t begun_at = 0;  ///< Unix ms
    app::PaperAsked asked;      ///< `unit` is set for each body
    std::string place;
    std::vector<core::UnitId> units;
    SharedPlan plan;
    bool adopted = false;
    core::Language language = core::Language::vi;
};

enum class BatchState : std::uint8_t { running, ready, failed };

inline constexpr core::NameTable<BatchState, 3> k_batch_states{{
    {BatchState::running, "running"},
    {BatchState::ready, "ready"},
    {BatchState::failed, "failed"},
}};

struct BatchStanding {
    BatchId id;
    BatchState state = BatchState::running;
    papers::PaperKind kind = papers::PaperKind::self_assessment;
    std::string file_name;
    std::size_t done = 0;
    std::size_t of = 0;
    std::size_t left_out = 0;    ///< bodies without a paper; the archive says why
    std::uint64_t bytes = 0;     ///< of the archive, when it is ready
    std::string path;            ///< of the archive, when it is ready
    core::Refusal refusal = {};  ///< when it failed
};

class PaperBatches {
  public:
    PaperBatches(app::Records& records, PaperDesk& desk) : records_(records), desk_(desk) {}
    ~PaperBatches();
    PaperBatches(const PaperBatches&) = delete;
    PaperBatches& operator=(const PaperBatches&) = delete;

    /// Those whose hour is over are removed first. "paper.batch_running" while this person has one that runs,
    /// "paper.too_many_batches" while others have as many as the machine bears.
    [[nodiscard]] core::Result<BatchStanding> begin(BatchToMake wanted);
    /// "paper.unknown_batch", also for everybody but its owner.
    [[nodiscard]] core::Result<BatchStanding> find(const BatchId& id, const std::string& owner);
    /// Stops it and removes what was made.
    [[nodiscard]] core::Result<void> drop(const BatchId& id, const std::string& owner);

  private:
    class Batch;
    [[nodiscard]] core::Result<std::shared_ptr<Batch>> held(const BatchId& id, const std::string& owner);

    app::Records& records_;
    PaperDesk& desk_;
    std::mutex mutex_;
    std::map<BatchId, std::shared_ptr<Batch>> batches_;
};

}  // namespace bontot::api
