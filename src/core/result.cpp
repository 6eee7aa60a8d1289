#include "core/result.hpp"

namespace bontot::core {

const std::string* Refusal::param(const std::string& name) const {
    for (const auto& [key, value] : params) {
        if (key == name) return &value;
    }
    return nullptr;
}

}  // namespace bontot::core
