// The two languages of the interface, and text that exists in both. Vietnamese comes first everywhere.
#pragma once

#include <string>

namespace bontot::core {

enum class Language { vi, en };

struct Localised {
    std::string vi;
    std::string en;
    [[nodiscard]] const std::string& in(Language language) const { return language == Language::vi ? vi : en; }
    bool operator==(const Localised&) const = default;
};

}  // namespace bontot::core
