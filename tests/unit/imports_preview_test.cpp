// What an import would do (neighbours.md 3.3; quirk 10): added, changed from what to what, left alone, refused. Nobody is
// merged in silence.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.hpp"
#include "imports/preview.hpp"
#include "support/office_sheet.hpp"

namespace bontot::imports {
namespace {

using core::Date;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::told;

core::MemberId member_id(int n) {
    return core::MemberId("0000000000000000000000m" + std::to_string(n));
}
core::UnitId unit_id(int n) {
    return core::UnitId("0000000000000000000000u" + std::to_string(n));
}

/// Records in memory: two cells, a committee, four members of whom two share a name.
class SmallOffice final : public Existing {
  public:
    SmallOffice() {
        using organisation::BodyKind;
        units_ = {{unit_id(0), {0, {"38.1", "Đảng bộ Sở Mẫu"}, "", {}, BodyKind::grassroots_committee, {}, {}, {}, {}, ""}},
                  {unit_id(1), {0, {"38.1.1", "Chi bộ Uỷ ban"}, "", {"38.1", ""}, BodyKind::cell, {}, {}, {}, {}, "Chi bộ 1"}},
                  {unit_id(2), {0, {"38.1.2", "Chi bộ Hai"}, "", {"38.1", ""}, BodyKind::cell, {}, {}, {}, {}, ""}}};
        add(1, "0017", "Nguyễn Thị Hoà", 1975, 1);
        add(2, "", "Trần Văn Bình", 1980, 1);
        add(3, "0019", "Nguyễn Thị Hoà", 1990, 2);
        add(4, "", "Lê Minh Châu", {}, 2);
        MeetingRow meeting;
        meeting.unit = {"38.1.1", ""};
        meeting.date = Date(2026, 8, 5);
        meeting.start = core::ClockTime(14 * 60);
        meetings_ = {{core::MeetingId("m1"), meeting, false}};
        meeting.date = Date(2026, 7, 5);
        meeting.self_rating = plan::MeetingLevel::good;
        meetings_.push_back({core::MeetingId("m2"), meeting, true});
    }

