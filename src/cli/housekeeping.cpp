#include "cli/housekeeping.hpp"

namespace bontot::cli {

Housekeeping::Housekeeping(std::chrono::milliseconds first, std::chrono::milliseconds period,
                           std::function<void()> work)
    : work_(std::move(work)), thread_([this, first, period] { run(first, period); }) {}

Housekeeping::~Housekeeping() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Housekeeping::run(std::chrono::milliseconds first, std::chrono::milliseconds period) {
    auto pause = first;
    std::unique_lock lock(mutex_);
    while (!changed_.wait_for(lock, pause, [&] { return stopping_; })) {
        lock.unlock();
        work_();
        lock.lock();
        pause = period;
    }
}

}  // namespace bontot::cli
