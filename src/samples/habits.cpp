#include "samples/habits.hpp"

namespace bontot::samples {

Habits draw_habits(Random& random) {
    Habits habits;
    const auto kind = random.below(100);
    if (kind < 72) return habits;
    habits.disciplined = false;
    habits.illness = 300;
    habits.weak_judgement = 700;
    habits.weak_ratings = 800;
    habits.knock_out = 80;
    habits.lost_line = 400;
    if (kind < 90) {  // lax in attendance, tidy otherwise
        habits.absence = 1250;
        habits.unexcused = 120;
        habits.record_fault = 60;
        habits.short_meeting = 80;
        habits.few_speakers = 120;
        habits.thematic_gap = 100;
        return habits;
    }
    habits.absence = 1500;
    habits.unexcused = 700;
    habits.lost_line = 1500;
    habits.record_fault = 1500;
    habits.short_meeting = 1200;
    habits.few_speakers = 1500;
    habits.skipped_month = 2500;
    habits.thematic_gap = 800;
    habits.no_ratings = 500;
    return habits;
}

}  // namespace bontot::samples
