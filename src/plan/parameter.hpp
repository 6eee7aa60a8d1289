// The closed catalogue of parameters: the knobs that the engine and the movement understand. A plan file gives each a
// value, with the clause and the reading it comes from; an unknown name is a mistake with a nearest right one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"
#include "plan/value.hpp"

namespace bontot::plan {

enum class ParameterType { number, name, date, month_day, bands, names };

/// Which change makes a plan stricter: an overlay may tighten, never loosen.
enum class Stricter {
    higher,        ///< larger numbers; for bands, more speakers in every band
    lower,         ///< smaller numbers, earlier dates
    earlier_name,  ///< names earlier in `names` are stricter
    more_names,    ///< a larger set of names
    neither,       ///< no order: an overlay may not change it
};

struct ParameterSpec {
    std::string_view name;
    ParameterType type = ParameterType::number;
    std::int64_t minimum = 0;  ///< of a number
    std::int64_t maximum = 0;
    std::vector<std::string> names;  ///< allowed names
    Stricter stricter = Stricter::neither;
    bool may_be_unset = false;
    core::Localised title;  ///< what it decides, for `plan show` and `plan diff`
};

[[nodiscard]] const std::vector<ParameterSpec>& parameter_catalogue();
[[nodiscard]] const ParameterSpec* find_parameter(std::string_view name);
[[nodiscard]] std::vector<std::string> parameter_names();

}  // namespace bontot::plan
