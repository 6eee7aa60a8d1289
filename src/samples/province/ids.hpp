// Ids of made-up records: the day of the record and bytes of the seed, so that the same seed gives the same ids.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "core/date.hpp"
#include "core/id.hpp"
#include "samples/random.hpp"

namespace bontot::samples {

/// Streams of the seed that the parts of a province draw from; the part's number is below 2^32.
enum class Part : std::uint64_t { tree = 1, population, ids, terms, habits, year, meeting, paper, decision, committee };

[[nodiscard]] inline Random stream_of(std::uint64_t seed, Part part, std::uint64_t number = 0) {
    return Random::stream(seed, (static_cast<std::uint64_t>(part) << 40U) + number);
}

/// 8:00 of a day (UTC+7) in Unix ms.
[[nodiscard]] constexpr std::int64_t morning_ms(core::Date day) {
    return (static_cast<std::int64_t>(day.days()) * 24 + 1) * 3'600'000;
}

class Ids {
  public:
    explicit Ids(Random random) : random_(random) {}

    /// An id made in the working hours of `day`; days before 1970 count as its first.
    [[nodiscard]] std::string on(core::Date day) {
        std::array<std::uint8_t, 16> bytes{};
        for (std::size_t half = 0; half < 2; ++half) {
            auto word = random_.next();
            for (std::size_t i = 0; i < 8; ++i, word >>= 8U)
                bytes[half * 8 + i] = static_cast<std::uint8_t>(word);
        }
        const auto made = morning_ms(std::max(day, core::Date(1970, 1, 1)));
        return core::uuid7_text(made + random_.between(0, 9 * 3'600'000), bytes);
    }

  private:
    Random random_;
};

}  // namespace bontot::samples
