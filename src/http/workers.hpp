// The threads on which handlers run.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace bontot::http {

class Workers {
  public:
    using Task = std::function<void()>;

    Workers(std::size_t threads, std::size_t queue);
    /// Waits for the tasks under way; those still in the queue are forgotten.
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// False when the queue is full. A task must not throw.
    [[nodiscard]] bool offer(Task task);
    /// For what continues a task that was let in: never refused.
    void follow_up(Task task);

    [[nodiscard]] std::size_t waiting() const;
    [[nodiscard]] std::size_t busy() const;

  private:
    void work();

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Task> queue_;
    std::size_t longest_;
    std::size_t busy_ = 0;
    bool ends_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace bontot::http
