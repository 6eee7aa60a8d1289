// What a server does once a day by itself, beside its requests.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace bontot::cli {

class Housekeeping {
  public:
    /// `work` runs on a thread of its own, first after `first`, then every `period`.
    Housekeeping(std::chrono::milliseconds first, std::chrono::milliseconds period, std::function<void()> work);
    ~Housekeeping();
    Housekeeping(const Housekeeping&) = delete;
    Housekeeping& operator=(const Housekeeping&) = delete;

  private:
    void run(std::chrono::milliseconds first, std::chrono::milliseconds period);

    std::function<void()> work_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::thread thread_;  // ends first
};

}  // namespace bontot::cli
