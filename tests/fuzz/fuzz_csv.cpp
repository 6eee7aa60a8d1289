// Any bytes as a .csv of an office: refusals, findings and questions, never a crash; and what was read can be written
// out and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "imports/read.hpp"
#include "imports/recognise.hpp"
#include "imports/tables.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bontot;
    const auto workbook = imports::open_file(std::string_view(reinterpret_cast<const char*>(data), size), "tep.csv");
    if (!workbook) return 0;
    for (const auto& guess : imports::recognise(*workbook)) {
        if (!imports::apply_layout(guess, imports::print_layout(guess))) std::abort();
        imports::ReadOptions options;
        options.unit = {"38.1.2", ""};
        options.year = 2025;
        options.meeting_date = core::Date(2025, 8, 5);
        const auto rows = imports::read_rows(*workbook, guess, options);
        if (!rows) continue;
        const auto csv = imports::write_csv(rows->kind, *rows);
        if (csv && !imports::open_file(*csv, "tep.csv")) std::abort();
    }
    return 0;
}
