#include "samples/year_end.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace bontot::samples {

using assessment::Facts;
using assessment::Judgement;
using assessment::MemberRating;
using core::Date;
using organisation::Member;
using organisation::RatingLevel;
using organisation::RatingScope;

namespace {

/// Đảng viên dự bị under six months are not rated.
constexpr int k_half_a_year = 182;

void draw_judgements(Random& random, const Habits& habits, Facts& facts) {
    if (random.chance(habits.no_ratings / 2)) return;  // nobody has judged yet
    Judgement judgement{core::Ratio{1, 1}, "", {}};
    if (random.chance(habits.weak_judgement)) {
        judgement = {core::Ratio{random.between(7, 9), 10}, "Thực hiện chưa đầy đủ theo kế hoạch.", {"report"}};
    } else if (random.chance(1500)) {
        judgement = {
            core::Ratio{random.between(95, 99), 100}, "Một số việc hoàn thành chậm so với tiến độ.", {"report"}};
    }
    facts.every_other_judgement = std::move(judgement);
    // Now and then one indicator stands out; these are judged in every plan of the province.
    constexpr auto k_indicators =
        std::to_array<std::string_view>({"1.2", "1.4", "1.9", "1.14", "3.1", "3.4", "4.2", "4.5"});
    if (!random.chance(1800)) return;
    const auto indicator = std::string(random.one_of(k_indicators));
    const auto percent = random.one_of(std::to_array({95, 95, 90, 90, 80, 50}));
    facts.judgements[indicator] = {core::Ratio{percent, 100}, "Còn nội dung chưa hoàn thành.", {"report"}};
}

MemberRating rate(Random& random, const Member& member, std::uint32_t place, Date year_end) {
    if (member.exempt(year_end)) return {place, {}, RatingScope::not_subject, "Được miễn công tác và sinh hoạt đảng"};
    if (member.probationary && member.joined.plus_days(k_half_a_year) > year_end) {
        return {place, {}, RatingScope::not_subject, "Đảng viên dự bị chưa đủ 6 tháng"};
    }
    if (random.chance(8)) return {place, {}, RatingScope::not_yet, "Đang chờ cấp có thẩm quyền kết luận"};
    return {place, RatingLevel::good, RatingScope::not_subject, ""};
}

/// At most a fifth is excellent; in a weak year more than a fifth is only "completed".
void draw_ratings(Random& random, const Habits& habits, Facts& facts) {
    if (random.chance(habits.no_ratings)) return;
    const Date year_end(facts.year, 12, 31);
    std::vector<std::size_t> rated;
    for (std::uint32_t i = 0; i < facts.members.size(); ++i) {
        if (!facts.members[i].on_roll(year_end)) continue;
        facts.member_ratings.push_back(rate(random, facts.members[i], i, year_end));
        if (facts.member_ratings.back().level) rated.push_back(facts.member_ratings.size() - 1);
    }
    const auto count = static_cast<std::uint32_t>(rated.size());
    const auto excellent = random.below(count / 5 + 1);
    const bool weak = random.chance(habits.weak_ratings);
    const auto completed =
        std::min(count - excellent, weak ? count / 5 + 1 + random.below(2) : random.below(count / 6 + 1));
    const auto failed = weak && random.chance(2500) ? std::min(1U, count - excellent - completed) : 0U;
    for (std::uint32_t i = 0; i < excellent + completed + failed; ++i) {
        std::swap(rated[i], rated[i + random.below(count - i)]);
        facts.member_ratings[rated[i]].level = i < excellent               ? RatingLevel::excellent
                                               : i < excellent + completed ? RatingLevel::completed
                                                                           : RatingLevel::not_completed;
    }
}

void draw_knock_outs(Random& random, const Habits& habits, Facts& facts) {
    if (!random.chance(habits.knock_out)) return;
    struct Event {
        std::string_view kind;
        std::string_view note;
    };
    constexpr std::array<Event, 4> k_events{{{"discipline", "Một đảng viên bị khiển trách"},
                                             {"discipline", "Một đảng viên bị cảnh cáo"},
                                             {"forbidden_act", "Vi phạm những điều đảng viên không được làm"},
                                             {"fire", "Xảy ra cháy tại kho lưu trữ"}}};
    const auto& event = random.one_of(k_events);
    facts.knock_outs.push_back(
        {std::string(event.kind), Date(facts.year, 1, 1).plus_days(random.between(0, 364)), std::string(event.note)});
}

}  // namespace

void draw_year_end(Random& random, const Habits& habits, Facts& facts) {
    draw_judgements(random, habits, facts);
    draw_ratings(random, habits, facts);
    draw_knock_outs(random, habits, facts);
}

}  // namespace bontot::samples
