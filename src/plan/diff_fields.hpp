// Private to plan/: an entry of a plan as named fields that can be compared and shown one by one.
#pragma once

#include <string>
#include <vector>

#include "core/language.hpp"
#include "plan/model.hpp"
#include "plan/tightening.hpp"

namespace bontot::plan {

struct Field {
    std::string name;
    core::Localised text;
    /// With `ordered`: the more demands, the stricter; a set within the other one asks for less.
    std::vector<std::string> demands = {};
    bool ordered = false;
};

using Fields = std::vector<Field>;

[[nodiscard]] Fields fields_of(const Reading& reading);
[[nodiscard]] Fields fields_of(const Indicator& indicator);
[[nodiscard]] Fields fields_of(const Condition& condition);
[[nodiscard]] Fields fields_of(const KnockOut& knock_out);
[[nodiscard]] Fields fields_of(const AwardRule& award);
[[nodiscard]] Fields fields_of(const Deadline& deadline);
[[nodiscard]] Fields fields_of(const SheetItem& item);
/// The scales of the sheet as a whole.
[[nodiscard]] Fields fields_of(const MeetingSheet& sheet);

[[nodiscard]] Change compare(const Field& before, const Field& after);

}  // namespace bontot::plan
