#include "samples/membership.hpp"

#include <fmt/format.h>

#include "samples/names.hpp"
#include "samples/sizes.hpp"

namespace bontot::samples {

using core::Date;
using organisation::Member;
using organisation::Sector;

namespace {

Date day_in(Random& random, int year) {
    return Date(year, 1, 1).plus_days(random.between(0, 364));
}

/// Miễn công tác, sinh hoạt: mostly the old of the villages, one in five from a day inside the year on.
void draw_exemption(Random& random, int year, Sector sector, Member& member) {
    if (!random.chance(sector == Sector::residential ? 1100 : 130) || member.probationary) return;
    const auto fate = random.below(10);
    if (fate < 2) {
        member.exemptions.push_back({Date(year, static_cast<unsigned>(random.between(2, 11)), 1), {}});
    } else if (fate == 2) {  // for a while: maternity, treatment
        const auto from = static_cast<unsigned>(random.between(1, 8));
        member.exemptions.push_back(
            {Date(year, from, 1), Date(year, from + static_cast<unsigned>(random.between(2, 4)), 1)});
    } else {
        const int since = year - random.between(1, 8);
        member.exemptions.push_back({Date(since, static_cast<unsigned>(random.between(1, 12)), 1), {}});
    }
    // Nobody is exempt before the day of joining.
    auto& period = member.exemptions.back();
    if (period.from < member.joined) period.from = member.joined;
    if (period.to && *period.to <= period.from) member.exemptions.clear();
}

/// One who was there on 1 January.
Member draw_old_member(Random& random, int year, Sector sector) {
    Member member;
    member.name = draw_person(random);
    member.probationary = random.chance(300);
    member.joined = member.probationary
                        ? Date(year, 1, 1).plus_days(-random.between(10, 330))
                        : day_in(random, year - random.between(1, sector == Sector::residential ? 38 : 20));
    if (random.chance(250)) member.left = day_in(random, year);
    draw_exemption(random, year, sector, member);
    return member;
}

/// One who came during the year: by transfer, or admitted.
Member draw_new_member(Random& random, int year) {
    Member member;
    member.name = draw_person(random);
    member.probationary = random.chance(4500);
    member.joined = day_in(random, year);
    return member;
}

}  // namespace

std::vector<Member> draw_members(Random& random, int year, Sector sector) {
    const int size = draw_size(random);
    std::vector<Member> members;
    members.reserve(static_cast<std::size_t>(size) + 2);
    int meeting = 0;  // who are there all year and not exempt: a cell needs three
    for (int i = 0; i < size; ++i) {
        members.push_back(draw_old_member(random, year, sector));
        auto& member = members.back();
        const bool steady = !member.left && member.exemptions.empty();
        if (!steady && size - i <= k_smallest_cell - meeting) {
            member.left.reset();
            member.exemptions.clear();
            ++meeting;
        }
        meeting += steady ? 1 : 0;
    }
    for (int i = 0; i < size; ++i) {
        if (random.chance(270)) members.push_back(draw_new_member(random, year));
    }
    for (std::size_t i = 0; i < members.size(); ++i)
        members[i].id = fmt::format("m{:03}", i + 1);
    return members;
}

}  // namespace bontot::samples
