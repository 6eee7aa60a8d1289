#include "http/workers.hpp"

namespace bontot::http {

Workers::Workers(std::size_t threads, std::size_t queue) : longest_(queue) {
    threads_.reserve(threads);
    for (std::size_t i = 0; i < threads; ++i)
        threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
    {
        const std::lock_guard lock(mutex_);
        ends_ = true;
        queue_.clear();
    }
    changed_.notify_all();
    for (auto& thread : threads_)
        thread.join();
}

bool Workers::offer(Task task) {
    {
        const std::lock_guard lock(mutex_);
        if (queue_.size() >= longest_) return false;
        queue_.push_back(std::move(task));
    }
    changed_.notify_one();
    return true;
}

void Workers::follow_up(Task task) {
    {
        const std::lock_guard lock(mutex_);
        queue_.push_front(std::move(task));
    }
    changed_.notify_one();
}

std::size_t Workers::waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
}

std::size_t Workers::busy() const {
    const std::lock_guard lock(mutex_);
    return busy_;
}

void Workers::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return ends_ || !queue_.empty(); });
        if (ends_) return;
        const auto task = std::move(queue_.front());
        queue_.pop_front();
        ++busy_;
        lock.unlock();
        task();
        lock.lock();
        --busy_;
    }
}

}  // namespace bontot::http
