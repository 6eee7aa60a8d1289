#include "api/paper_batches.hpp"

#include <algorithm>

#include "wording/catalogue.hpp"

namespace bontot::api {

using core::Result;

namespace {

constexpr std::int64_t k_lifetime_ms = 60LL * 60 * 1'000;
constexpr std::size_t k_most_running = 2;
constexpr const char* k_left_out = "00 CHUA LAP DUOC.txt";

}  // namespace

class PaperBatches::Batch {
  public:
    Batch(BatchToMake wanted, documents::PaperArchive archive, app::Records& records, PaperDesk& desk)
        : wanted_(std::move(wanted)), archive_(std::move(archive)), records_(records), desk_(desk) {
        thread_ = std::thread([this] { run(); });
    }
    ~Batch() {
        stopped_ = true;
        thread_.join();
    }
    Batch(const Batch&) = delete;
    Batch& operator=(const Batch&) = delete;

    [[nodiscard]] const BatchToMake& wanted() const { return wanted_; }
    [[nodiscard]] bool runs() const { return state_ == BatchState::running; }

    [[nodiscard]] BatchStanding standing() const {
        BatchStanding standing;
        standing.id = wanted_.id;
        standing.kind = wanted_.asked.kind;
        standing.file_name = wanted_.file_name;
        standing.done = done_;
        standing.of = wanted_.units.size();
        standing.left_out = left_out_;
        standing.state = state_;  // written last by the thread: what it made stands behind it
        if (standing.state == BatchState::ready) {
            standing.bytes = bytes_;
            standing.path = archive_.path();
        }
        if (standing.state == BatchState::failed) standing.refusal = refusal_;
        return standing;
    }

  private:
    void run() {
        Result<void> made = core::refuse(core::RefusalKind::unavailable, "paper.batch_failed");
        try {
            made = make_all();
        } catch (const std::exception&) {
            // Told by the refusal; the server goes on.
        }
        if (!made) refusal_ = made.error();
        state_ = made ? BatchState::ready : BatchState::failed;
    }

    Result<void> make_all() {
        std::string missing;
        for (const auto& unit : wanted_.units) {
            if (stopped_) return core::refuse(core::RefusalKind::unavailable, "paper.batch_failed");
            auto made = make_one(unit);
            if (!made) {
                ++left_out_;
                missing +=
                    name_ + ": " + wording::sentence(made.error().code, made.error().params, wanted_.language) + "\r\n";
            }
            ++done_;
        }
        if (!missing.empty()) {
            if (auto added = archive_.add(k_left_out, "\xEF\xBB\xBF" + missing); !added) return added;
        }
        if (auto finished = archive_.finish(); !finished) return finished;
        bytes_ = archive_.bytes();
        return {};
    }

    /// A transaction of its own: a long batch keeps nobody waiting, and its view of the records is never old.
    Result<void> make_one(const core::UnitId& unit) {
        app::PaperToKeep wanted{wanted_.asked, {}, wanted_.place, ""};
        wanted.asked.unit = unit;
        app::ComposedPaper paper;
        auto read = records_.read([&](app::Transaction& records) -> Result<void> {
            const auto record = records.units().find(unit);
            name_ =
                record ? record->code + " " + record->nearest(app::day_of(records, wanted.asked)).name : unit.text();
            auto composed = app::preview_paper(records, wanted, {wanted_.plan->plan, wanted_.adopted});
            if (!composed) return tl::unexpected(composed.error());
            paper = std::move(*composed);
            return {};
        });
        if (!read) return read;
        const auto bytes = desk_.fill(wanted.asked.kind, paper.head.format(), paper.fields);
        if (!bytes) return tl::unexpected(bytes.error());
        return archive_.add(name_ + ".docx", *bytes);
    }

    BatchToMake wanted_;
    documents::PaperArchive archive_;
    app::Records& records_;
    PaperDesk& desk_;
    std::string name_;  ///< of the body at hand
    core::Refusal refusal_;
    std::uint64_t bytes_ = 0;
    std::atomic<std::size_t> done_ = 0;
    std::atomic<std::size_t> left_out_ = 0;
    std::atomic<BatchState> state_ = BatchState::running;
    std::atomic<bool> stopped_ = false;
    std::thread thread_;
};

PaperBatches::~PaperBatches() = default;

Result<BatchStanding> PaperBatches::begin(BatchToMake wanted) {
    std::vector<std::shared_ptr<Batch>> over;  // ends outside of the lock
    const std::lock_guard lock(mutex_);
    std::size_t running = 0;
    for (auto at = batches_.begin(); at != batches_.end();) {
        const auto& batch = at->second;
        if (batch->runs() && batch->wanted().owner == wanted.owner)
            return core::refuse(core::RefusalKind::conflict, "paper.batch_running");
        running += batch->runs() ? 1 : 0;
        if (!batch->runs() && wanted.begun_at - batch->wanted().begun_at > k_lifetime_ms) {
            over.push_back(batch);
            at = batches_.erase(at);
        } else {
            ++at;
        }
    }
    if (running >= k_most_running) return core::refuse(core::RefusalKind::unavailable, "paper.too_many_batches");
    auto archive = documents::PaperArchive::make();
    if (!archive) return tl::unexpected(archive.error());
    const auto id = wanted.id;
    auto batch = std::make_shared<Batch>(std::move(wanted), std::move(*archive), records_, desk_);
    batches_.emplace(id, batch);
    return batch->standing();
}

Result<std::shared_ptr<PaperBatches::Batch>> PaperBatches::held(const BatchId& id, const std::string& owner) {
    const std::lock_guard lock(mutex_);
    const auto found = batches_.find(id);
    if (found == batches_.end() || found->second->wanted().owner != owner)
        return core::refuse(core::RefusalKind::not_found, "paper.unknown_batch");
    return found->second;
}

Result<BatchStanding> PaperBatches::find(const BatchId& id, const std::string& owner) {
    const auto batch = held(id, owner);
    if (!batch) return tl::unexpected(batch.error());
    return (*batch)->standing();
}

Result<void> PaperBatches::drop(const BatchId& id, const std::string& owner) {
    const auto batch = held(id, owner);
    if (!batch) return tl::unexpected(batch.error());
    const std::lock_guard lock(mutex_);
    batches_.erase(id);
    return {};
}

}  // namespace bontot::api
