// The yearly workbook of the engine is recognised and handed over to its own reader; sheets are sliced where they must.
#include <gtest/gtest.h>

#include "documents/sheet_slices.hpp"
#include "documents/workbook_facts.hpp"
#include "documents/workbook_template.hpp"
#include "support/office_sheet.hpp"
#include "support/sample_workbook.hpp"

namespace bontot::imports {
namespace {

TEST(EngineWorkbook, IsRecognisedAndHandedOver) {
    const auto plan = tests::sample_plan();
    for (const bool cell : {true, false}) {
        const auto facts = cell ? tests::sample_cell_facts() : tests::sample_committee_facts();
        const auto path = tests::temporary_file("engine.xlsx");
        ASSERT_TRUE(documents::write_template(plan, facts.unit.kind, path.string(), &facts));
        const auto workbook = open_file(tests::bytes_of(path), "engine.xlsx");
        std::filesystem::remove(path);
        ASSERT_TRUE(workbook);
        const auto guess = tests::best_of(*workbook);
        EXPECT_EQ(guess.kind, Kind::engine_workbook);
        EXPECT_EQ(read_rows(*workbook, guess).error().code, "imports.engine_workbook");
        EXPECT_TRUE(documents::read_facts_workbook(*workbook, plan));
    }
}

TEST(SheetSlices, KeepTheFrameAndCutBetweenRows) {
    using documents::next_slice;
    using documents::slice_sheet;
    const std::string row = "<x:row r=\"1\"><x:c><x:v>" + std::string(1'000'000, '1') + "</x:v></x:c></x:row>";
    std::string rows;
    for (int i = 0; i < 20; ++i)
        rows += row;
    const std::string text = "<x:worksheet><x:sheetData>" + rows + "</x:sheetData><x:mergeCells/></x:worksheet>";
    const auto sliced = slice_sheet(text);
    ASSERT_TRUE(sliced);
    EXPECT_EQ(sliced->frame, "<x:worksheet><x:sheetData></x:sheetData><x:mergeCells/></x:worksheet>");
    EXPECT_EQ(sliced->rows, rows);
    std::string joined;
    for (std::size_t at = 0; at < rows.size();) {
        const auto slice = next_slice(sliced->rows, at);
        ASSERT_FALSE(slice.empty());
        EXPECT_TRUE(slice.ends_with("</x:row>"));
        EXPECT_EQ(slice.size() % row.size(), 0U);
        joined += slice;
        at += slice.size();
    }
    EXPECT_EQ(joined, rows);
    for (const auto* broken :
         {"", "<worksheet/>", "<worksheet><sheetData/></worksheet>", "<sheetData>", "sheetData sheetData"})
        EXPECT_FALSE(slice_sheet(broken)) << broken;
}

}  // namespace
}  // namespace bontot::imports
