#include "assessment/population.hpp"

namespace bontot::assessment {

std::string_view Population::code(std::size_t unit) const {
    return std::string_view(code_text).substr(first_code[unit], first_code[unit + 1] - first_code[unit]);
}

namespace {

/// Calls `use` with every column of `population` and the same column of `other`, those of first places left out.
template <class Mine, class Other, class Use>
void each_column(Mine& population, Other& other, Use use) {
    use(population.excused_runs, other.excused_runs);
    use(population.kind, other.kind);
    use(population.sector, other.sector);
    use(population.year, other.year);
    use(population.knock_outs, other.knock_outs);
    use(population.code_text, other.code_text);
    auto& ratings = population.ratings;
    use(ratings.excellent, other.ratings.excellent);
    use(ratings.good, other.ratings.good);
    use(ratings.completed, other.ratings.completed);
    use(ratings.not_completed, other.ratings.not_completed);
    use(ratings.not_yet, other.ratings.not_yet);
    use(ratings.not_subject, other.ratings.not_subject);
    for (std::size_t c = 0; c < population.judged.size(); ++c) {
        auto& mine = population.judged[c];
        auto& others = other.judged[c];
        use(mine.achieved, others.achieved);
        use(mine.judged, others.judged);
        use(mine.open, others.open);
        use(mine.met, others.met);
        use(mine.judged_count, others.judged_count);
        use(mine.open_count, others.open_count);
    }
}

/// Column of first places: one entry more than units, moved by what stood there before.
void extend_places(std::vector<std::uint32_t>& places, const std::vector<std::uint32_t>& more) {
    const auto base = places.back();
    places.reserve(places.size() + more.size() - 1);
    for (std::size_t i = 1; i < more.size(); ++i)
        places.push_back(base + more[i]);
}

}  // namespace

void JudgedColumns::push_back(const JudgedSum& sum) {
    achieved.push_back(sum.achieved);
    judged.push_back(sum.judged);
    open.push_back(sum.open);
    met.push_back(sum.met);
    judged_count.push_back(sum.judged_count);
    open_count.push_back(sum.open_count);
}

void RatingColumns::push_back(const RatingCounts& counts) {
    excellent.push_back(counts.excellent);
    good.push_back(counts.good);
    completed.push_back(counts.completed);
    not_completed.push_back(counts.not_completed);
    not_yet.push_back(counts.not_yet);
    not_subject.push_back(counts.not_subject);
}

std::size_t Population::bytes() const {
    const auto held = [](const auto& column) { return column.capacity() * sizeof(column[0]); };
    std::size_t bytes = meetings.bytes() + held(first_meeting) + held(first_excused) + held(first_code);
    each_column(*this, *this, [&](const auto& column, const auto&) { bytes += held(column); });
    return bytes;
}

void Population::clear() {
    meetings.clear();
    for (auto* places : {&first_meeting, &first_excused, &first_code})
        places->assign(1, 0);
    each_column(*this, *this, [](auto& column, auto&) { column.clear(); });
}

void Population::append(const Population& part) {
    if (part.units() == 0) return;
    judged.resize(part.judged.size());
    meetings.append(part.meetings);
    extend_places(first_meeting, part.first_meeting);
    extend_places(first_excused, part.first_excused);
    extend_places(first_code, part.first_code);
    each_column(*this, part,
                [](auto& column, const auto& more) { column.insert(column.end(), more.begin(), more.end()); });
}

void Population::compact() {
    meetings.compact();
    for (auto* places : {&first_meeting, &first_excused, &first_code})
        places->shrink_to_fit();
    each_column(*this, *this, [](auto& column, auto&) { column.shrink_to_fit(); });
}

}  // namespace bontot::assessment