    [[nodiscard]] std::optional<ExistingUnit> unit_by_code(std::string_view code) const override {
        for (const auto& unit : units_) {
            if (unit.row.unit.code == code) return unit;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::vector<ExistingUnit> units_named(std::string_view key) const override {
        std::vector<ExistingUnit> found;
        for (const auto& unit : units_) {
            if (core::name_key(unit.row.unit.name) == key || core::name_key(unit.row.alias) == key) found.push_back(unit);
        }
        return found;
    }
    [[nodiscard]] std::optional<ExistingMember> member_by_code(std::string_view code) const override {
        for (const auto& member : members_) {
            if (!code.empty() && member.row.member.code == code) return member;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::vector<ExistingMember> members_named(std::string_view key) const override {
        std::vector<ExistingMember> found;
        for (const auto& member : members_) {
            if (core::name_key(member.row.member.name) == key) found.push_back(member);
        }
        return found;
    }
    [[nodiscard]] std::vector<ExistingMember> members_with_zeros_before(std::string_view digits) const override {
        std::vector<ExistingMember> found;
        for (const auto& member : members_) {
            const auto& code = member.row.member.code;
            const bool zeros = code.size() > digits.size() && code.ends_with(digits) &&
                               code.substr(0, code.size() - digits.size()).find_first_not_of('0') == std::string::npos;
            if (zeros) found.push_back(member);
        }
        return found;
    }
    [[nodiscard]] std::vector<ExistingMeeting> meetings_of(const core::UnitId& unit, Date date) const override {
        std::vector<ExistingMeeting> found;
        for (const auto& meeting : meetings_) {
            if (unit == unit_id(1) && meeting.row.date == date) found.push_back(meeting);
        }
        return found;
    }
    [[nodiscard]] bool on_roll(const core::MemberId& member, const core::UnitId& unit, Date day) const override {
        for (const auto& known : members_) {
            if (known.id == member) return known.unit == unit && day >= Date(2020, 1, 1);
        }
        return false;
    }
    [[nodiscard]] std::optional<Attendance> attendance(const core::MeetingId& meeting,
                                                       const core::MemberId& member) const override {
        if (meeting.text() == "m2") return Attendance::present;
        if (member == member_id(1)) return Attendance::excused;
        return std::nullopt;
    }
    [[nodiscard]] std::optional<RatingSaid> member_rating(const core::MemberId& member, int year) const override {
        if (member != member_id(1) || year != 2025) return std::nullopt;
        return RatingSaid{2025, organisation::RatingLevel::good, {}, "", "", {}};
    }
    [[nodiscard]] std::optional<RatingSaid> unit_rating(const core::UnitId&, int) const override { return std::nullopt; }

  private:
    void add(int n, const std::string& code, const std::string& name, std::optional<int> birth, int unit) {
        MemberRow row;
        row.member = {code, name};
        row.birth_year = birth;
        row.unit = units_[static_cast<std::size_t>(unit)].row.unit;
        row.admitted = Date(2001, 2, 3);
        members_.push_back({member_id(n), row, unit_id(unit)});
    }

    std::vector<ExistingUnit> units_;
    std::vector<ExistingMember> members_;
    std::vector<ExistingMeeting> meetings_;
};

Rows members(std::vector<MemberRow> list) {
    Rows rows;
    rows.kind = Kind::members;
    rows.sheet = "DV";
    for (std::uint32_t i = 0; i < list.size(); ++i)
        list[i].row = i + 2;
    rows.members = std::move(list);
    return rows;
}

MemberRow member(const std::string& code, const std::string& name, std::optional<int> birth, const std::string& unit) {
    MemberRow row;
    row.member = {code, name};
    row.birth_year = birth;
    row.unit = {unit, ""};
    return row;
}

std::vector<Action> actions(const ImportPlan& plan) {
    std::vector<Action> all;
    for (const auto& row : plan.rows)
        all.push_back(row.action);
    return all;
}

TEST(PreviewMembers, ByCodeByNameYearAndCell) {
    const auto plan = preview(members({member("0017", "NGUYỄN THỊ HÒA", 1975, "38.1.1"),
                                       member("", "Trần Văn Bình", 1980, "38.1.1"),
                                       member("0100", "Phạm Văn Mới", 2000, "38.1.2"),
                                       member("0101", "Nguyễn Thị Hoà", 1985, "38.1.2")}),
                              SmallOffice(), Policy::stop);
    EXPECT_THAT(told(plan.findings), IsEmpty());
    EXPECT_THAT(actions(plan), ElementsAre(Action::same, Action::same, Action::add, Action::add));
    EXPECT_EQ(plan.rows[0].member, member_id(1));
    EXPECT_EQ(plan.rows[1].member, member_id(2));
    EXPECT_TRUE(plan.ready());
}

TEST(PreviewMembers, WhoCannotBeToldApartIsAsked) {
    const auto plan = preview(members({member("", "Nguyễn Thị Hoà", {}, "38.1.1"),        // two of that name, no year
                                       member("", "Trần Văn Bình", {}, "38.1.1"),         // one, but the year is missing
                                       member("", "Trần Văn Bình", 1980, "38.1.2"),       // another cell
                                       member("0017", "Hoàng Văn Lạ", 1960, "38.1.1"),    // the code of somebody else
                                       member("17", "Nguyễn Thị Hoà", 1975, "38.1.1"),    // zeros lost
                                       member("0017", "Nguyễn Thị Hà", 1975, "38.1.1")}),  // a name corrected
                              SmallOffice(), Policy::update);
    EXPECT_THAT(told(plan.findings),
                ElementsAre("error imports.maybe_same_member DV!A2", "error imports.maybe_same_member DV!A3",
                            "error imports.maybe_same_member DV!A4", "error imports.code_of_another DV!A5",
                            "error imports.lost_zeros DV!A6", "error imports.twice_in_file DV!A7"));
    EXPECT_EQ(plan.counts.at(Action::error), 6U);
    EXPECT_FALSE(plan.ready());
}

TEST(PreviewMembers, ThePolicySaysWhatHappensToDifferences) {
    auto changed = member("0017", "Nguyễn Thị Hoà", 1975, "38.1.1");
    changed.official = Date(2002, 2, 3);
    const auto rows = members({changed});
    const auto update = preview(rows, SmallOffice(), Policy::update);
    ASSERT_EQ(update.rows.size(), 1U);
    EXPECT_EQ(update.rows[0].action, Action::update);
    ASSERT_EQ(update.rows[0].changes.size(), 1U);
    EXPECT_EQ(update.rows[0].changes[0].field, Field::official);
    EXPECT_EQ(update.rows[0].changes[0].from, "");
    EXPECT_EQ(update.rows[0].changes[0].to, "3/2/2002");
    EXPECT_EQ(preview(rows, SmallOffice(), Policy::skip).rows[0].action, Action::skip);
    const auto stop = preview(rows, SmallOffice(), Policy::stop);
    EXPECT_THAT(told(stop.findings), ElementsAre("error imports.exists DV!A2"));
}

TEST(PreviewMembers, AMoveToAnotherCellNeedsItsDay) {
    auto moved = member("0017", "Nguyễn Thị Hoà", 1975, "38.1.2");
    EXPECT_THAT(told(preview(members({moved}), SmallOffice(), Policy::update).findings),
                ElementsAre("error imports.transfer_needs_date DV!A2"));
    moved.joined = Date(2026, 9, 1);
    const auto plan = preview(members({moved}), SmallOffice(), Policy::update);
    EXPECT_THAT(told(plan.findings), IsEmpty());
    EXPECT_EQ(plan.rows[0].changes.back().field, Field::unit_name);
}

TEST(PreviewMembers, InTwoCellsOnOneDay) {
    auto first = member("0200", "Phạm Văn Mới", 2000, "38.1.1");
    auto second = member("0200", "Phạm Văn Mới", 2000, "38.1.2");
    first.joined = Date(2024, 1, 1);
    first.left = Date(2025, 1, 1);
    second.joined = Date(2025, 1, 1);
    EXPECT_THAT(told(preview(members({first, second}), SmallOffice(), Policy::stop).findings), IsEmpty());
    second.joined = Date(2024, 12, 31);
    EXPECT_THAT(told(preview(members({first, second}), SmallOffice(), Policy::stop).findings),
                ElementsAre("error imports.two_cells_on_one_day DV!A3"));
    second.state = MemberState::temporary;
    EXPECT_THAT(told(preview(members({first, second}), SmallOffice(), Policy::stop).findings), IsEmpty());
}

TEST(PreviewMembers, CellsMustExistAndBeCells) {
    const auto plan = preview(members({member("1", "A An", {}, "38.9"), member("2", "B Bình", {}, "38.1")}), SmallOffice(),
                              Policy::stop);
    EXPECT_THAT(told(plan.findings), ElementsAre("error imports.unknown_unit DV!A2", "error imports.not_a_cell DV!A3"));
    auto by_name = member("3", "C Châu", {}, "");
    by_name.unit = {"", "Chi bộ ỦY BAN"};
    auto by_alias = member("4", "D Duyên", {}, "");
    by_alias.unit = {"", "chi bộ 1"};
    EXPECT_THAT(actions(preview(members({by_name, by_alias}), SmallOffice(), Policy::stop)),
                ElementsAre(Action::add, Action::add));
}

Rows units(std::vector<UnitRow> list) {
    Rows rows;
    rows.kind = Kind::units;
    rows.sheet = "TC";
    for (std::uint32_t i = 0; i < list.size(); ++i)
        list[i].row = i + 2;
    rows.units = std::move(list);
    return rows;
}

UnitRow unit(const std::string& code, const std::string& name, Named superior) {
    UnitRow row;
    row.unit = {code, name};
    row.superior = std::move(superior);
    row.kind = organisation::BodyKind::cell;
    return row;
}

TEST(PreviewUnits, SuperiorsMayStandInTheSameFile) {
    const auto plan = preview(units({unit("38.1.1", "Chi bộ Ủy ban", {"38.1", ""}),
                                     unit("38.2", "Đảng bộ Mới", {"38.1", ""}),
                                     unit("38.2.1", "Chi bộ Mới", {"", "Đảng bộ mới"})}),
                              SmallOffice(), Policy::update);
    EXPECT_THAT(told(plan.findings), IsEmpty());
    // oà/òa and uỷ/ủy are one spelling when names are compared, and still a change of the text that is kept.
    EXPECT_THAT(actions(plan), ElementsAre(Action::update, Action::add, Action::add));
}

TEST(PreviewUnits, FaultsOfTheTree) {
    auto bare = unit("", "Chi bộ Trống", {"38.1", ""});
    bare.kind.reset();
    const auto plan = preview(units({unit("38.5", "A", {"38.6", ""}), unit("38.6", "B", {"38.5", ""}),
                                     unit("38.7", "C", {"38.99", ""}), unit("38.8", "D", {}),
                                     unit("38.8", "E", {"38.1", ""}), bare}),
                              SmallOffice(), Policy::stop);
    EXPECT_THAT(told(plan.findings),
                ElementsAre("error imports.own_superior TC!A2", "error imports.own_superior TC!A3",
                            "error imports.unknown_superior TC!A4", "error imports.unit_needs TC!A5",
                            "error imports.twice_in_file TC!A6", "error imports.unit_needs TC!A7",
                            "error imports.unit_needs TC!A7"));
}

Rows roll_calls(std::vector<RollCallRow> list) {
    Rows rows;
    rows.kind = Kind::roll_call;
    rows.sheet = "DD";
    rows.roll_calls = std::move(list);
    return rows;
}

TEST(PreviewRollCalls, AddsComparesAndRefuses) {
    const Named cell{"38.1.1", ""};
    const auto day = Date(2026, 8, 5);
    const auto plan = preview(
        roll_calls({{2, 7, cell, day, {"0017", ""}, Attendance::excused, ""},                // as it stands
                    {3, 7, cell, day, {"", "Trần Văn Bình"}, Attendance::present, ""},       // new
                    {4, 7, cell, day, {"", "Trần Văn Bình"}, Attendance::present, ""},       // twice
                    {5, 7, cell, day, {"0019", ""}, Attendance::present, ""},                // of another cell
                    {6, 7, cell, day, {"", "Người Lạ"}, Attendance::present, ""},            // nobody
                    {7, 7, cell, Date(2026, 9, 5), {"0017", ""}, Attendance::present, ""},   // no such meeting yet
                    {8, 7, cell, Date(2026, 7, 5), {"0017", ""}, Attendance::unexcused, ""}}),  // finalised
        SmallOffice(), Policy::update);
    EXPECT_THAT(actions(plan), ElementsAre(Action::same, Action::add, Action::error, Action::error, Action::error,
                                           Action::add, Action::error));
    EXPECT_THAT(told(plan.findings),
                ElementsAre("error imports.same_day_twice DD!G4", "error imports.not_on_roll DD!G5",
                            "error imports.unknown_member DD!A6", "warning imports.new_meeting DD!A7",
                            "error imports.frozen DD!A8"));
}

TEST(PreviewRollCalls, AMemberInTwoCellsOnOneDay) {
    const auto day = Date(2026, 9, 5);
    const auto plan = preview(roll_calls({{2, 7, {"38.1.1", ""}, day, {"0017", ""}, Attendance::present, ""},
                                          {3, 7, {"38.1.2", ""}, day, {"0017", ""}, Attendance::present, ""}}),
                              SmallOffice(), Policy::update);
    EXPECT_THAT(told(plan.findings, Severity::error),
                ElementsAre("error imports.not_on_roll DD!G3", "error imports.two_cells_on_one_day DD!G3"));
}

TEST(PreviewRatings, ComparedByMemberAndYear) {
    Rows rows;
    rows.kind = Kind::member_ratings;
    rows.sheet = "KQ";
    const RatingSaid good{2025, organisation::RatingLevel::good, {}, "", "", {}};
    const RatingSaid excellent{2025, organisation::RatingLevel::excellent, {}, "", "", {}};
    rows.member_ratings = {{2, {"0017", "Nguyễn Thị Hoà"}, {}, good},
                           {3, {"", "Nguyễn Thị Hòa"}, {}, good},
                           {4, {"", "Nguyễn Thị Hòa"}, {"38.1.2", ""}, excellent},
                           {5, {"0017", ""}, {}, excellent}};
    const auto plan = preview(rows, SmallOffice(), Policy::update);
    EXPECT_THAT(actions(plan), ElementsAre(Action::same, Action::error, Action::add, Action::error));
    EXPECT_EQ(plan.rows[2].member, member_id(3));
    EXPECT_THAT(told(plan.findings),
                ElementsAre("error imports.several_members KQ!A3", "error imports.twice_in_file KQ!A5"));
}

TEST(PreviewMeetings, RatingsAndListsMeetWhatIsThere) {
    Rows rows;
    rows.kind = Kind::meeting_ratings;
    rows.sheet = "T8";
    rows.meeting_ratings = {{2, {"", "Chi bộ Ủy ban"}, Date(2026, 8, 5), plan::MeetingLevel::good, {}, ""},
                            {3, {"", "Chi bộ Ủy ban"}, Date(2026, 7, 5), plan::MeetingLevel::poor, {}, ""},
                            {4, {"", "Chi bộ Hai"}, Date(2026, 8, 5), plan::MeetingLevel::fair, {}, ""}};
    auto plan = preview(rows, SmallOffice(), Policy::update);
    EXPECT_THAT(actions(plan), ElementsAre(Action::add, Action::error, Action::add));
    EXPECT_THAT(told(plan.findings), ElementsAre("error imports.frozen T8!A3", "warning imports.new_meeting T8!A4"));

    Rows list;
    list.kind = Kind::meetings;
    list.sheet = "B";
    MeetingRow meeting;
    meeting.row = 2;
    meeting.unit = {"38.1.1", ""};
    meeting.date = Date(2026, 8, 5);
    meeting.start = core::ClockTime(14 * 60);
    list.meetings = {meeting, meeting};
    list.meetings[1].row = 3;
    plan = preview(list, SmallOffice(), Policy::stop);
    EXPECT_THAT(actions(plan), ElementsAre(Action::same, Action::error));
    EXPECT_THAT(told(plan.findings), ElementsAre("error imports.same_day_twice B!A3"));
}

}  // namespace
}  // namespace bontot::imports
