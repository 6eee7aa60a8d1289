// Where in the columns a run of excused absences is too long. Found for many units at a time: too long runs are
// rare, so the numbers are compared in vector code and only what is found is looked at again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace bontot::assessment {

class LongRuns {
  public:
    /// Takes in places [first, last) of Population::excused_runs: runs of more than `at_most`.
    void find(const std::vector<std::uint32_t>& runs, std::size_t first, std::size_t last, std::uint32_t at_most);

    /// True when a run inside [first, last) is too long. Ask unit after unit, in the order of the columns.
    [[nodiscard]] bool any_in(std::size_t first, std::size_t last) {
        // The entry that ends such a run lies `at_most` places behind its begin, which must be of the same unit.
        while (ends_[next_] < first + at_most_)
            ++next_;
        return ends_[next_] < last;
    }

  private:
    static constexpr std::size_t k_none = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> ends_{k_none};  ///< rising; closed by k_none
    std::size_t next_ = 0;
    std::size_t at_most_ = 0;
};

}  // namespace bontot::assessment
