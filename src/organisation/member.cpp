#include "organisation/member.hpp"

#include <algorithm>

namespace bontot::organisation {

bool Member::exempt(core::Date day) const {
    return std::any_of(exemptions.begin(), exemptions.end(), [day](const core::Period& p) { return p.holds(day); });
}

}  // namespace bontot::organisation
