// Any bytes as an Excel workbook: refusals, never a crash, never more than the stated memory.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "documents/workbook_facts.hpp"
#include "documents/xlsx_reader.hpp"
#include "fuzz/shipped.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace bontot;
    const auto workbook = documents::read_xlsx(std::string_view(reinterpret_cast<const char*>(data), size));
    if (!workbook) return 0;
    const auto facts = documents::read_facts_workbook(*workbook, fuzz::shipped("nt-2023"));
    if (!facts && facts.error().empty()) std::abort();
    return 0;
}
