// "gzip, br;q=0.8": what a caller would rather have, in Accept, Accept-Encoding and Accept-Language.
#pragma once

#include <string_view>
#include <vector>

namespace bontot::http {

struct Preference {
    std::string_view name;
    int weight = 1000;  ///< thousandths; 0 = not wanted
};

/// In the order written; what cannot be understood is left out.
[[nodiscard]] std::vector<Preference> preferences(std::string_view header);

/// The weight of `name`, which "*" also names; 0 when it is not wanted or not spoken of.
[[nodiscard]] int weight_of(std::string_view name, const std::vector<Preference>& wanted);

}  // namespace bontot::http
