// What a test takes for granted: an act that is refused fails it there and then.
#pragma once

#include <stdexcept>
#include <utility>

#include "core/result.hpp"

namespace bontot::contract {

/// Fails the test when the act is refused, else hands over what it gives.
template <class T>
T must(core::Result<T> result) {
    if (!result) throw std::runtime_error("refused: " + result.error().code);
    return std::move(*result);
}
inline void must(const core::Result<void>& result) {
    if (!result) throw std::runtime_error("refused: " + result.error().code);
}
inline void must(const core::Checked<void>& result) {
    if (!result)
        throw std::runtime_error("refused: " + result.error().front().code + " " + result.error().front().place);
}

}  // namespace bontot::contract
