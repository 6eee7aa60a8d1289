// What the load has met: how long answers took, what went wrong.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace bontot::december {

enum class Work : std::uint8_t { reading, writing };

class Tally {
  public:
    void answered(Work work, std::chrono::microseconds took) {
        (work == Work::reading ? reads_ : writes_).push_back(took);
    }
    /// `what` happened once more: an error is an answer that should not have been given.
    void error(const std::string& what) { ++errors_[what]; }
    /// A write that is not there at the end, or that is there twice.
    void wrong_record(const std::string& what) { ++wrong_[what]; }

    /// One table on standard output. True when nothing went wrong.
    [[nodiscard]] bool report(std::chrono::seconds lasted) const;

  private:
    std::vector<std::chrono::microseconds> reads_;
    std::vector<std::chrono::microseconds> writes_;
    std::map<std::string, std::uint64_t> errors_;
    std::map<std::string, std::uint64_t> wrong_;
};

}  // namespace bontot::december
