// A check that several fields share does not know which of them it looked at; the use case does.
#pragma once

#include <string_view>

#include "core/result.hpp"

namespace bontot::app {

/// `result`; a refusal that names no place names `field`, for example "/decision/number".
template <class T>
[[nodiscard]] core::Result<T> at(std::string_view field, core::Result<T> result) {
    if (!result && result.error().place.empty()) result.error().place = field;
    return result;
}

}  // namespace bontot::app
