#include "assessment/population.hpp"

namespace bontot::assessment {

std::string_view Population::code(std::size_t unit) const {
    return std::string_view(code_text).substr(first_code[unit], first_code[unit + 1] - first_code[unit]);
}

std::size_t Population::bytes() const {
    const auto held = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
    return meetings.bytes() + held(excused_runs) + held(first_meeting) + held(first_excused) + held(kind) + held(sector) +
           held(year) + held(ratings) + held(knock_outs) + held(judged) + held(first_code) + code_text.capacity();
}

void Population::clear() {
    meetings.clear();
    excused_runs.clear();
    first_meeting.assign(1, 0);
    first_excused.assign(1, 0);
    kind.clear();
    sector.clear();
    year.clear();
    ratings.clear();
    knock_outs.clear();
    judged.clear();
    code_text.clear();
    first_code.assign(1, 0);
}

}  // namespace bontot::assessment
