#include "http/message.hpp"

#include <algorithm>

#include "http/ascii.hpp"

namespace bontot::http {

void Headers::set(std::string_view name, std::string value) {
    all_.erase(std::remove_if(all_.begin(), all_.end(), [&](const auto& one) { return same_word(one.first, name); }),
               all_.end());
    add(name, std::move(value));
}

void Headers::add(std::string_view name, std::string value) {
    all_.emplace_back(std::string(name), std::move(value));
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
    for (const auto& [known, value] : all_) {
        if (same_word(known, name)) return value;
    }
    return std::nullopt;
}

}  // namespace bontot::http
