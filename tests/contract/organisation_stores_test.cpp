// The stores of bodies and members: what is written is read back, on both engines, in the same order.
#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "app/organisation/snapshots.hpp"
#include "contract/engines.hpp"
#include "storage/member_store.hpp"
#include "storage/unit_store.hpp"

namespace bontot::contract {
namespace {

using app::MemberFile;
using core::Date;
using core::Period;
using organisation::BodyKind;
using organisation::UnitRecord;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const Period k_year{Date(2024, 1, 1), Date(2025, 1, 1)};

UnitRecord body(const std::string& id, const std::string& code, const std::string& name,
                std::optional<std::string> superior = {}) {
    UnitRecord unit;
    unit.id = core::UnitId(id);
    unit.code = code;
    organisation::UnitVersion version;
    version.valid = {Date(2020, 1, 1), {}};
    version.name = name;
    version.kind = superior ? BodyKind::cell : BodyKind::bloc;
    version.sector = organisation::Sector::public_service;
    if (superior) version.superior = core::UnitId(*superior);
    version.decision = {"1-QĐ", Date(2019, 12, 1), "Tỉnh ủy"};
    unit.versions.push_back(version);
    return unit;
}

MemberFile person(const std::string& id, const std::string& name, const std::string& unit,
                  Period span = {Date(2021, 1, 1), {}}) {
    MemberFile file;
    file.member.id = core::MemberId(id);
    file.member.name = name;
    organisation::Membership membership;
    membership.id = core::RecordId(id + "-1");
    membership.member = file.member.id;
    membership.unit = core::UnitId(unit);
    membership.span = span;
    file.memberships.push_back(membership);
    return file;
}

std::vector<std::string> names(const std::vector<MemberFile>& files) {
    std::vector<std::string> out;
    for (const auto& file : files)
        out.push_back(file.member.name);
    return out;
}

/// Everything about the file as text.
std::string print(const MemberFile& file) {
    std::string text = app::snapshot(file.member) + std::to_string(file.member.version);
    for (const auto& row : file.memberships)
        text += "\n" + app::snapshot(row);
    for (const auto& row : file.exemptions)
        text += "\n" + app::snapshot(row);
    for (const auto& row : file.terms)
        text += "\n" + app::snapshot(row);
    return text;
}

class StoresContract : public OnBothEnginesWithSchema {
  protected:
    void SetUp() override {
        ASSERT_NO_FATAL_FAILURE(OnBothEnginesWithSchema::SetUp());
        with([](auto&, auto&, storage::Connection& c) {
            for (const auto* root : {"root", "other"})
                c.run("insert into root (root, name, created_at, audit_number, audit_hash) values ($1, $2, 1, 0, $3)",
                      root, root, std::string(64, '0'));
        });
    }
    void with(const std::function<void(storage::UnitStore&, storage::MemberStore&, storage::Connection&)>& use) {
        write([&](storage::Connection& connection) {
            storage::UnitStore units(connection, k_root);
            storage::MemberStore members(connection, k_root);
            use(units, members, connection);
        });
    }
};
CONTRACT_ON_BOTH_ENGINES(StoresContract);

TEST_P(StoresContract, ABodyWithItsHistoryIsReadBack) {
    auto root = body("u1", "38", "Đảng bộ Khối");
    auto cell = body("u2", "38.1", "Chi bộ Phòng “Tổng hợp”", "u1");
    auto next = cell.versions[0];
    next.name = "Chi bộ Văn phòng";
    next.short_name = "VP";
    next.act = organisation::UnitAct::rename;
    next.decision = {"", {}, ""};
    ASSERT_TRUE(change(cell, Date(2023, 7, 1), next));
    ASSERT_TRUE(dissolve(cell, Date(2024, 7, 1), {"7-QĐ", Date(2024, 6, 1), "Đảng ủy"}));
    cell.aliases = {"Tổng hợp", "VP"};
    cell.predecessors = {core::UnitId("u1")};
    with([&](auto& units, auto&, auto&) {
        ASSERT_TRUE(units.insert(root));
        ASSERT_TRUE(units.insert(cell));
    });
    with([&](auto& units, auto&, auto&) {
        const auto read = units.find(core::UnitId("u2"));
        ASSERT_TRUE(read);
        EXPECT_EQ(read->code, "38.1");
        ASSERT_THAT(read->versions, SizeIs(2));
        EXPECT_EQ(read->versions[0].valid, (Period{Date(2020, 1, 1), Date(2023, 7, 1)}));
        EXPECT_EQ(read->versions[0].name, "Chi bộ Phòng “Tổng hợp”");
        EXPECT_EQ(read->versions[0].decision, cell.versions[0].decision);
        EXPECT_EQ(read->versions[0].sector, organisation::Sector::public_service);
        EXPECT_EQ(read->versions[1].act, organisation::UnitAct::rename);
        EXPECT_EQ(read->versions[1].decision, organisation::Decision{});
        EXPECT_EQ(app::snapshot(*read), app::snapshot(cell));
        EXPECT_EQ(read->dissolved_by, cell.dissolved_by);
        EXPECT_EQ(units.find_code("38.1")->id, cell.id);
        EXPECT_EQ(units.find_code("38.2"), std::nullopt);
        EXPECT_EQ(units.find(core::UnitId("nobody")), std::nullopt);
    });
}

TEST_P(StoresContract, BodiesComeInTheOrderOfTheirCodes) {
    with([&](auto& units, auto&, auto&) {
        // A superior after those under it; and codes that a language's collation would put in another order.
        units.insert_all(std::vector{body("c", "1.10", "C", "r"), body("a", "1.02", "A", "r"),
                                     body("b", "11", "B", "r"), body("r", "1", "R")});
        std::vector<std::string> codes;
        for (const auto& unit : units.all())
            codes.push_back(unit.code);
        EXPECT_THAT(codes, ElementsAre("1", "1.02", "1.10", "11"));
        EXPECT_THAT(units.under(core::UnitId("r"), Date(2020, 1, 1)), SizeIs(3));
        EXPECT_THAT(units.under(core::UnitId("r"), Date(2019, 12, 31)), IsEmpty());
        EXPECT_THAT(units.under(core::UnitId("a"), Date(2020, 1, 1)), IsEmpty());
    });
}

TEST_P(StoresContract, BodiesAreFoundByWhatPeopleType) {
    with([&](auto& units, auto&, auto&) {
        auto percent = body("b", "38.2", "Chi bộ 100%_thật!", "r");
        percent.aliases = {"Đầu Gối"};
        units.insert_all(
            std::vector{body("r", "38", "Đảng bộ Khối"), body("a", "38.1", "Chi bộ Văn phòng", "r"), percent});
        const auto found = [&](std::string_view text) {
            std::vector<std::string> ids;
            for (const auto& unit : units.search(text, 10))
                ids.push_back(unit.id.text());
            return ids;
        };
        EXPECT_THAT(found("van  PHONG"), ElementsAre("a"));
        EXPECT_THAT(found("dau goi"), ElementsAre("b"));
        EXPECT_THAT(found("38.1"), ElementsAre("a"));
        EXPECT_THAT(found("100%_"), ElementsAre("b"));
        EXPECT_THAT(found("%phong"), IsEmpty()) << "a wildcard is only a character";
        EXPECT_THAT(found("!"), ElementsAre("b"));
        EXPECT_THAT(found("chi bo"), ElementsAre("a", "b"));
        EXPECT_THAT(units.search("chi bo", 1), SizeIs(1));
    });
}

TEST_P(StoresContract, ACodeIsGivenOnce) {
    with([&](auto& units, auto& members, auto&) {
        ASSERT_TRUE(units.insert(body("u1", "38", "Đảng bộ Khối")));
        ASSERT_TRUE(units.insert(body("u2", "38.1", "Chi bộ", "u1")));
        const auto taken = units.insert(body("u3", "38.1", "Chi bộ khác", "u1"));
        EXPECT_EQ(code_of(taken), "unit.code_taken");
        EXPECT_EQ(*taken.error().param("unit"), "Chi bộ");
        auto cell = units.find(core::UnitId("u2")).value();
        cell.code = "38";
        EXPECT_EQ(code_of(units.update(cell)), "unit.code_taken");

        auto an = person("m1", "Lê Văn An", "u2").member;
        an.code = "DV1";
        ASSERT_TRUE(members.insert(an));
        auto binh = person("m2", "Trần Bình", "u2").member;
        binh.code = "DV1";
        EXPECT_EQ(code_of(members.insert(binh)), "member.code_taken");
        binh.code = "";
        EXPECT_TRUE(members.insert(binh));
        EXPECT_TRUE(members.insert(person("m3", "Trần Bình", "u2").member)) << "an empty code is no code";
        EXPECT_EQ(members.find_code("DV1"), core::MemberId("m1"));
        EXPECT_EQ(members.find_code(""), std::nullopt);
    });
}

TEST_P(StoresContract, AnEditOfAnOlderVersionIsRefused) {
    with([&](auto& units, auto& members, auto&) {
        units.insert_all(std::vector{body("r", "38", "Đảng bộ Khối"), body("a", "38.1", "Chi bộ", "r")});
        auto mine = units.find(core::UnitId("a")).value();
        auto theirs = mine;
        theirs.aliases = {"CB"};
        ASSERT_TRUE(units.update(theirs));
        const auto refused = units.update(mine);
        EXPECT_EQ(code_of(refused), "records.stale");
        EXPECT_EQ(refused.error().kind, core::RefusalKind::stale);
        EXPECT_EQ(*refused.error().param("yours"), "0");
        EXPECT_EQ(*refused.error().param("theirs"), "1");
        EXPECT_THAT(units.find(core::UnitId("a"))->aliases, ElementsAre("CB"));
        mine.version = 1;
        EXPECT_TRUE(units.update(mine));
        EXPECT_THAT(units.find(core::UnitId("a"))->aliases, IsEmpty());

        auto an = person("m1", "Lê Văn An", "a").member;
        ASSERT_TRUE(members.insert(an));
        ASSERT_TRUE(members.update(an));
        EXPECT_EQ(code_of(members.update(an)), "records.stale");
        an.id = core::MemberId("nobody");
        EXPECT_EQ(code_of(members.update(an)), "records.unknown_member");
    });
}

TEST_P(StoresContract, AMemberWithEverythingIsReadBack) {
    auto file = person("m1", "Lê Thị Ánh", "a", {Date(2021, 1, 1), Date(2023, 1, 1)});
    file.member.code = "DV-1";
    file.member.birth_year = 1980;
    file.member.sex = organisation::Sex::female;
    file.member.admitted = Date(2005, 5, 19);
    file.member.official = Date(2006, 5, 19);
    file.memberships[0].ended = organisation::MembershipReason::transfer;
    auto guest = file.memberships[0];
    guest.id = core::RecordId("m1-2");
    guest.unit = core::UnitId("b");
    guest.span = {Date(2022, 1, 1), Date(2022, 4, 1)};
    guest.kind = organisation::MembershipKind::temporary;
    file.memberships.push_back(guest);
    file.exemptions.push_back(
        {core::RecordId("x"), file.member.id, {Date(2022, 1, 1), {}}, organisation::ExemptionKind::suspended});
    file.terms.push_back({core::RecordId("t"),
                          file.member.id,
                          core::UnitId("r"),
                          organisation::Office::follower,
                          {Date(2021, 6, 1), Date(2026, 6, 1)},
                          Date(2026, 3, 1)});
    with([&](auto& units, auto& members, auto&) {
        units.insert_all(
            std::vector{body("r", "38", "Khối"), body("a", "38.1", "A", "r"), body("b", "38.2", "B", "r")});
        members.insert_all(std::vector{file});
    });
    with([&](auto&, auto& members, auto&) {
        EXPECT_EQ(print(members.find(core::MemberId("m1")).value()), print(file));
        EXPECT_THAT(members.terms_of(core::UnitId("r"), {Date(2026, 5, 31), {}}), SizeIs(1));
        EXPECT_THAT(members.terms_of(core::UnitId("r"), {Date(2026, 6, 1), {}}), IsEmpty());
        EXPECT_THAT(members.terms_of(core::UnitId("r"), {Date(2020, 1, 1), Date(2021, 6, 1)}), IsEmpty());
        // Put over the row with its id; removed by it.
        auto exemption = file.exemptions[0];
        exemption.span.to = Date(2022, 2, 1);
        members.put(exemption);
        EXPECT_EQ(members.find(file.member.id)->exemptions[0].span.to, Date(2022, 2, 1));
        members.remove(exemption);
        members.remove(file.terms[0]);
        members.remove(file.memberships[1]);
        const auto left = members.find(file.member.id).value();
        EXPECT_THAT(left.exemptions, IsEmpty());
        EXPECT_THAT(left.terms, IsEmpty());
        EXPECT_THAT(left.memberships, SizeIs(1));
    });
}

TEST_P(StoresContract, ARollIsWhoTouchesTheSpanInVietnameseOrder) {
    with([&](auto& units, auto& members, auto&) {
        units.insert_all(
            std::vector{body("r", "38", "Khối"), body("a", "38.1", "A", "r"), body("b", "38.2", "B", "r")});
        members.insert_all(std::vector{
            person("1", "Trần Văn Đạt", "a"),
            person("2", "Lê Ân", "a"),
            person("3", "Phạm Thị An", "a"),
            person("4", "Nguyễn Dũng", "a"),
            person("5", "Đi Trước", "a", {Date(2021, 1, 1), Date(2024, 1, 1)}),
            person("6", "Còn Một Ngày", "a", {Date(2021, 1, 1), Date(2024, 1, 2)}),
            person("7", "Đến Sau", "a", {Date(2025, 1, 1), {}}),
            person("8", "Đến Cuối Năm", "a", {Date(2024, 12, 31), {}}),
            person("9", "Nơi Khác", "b"),
        });
        EXPECT_THAT(names(members.of_unit(core::UnitId("a"), k_year)),
                    ElementsAre("Phạm Thị An", "Lê Ân", "Nguyễn Dũng", "Trần Văn Đạt", "Đến Cuối Năm", "Còn Một Ngày"));
        EXPECT_THAT(names(members.of_unit(core::UnitId("a"), {Date(2030, 1, 1), {}})), SizeIs(6));
        EXPECT_THAT(names(members.of_unit(core::UnitId("r"), k_year)), IsEmpty());
    });
}

TEST_P(StoresContract, PeopleAreFoundByWhatIsTyped) {
    with([&](auto& units, auto& members, auto&) {
        units.insert_all(std::vector{body("r", "38", "Khối"), body("a", "38.1", "A", "r")});
        members.insert_all(std::vector{person("1", "Nguyễn Thị Đào", "a"), person("2", "Nguyễn Văn Bình", "a"),
                                       person("3", "Lê Bính", "a"), person("4", "50%", "a")});
        const auto found = [&](std::string_view text, std::size_t limit = 10) {
            std::vector<std::string> out;
            for (const auto& member : members.search(text, limit))
                out.push_back(member.name);
            return out;
        };
        EXPECT_THAT(found("dao"), ElementsAre("Nguyễn Thị Đào"));
        EXPECT_THAT(found("BINH"), ElementsAre("Nguyễn Văn Bình", "Lê Bính"));
        EXPECT_THAT(found("nguyễn"), ElementsAre("Nguyễn Văn Bình", "Nguyễn Thị Đào"));
        EXPECT_THAT(found("nguyễn", 1), ElementsAre("Nguyễn Văn Bình"));
        EXPECT_THAT(found("%"), ElementsAre("50%"));
        EXPECT_THAT(found(""), SizeIs(4));
    });
}

TEST_P(StoresContract, AllRollsAtOnceAreTheRollsOneByOne) {
    std::vector<UnitRecord> bodies{body("r", "38", "Khối")};
    std::vector<MemberFile> files;
    constexpr int k_cells = 12;
    for (int cell = 0; cell < k_cells; ++cell) {
        const auto unit = fmt::format("c{:02}", cell);
        bodies.push_back(body(unit, fmt::format("38.{}", cell + 1), unit, "r"));
        for (int i = 0; i < 9; ++i) {
            const auto id = fmt::format("m{:02}{}", cell, i);
            auto file = person(
                id, fmt::format("Lê {} {}", i % 2 == 0 ? "Văn" : "Thị", char('A' + (cell * 5 + i * 7) % 26)), unit);
            if (i == 1) file.memberships[0].span.to = Date(2023, 12, 31);
            if (i == 2) file.memberships[0].span.to = Date(2024, 5, 1);
            if (i == 2) {  // gone to the next cell, and back
                for (const auto& [n, where, from, to] :
                     {std::tuple(2, (cell + 1) % k_cells, Date(2024, 5, 1), std::optional(Date(2024, 8, 1))),
                      std::tuple(3, cell, Date(2024, 8, 1), std::optional<Date>())}) {
                    auto row = file.memberships[0];
                    row.id = core::RecordId(fmt::format("{}-{}", id, n));
                    row.unit = core::UnitId(fmt::format("c{:02}", where));
                    row.span = {from, to};
                    file.memberships.push_back(row);
                }
            }
            if (i == 3)
                file.exemptions.push_back({core::RecordId(id + "x"), file.member.id, {Date(2024, 2, 1), {}}, {}});
            if (i == 4)
                file.terms.push_back(
                    {core::RecordId(id + "t"), file.member.id, core::UnitId(unit), {}, {Date(2022, 1, 1), {}}, {}});
            files.push_back(file);
        }
    }
    with([&](auto& units, auto& members, auto&) {
        units.insert_all(bodies);
        members.insert_all(files);
    });
    with([&](auto&, auto& members, auto&) {
        std::vector<std::string> seen;
        members.each_roll(k_year, [&](const core::UnitId& unit, std::span<const MemberFile> roll) {
            seen.push_back(unit.text());
            // `each` may ask the store for more.
            const auto alone = members.of_unit(unit, k_year);
            ASSERT_EQ(alone.size(), roll.size()) << unit.text();
            for (std::size_t i = 0; i < roll.size(); ++i)
                EXPECT_EQ(print(roll[i]), print(alone[i]));
        });
        EXPECT_THAT(seen, SizeIs(k_cells));
        EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
        members.each_roll({Date(2019, 1, 1), Date(2020, 1, 1)},
                          [&](const core::UnitId&, std::span<const MemberFile>) { FAIL() << "nobody was there yet"; });
    });
}

TEST_P(StoresContract, OneRootSeesNothingOfAnother) {
    with([&](auto& units, auto& members, storage::Connection& connection) {
        units.insert_all(std::vector{body("r", "38", "Khối"), body("a", "38.1", "A", "r")});
        members.insert_all(std::vector{person("m", "Lê Văn An", "a")});
        storage::UnitStore other_units(connection, "other");
        storage::MemberStore other_members(connection, "other");
        EXPECT_THAT(other_units.all(), IsEmpty());
        EXPECT_EQ(other_units.find(core::UnitId("a")), std::nullopt);
        EXPECT_EQ(other_members.find(core::MemberId("m")), std::nullopt);
        EXPECT_THAT(other_members.of_unit(core::UnitId("a"), k_year), IsEmpty());
        EXPECT_THAT(other_members.search("an", 9), IsEmpty());
        EXPECT_TRUE(other_units.insert(body("r", "38", "Cùng mã, khác gốc")));
    });
}

TEST_P(StoresContract, ADamagedValueIsSaidToBeDamaged) {
    with([&](auto& units, auto&, storage::Connection& connection) {
        units.insert_all(std::vector{body("r", "38", "Khối")});
        connection.run("update unit_version set sector = 'moon' where root = $1", k_root);
    });
    const auto refused = database().read([](storage::Connection& connection) -> core::Result<void> {
        storage::UnitStore units(connection, k_root);
        (void)units.all();
        return {};
    });
    EXPECT_EQ(code_of(refused), "database.corrupt");
}

}  // namespace
}  // namespace bontot::contract
