// The yearly workbook: written, read back, and read with every kind of slip.
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <unistd.h>

#include <gtest/gtest.h>

#include "core/text.hpp"
#include "documents/workbook_facts.hpp"
#include "documents/workbook_template.hpp"
#include "documents/xlsx_reader.hpp"
#include "support/sample_workbook.hpp"

namespace bontot::documents {
namespace {

using organisation::UnitKind;

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class YearlyWorkbook : public testing::Test {
  protected:
    YearlyWorkbook() : path_(std::filesystem::path(testing::TempDir()) / fmt::format("bontot_{}.xlsx", ::getpid())) {}
    ~YearlyWorkbook() override { std::filesystem::remove(path_); }

    Workbook written(const plan::Plan& plan, UnitKind kind, const assessment::Facts* facts) {
        const auto wrote = write_template(plan, kind, path_.string(), facts);
        EXPECT_TRUE(wrote.has_value());
        auto workbook = read_xlsx(bytes_of(path_.string()));
        EXPECT_TRUE(workbook.has_value());
        return workbook ? std::move(*workbook) : Workbook{};
    }

    /// The sample with some cells changed, read: the faults as "place code".
    std::vector<std::string> faults_after(const std::function<void(Workbook&)>& change) {
        const auto facts = tests::sample_cell_facts();
        auto workbook = written(plan_, UnitKind::cell, &facts);
        change(workbook);
        const auto read = read_facts_workbook(workbook, plan_);
        std::vector<std::string> found;
        if (read) return found;
        for (const auto& fault : read.error())
            found.push_back(fault.place + " " + fault.code);
        return found;
    }

    static Sheet& sheet(Workbook& workbook, std::string_view name) {
        for (auto& one : workbook.sheets) {
            if (one.name == name) return one;
        }
        throw std::runtime_error("no such sheet");
    }
    static Cell& cell(Workbook& workbook, std::string_view name, const char* address) {
        auto& cells = sheet(workbook, name).cells;
        const auto at = *CellAddress::parse(address);
        const auto found =
            std::lower_bound(cells.begin(), cells.end(), at, [](const Cell& c, CellAddress a) { return c.at < a; });
        if (found != cells.end() && found->at == at) return *found;
        return *cells.insert(found, Cell{at, CellKind::text, NumberMeaning::plain, ""});
    }
    static void put(Workbook& workbook, std::string_view name, const char* address, std::string value) {
        auto& target = cell(workbook, name, address);
        target = Cell{target.at, CellKind::text, NumberMeaning::plain, std::move(value)};
    }
    static void clear(Workbook& workbook, std::string_view name, const char* address) {
        auto& cells = sheet(workbook, name).cells;
        const auto at = *CellAddress::parse(address);
        std::erase_if(cells, [at](const Cell& c) { return c.at == at; });
    }

    plan::Plan plan_ = tests::sample_plan();
    std::filesystem::path path_;
};

TEST_F(YearlyWorkbook, ReadsBackWhatItWasFilledWith) {
    for (const bool with_sheet : {true, false}) {
        const auto plan = tests::sample_plan(with_sheet);
        const auto facts = tests::sample_cell_facts(with_sheet);
        const auto read = read_facts_workbook(written(plan, UnitKind::cell, &facts), plan);
        ASSERT_TRUE(read.has_value()) << read.error().front().code << " " << read.error().front().place;
        EXPECT_EQ(tests::text_of(*read), tests::text_of(facts));
    }
    const auto facts = tests::sample_committee_facts();
    const auto read = read_facts_workbook(written(plan_, UnitKind::grassroots_committee, &facts), plan_);
    ASSERT_TRUE(read.has_value()) << read.error().front().code << " " << read.error().front().place;
    EXPECT_EQ(tests::text_of(*read), tests::text_of(facts));
}

TEST_F(YearlyWorkbook, HasRoomForSixtyMembersAndTwentyFourMeetings) {
    auto workbook = written(plan_, UnitKind::cell, nullptr);
    EXPECT_EQ(cell(workbook, "Điểm danh", "AA4").text, "Buổi 24");
    EXPECT_EQ(cell(workbook, "Điểm danh", "A65").text, "60");
    auto facts = tests::sample_cell_facts();
    while (facts.members.size() < 75) {
        auto member = facts.members.front();
        member.id = fmt::format("x{}", facts.members.size());
        facts.members.push_back(member);
    }
    const auto read = read_facts_workbook(written(plan_, UnitKind::cell, &facts), plan_);
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->members.size(), 75U);
}

TEST_F(YearlyWorkbook, BlankTemplateAsksForTheUnitOnly) {
    const auto read = read_facts_workbook(written(plan_, UnitKind::cell, nullptr), plan_);
    ASSERT_FALSE(read.has_value());
    for (const auto& fault : read.error())
        EXPECT_TRUE(fault.place.starts_with("Đơn vị!B")) << fault.place << fault.code;
    EXPECT_EQ(read.error().size(), 4U);
}

TEST_F(YearlyWorkbook, SameFactsGiveTheSameBytes) {
    const auto facts = tests::sample_cell_facts();
    ASSERT_TRUE(write_template(plan_, UnitKind::cell, path_.string(), &facts));
    const auto first = bytes_of(path_.string());
    ASSERT_TRUE(write_template(plan_, UnitKind::cell, path_.string(), &facts));
    EXPECT_EQ(first, bytes_of(path_.string()));
}

TEST_F(YearlyWorkbook, UnderstandsHowPeopleWrite) {
    EXPECT_EQ(faults_after([](Workbook& w) {
                  put(w, "Buổi sinh hoạt", "C5", "5.1.2023");
                  put(w, "Buổi sinh hoạt", "E5", "7h31");
                  put(w, "Buổi sinh hoạt", "H5", "✓");
                  put(w, "Điểm danh", "D6", "đi muộn");
                  put(w, "Điểm danh", "D7", "KP");
                  put(w, "Điểm danh", "D8", "Vắng");
                  put(w, "Phát biểu", "D6", "2");
                  put(w, "Nội dung chấm", "E5", "95,5 %");
                  put(w, "Xếp loại", "D5", "htxsnv");
                  put(w, "Xếp loại", "B20", "");
              }),
              std::vector<std::string>{});
}

TEST_F(YearlyWorkbook, NamesEveryWrongCellInOneGo) {
    EXPECT_EQ(faults_after([](Workbook& w) {
                  put(w, "Đơn vị", "B8", "Hợp tác xã");
                  put(w, "Đảng viên", "D5", "2015");
                  put(w, "Buổi sinh hoạt", "D6", "Bất thường");
                  clear(w, "Buổi sinh hoạt", "H7");
                  put(w, "Buổi sinh hoạt", "E8", "chiều");
                  put(w, "Điểm danh", "F8", "vắng mặt");
                  put(w, "Điểm danh", "C9", "Người Lạ");
                  clear(w, "Điểm danh", "B9");
                  put(w, "Phát biểu", "G8", "nhiều");
                  put(w, "Phiếu chấm", "D6", "10,5");
                  put(w, "Nội dung chấm", "E5", "101%");
                  put(w, "Nội dung chấm", "A6", "9.9");
                  put(w, "Xếp loại", "D5", "A");
                  put(w, "Xếp loại", "D6", "Đủ tư cách");
                  clear(w, "Xếp loại", "D7");
                  put(w, "Điểm liệt", "B5", "mất điện");
                  clear(w, "Điểm liệt", "C5");
              }),
              (std::vector<std::string>{"Đơn vị!B8 workbook.wrong_word", "Đảng viên!D5 workbook.wrong_date",
                                        "Buổi sinh hoạt!D6 workbook.wrong_word", "Buổi sinh hoạt!H7 workbook.required",
                                        "Buổi sinh hoạt!E8 workbook.wrong_time", "Điểm danh!F8 workbook.wrong_word",
                                        "Điểm danh!C9 workbook.unknown_member", "Phát biểu!G8 workbook.wrong_count",
                                        "Phiếu chấm!D6 workbook.wrong_points", "Nội dung chấm!E5 workbook.wrong_ratio",
                                        "Nội dung chấm!A6 workbook.unknown_indicator",
                                        "Xếp loại!D5 workbook.rating_needs_legend",
                                        "Xếp loại!D6 workbook.rating_of_old", "Xếp loại!D7 workbook.required",
                                        "Điểm liệt!B5 workbook.wrong_word", "Điểm liệt!C5 workbook.required"}));
}

TEST_F(YearlyWorkbook, RefusesWhatContradictsItself) {
    EXPECT_EQ(
        faults_after([](Workbook& w) {
            cell(w, "Điểm danh", "E5").text = "44960";  // the date above a column is another than the meeting's
            put(w, "Điểm danh", "D6", "Miễn");          // nobody wrote this exemption down
            put(w, "Điểm danh", "P6", "Có mặt");        // there is no thirteenth meeting
            put(w, "Nội dung chấm", "A6", "1.1");       // twice
            put(w, "Buổi sinh hoạt", "T6", "1");        // fewer tasks than were done
            put(w, "Buổi sinh hoạt", "U6", "2");
        }),
        (std::vector<std::string>{"Buổi sinh hoạt!U6 workbook.wrong_count", "Điểm danh!E5 workbook.header_disagrees",
                                  "Điểm danh!D6 workbook.exemption_not_listed", "Điểm danh!P6 workbook.unknown_meeting",
                                  "Nội dung chấm!A6 workbook.repeated"}));
}

TEST_F(YearlyWorkbook, SaysWhichProgramLeftNoResults) {
    EXPECT_EQ(faults_after([](Workbook& w) {
                  cell(w, "Buổi sinh hoạt", "C5").kind = CellKind::uncalculated;
                  cell(w, "Buổi sinh hoạt", "C6").kind = CellKind::error;
                  cell(w, "Buổi sinh hoạt", "Q7") =
                      Cell{*CellAddress::parse("Q7"), CellKind::number, NumberMeaning::date, "45017"};
                  cell(w, "Nội dung chấm", "A7") =
                      Cell{*CellAddress::parse("A7"), CellKind::number, NumberMeaning::plain, "1.1"};
              }),
              (std::vector<std::string>{
                  "Buổi sinh hoạt!C5 workbook.not_calculated", "Buổi sinh hoạt!C6 workbook.error_value",
                  "Buổi sinh hoạt!Q7 workbook.turned_into_date", "Nội dung chấm!A7 workbook.turned_into_number"}));
}

TEST_F(YearlyWorkbook, NamesMissingSheetsAndColumns) {
    const auto facts = tests::sample_cell_facts();
    auto workbook = written(plan_, UnitKind::cell, &facts);
    std::erase_if(workbook.sheets, [](const Sheet& s) { return s.name == "Phát biểu"; });
    put(workbook, "Đảng viên", "D4", "Ngày gì đó");
    put(workbook, "Điểm liệt", "C4", "Loại việc");
    const auto read = read_facts_workbook(workbook, plan_);
    ASSERT_FALSE(read.has_value());
    std::vector<std::string> found;
    for (const auto& fault : read.error()) {
        if (fault.code == "workbook.missing_sheet" || fault.code == "workbook.missing_column") {
            found.push_back(fault.place + " " + *fault.param("expected"));
        }
    }
    EXPECT_EQ(found, (std::vector<std::string>{"Đảng viên Ngày vào chi bộ", " Phát biểu", "Điểm liệt Ngày"}));
}

TEST_F(YearlyWorkbook, MovedColumnsRowsAndForeignColumnsDoNotMatter) {
    const auto facts = tests::sample_cell_facts();
    auto workbook = written(plan_, UnitKind::cell, &facts);
    for (auto& one : workbook.sheets) {
        if (one.name == "Đơn vị" || one.name == "Hướng dẫn") continue;
        for (auto& moved : one.cells) {
            moved.at.row += 3;
            moved.at.column = 60 - moved.at.column;  // mirrored
            moved.text = core::to_nfc(moved.text);
        }
        std::sort(one.cells.begin(), one.cells.end(), [](const Cell& a, const Cell& b) { return a.at < b.at; });
        put(workbook, one.name, "BK7", "Cột riêng của văn phòng");
        put(workbook, one.name, "BK9", "gì cũng được");
    }
    put(workbook, "Đảng viên", "BE7", "HỌ VÀ TÊN * (chữ in)");
    const auto read = read_facts_workbook(workbook, plan_);
    ASSERT_TRUE(read.has_value()) << read.error().front().code << " " << read.error().front().place;
    EXPECT_EQ(tests::text_of(*read), tests::text_of(facts));
}

TEST_F(YearlyWorkbook, CodesMayBeLeftToTheProgram) {
    auto facts = tests::sample_cell_facts();
    facts.members[4].name = "Phạm Văn Em";  // without codes, names must differ
    for (auto& member : facts.members)
        member.id.clear();
    for (auto& meeting : facts.meetings)
        meeting.id.clear();
    const auto read = read_facts_workbook(written(plan_, UnitKind::cell, &facts), plan_);
    ASSERT_TRUE(read.has_value()) << read.error().front().code << " " << read.error().front().place;
    EXPECT_EQ(read->members[2].id, "dv03");
    EXPECT_EQ(read->meetings[11].id, "b12");
    EXPECT_EQ(read->meetings[3].attendance.size(), facts.meetings[3].attendance.size());
}

TEST_F(YearlyWorkbook, RefusesWhatItHasNoRoomFor) {
    auto facts = tests::sample_cell_facts();
    facts.members[2].exemptions.push_back({core::Date(2023, 12, 1), std::nullopt});
    const auto full = write_template(plan_, UnitKind::cell, path_.string(), &facts);
    ASSERT_FALSE(full.has_value());
    EXPECT_EQ(full.error().code, "workbook.no_room");
    const auto nowhere = write_template(plan_, UnitKind::cell, "/no/such/folder/a.xlsx", nullptr);
    ASSERT_FALSE(nowhere.has_value());
    EXPECT_EQ(nowhere.error().code, "workbook.cannot_write");
}

}  // namespace
}  // namespace bontot::documents
