// When somebody must think of a term of office.
#pragma once

#include <algorithm>
#include <optional>

#include "organisation/membership.hpp"

namespace bontot::organisation {

/// The reminder day or the end, whichever comes first; none where neither is known.
[[nodiscard]] inline std::optional<core::Date> due_day(const TermOfOffice& term) {
    if (term.remind_on && term.span.to) return std::min(*term.remind_on, *term.span.to);
    return term.remind_on ? term.remind_on : term.span.to;
}

}  // namespace bontot::organisation
