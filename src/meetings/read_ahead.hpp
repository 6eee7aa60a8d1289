// Asks memory for what will be read next. A batch reads some forty columns a few lines each, then moves on in all of
// them: more streams than the processor's own prefetching follows, and half of the time would go by waiting.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace bontot::meetings {

template <class T>
void read_ahead(const std::vector<T>& column, std::size_t first, std::size_t count) {
    constexpr std::size_t k_line = 64 / sizeof(T);
    const auto last = std::min(column.size(), first + count);
    for (auto i = first; i < last; i += k_line)
        __builtin_prefetch(column.data() + i);
}

}  // namespace bontot::meetings
