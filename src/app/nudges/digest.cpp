#include "app/nudges/digest.hpp"

#include <algorithm>
#include <map>

#include "movement/terms.hpp"

namespace bontot::app {

namespace {

/// What has a last day by which the person themselves is waited for.
bool is_told(Waits waits) {
    switch (waits) {
        case Waits::month_without_meeting:
        case Waits::own_tasks:
        case Waits::cell_tasks:
        case Waits::deadlines:
        case Waits::movement_register:
        case Waits::movement_assess:
        case Waits::movement_returned:
        case Waits::movement_respond:
        case Waits::movement_select:
        case Waits::movement_forward:
        case Waits::movement_objections: return true;
        default: return false;
    }
}

/// A month has only just begun when its end is thirty days away.
bool is_early(Waits waits, int mark) {
    return waits == Waits::month_without_meeting && mark < -7;
}

std::string thing_of(const Bucket& bucket, const std::string& id, core::Date last_day) {
    return std::string(core::name_in(k_waits, bucket.waits)) + "/" + bucket.unit.text() + "/" + id + "/" +
           last_day.iso();
}

DigestLine line_of(const Bucket& bucket, core::Date last_day, std::size_t count) {
    DigestLine line;
    line.waits = bucket.waits;
    line.unit_name = bucket.unit_name;
    line.year = bucket.year;
    line.last_day = last_day;
    line.count = count;
    return line;
}

std::vector<DigestLine> lines_of(const Bucket& bucket) {
    std::vector<DigestLine> lines;
    if (bucket.waits == Waits::deadlines) {
        for (const auto& thing : bucket.things) {
            auto& line = lines.emplace_back(line_of(bucket, *thing.day, 1));
            line.act = thing.text;
            line.reminder.first = thing_of(bucket, thing.id, *thing.day);
        }
        return lines;
    }
    const auto of_day = bucket.last_day ? std::map{std::pair(*bucket.last_day, bucket.count)} : bucket.days;
    for (const auto& [day, count] : of_day) {
        auto& line = lines.emplace_back(line_of(bucket, day, count));
        line.reminder.first = thing_of(bucket, std::to_string(bucket.year), day);
    }
    return lines;
}

}  // namespace

std::vector<DigestLine> digest_of(const Home& home, const std::set<Reminder>& told) {
    std::vector<DigestLine> digest;
    for (const auto& bucket : home.buckets) {
        if (!is_told(bucket.waits)) continue;
        for (auto& line : lines_of(bucket)) {
            const auto mark = movement::reminder_reached(line.last_day, home.today);
            if (!mark || is_early(line.waits, *mark)) continue;
            line.reminder.second = *mark;
            if (!told.contains(line.reminder)) digest.push_back(std::move(line));
        }
    }
    std::stable_sort(digest.begin(), digest.end(),
                     [](const DigestLine& a, const DigestLine& b) { return a.last_day < b.last_day; });
    return digest;
}

}  // namespace bontot::app
