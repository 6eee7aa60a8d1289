// Where in the columns a run of excused absences is too long. Found for many units at a time: too long runs are
// rare, so the numbers are compared in vector code and only what is found is looked at again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bontot::assessment {

class LongRuns {
  public:
    /// Takes in places [first, last) of Population::excused_runs: runs of more than `at_most`.
    void find(const std::vector<std::uint32_t>& runs, std::size_t first, std::size_t last, std::uint32_t at_most);

    /// Places of the entries that end such a run or lengthen it, rising. The entry `at_most` places before may be
    /// another unit's: whoever asks knows where the units begin.
    [[nodiscard]] const std::vector<std::size_t>& ends() const { return ends_; }

  private:
    std::vector<std::size_t> ends_;
};

}  // namespace bontot::assessment
