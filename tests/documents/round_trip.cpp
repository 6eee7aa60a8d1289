// Helper of resave.py: writes the sample workbook, or reads one back and compares it with the sample's facts.
//   round_trip write cell|committee|blank FILE      round_trip check cell|committee FILE
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "documents/workbook_facts.hpp"
#include "documents/workbook_template.hpp"
#include "documents/xlsx_reader.hpp"
#include "support/sample_workbook.hpp"

using namespace bontot;

namespace {

int say(const core::Refusal& refusal) {
    std::fprintf(stderr, "%s %s", refusal.place.c_str(), refusal.code.c_str());
    for (const auto& [name, value] : refusal.params)
        std::fprintf(stderr, " %s=%s", name.c_str(), value.c_str());
    std::fprintf(stderr, "\n");
    return 1;
}

int check(const std::string& path, const plan::Plan& plan, const assessment::Facts& expected) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto workbook = documents::read_xlsx(bytes);
    if (!workbook) return say(workbook.error());
    const auto facts = documents::read_facts_workbook(*workbook, plan);
    if (!facts) {
        for (const auto& refusal : facts.error())
            say(refusal);
        return 1;
    }
    if (tests::text_of(*facts) == tests::text_of(expected)) return 0;
    std::fprintf(stderr, "expected:\n%s\nread:\n%s\n", tests::text_of(expected).c_str(),
                 tests::text_of(*facts).c_str());
    return 1;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::string act = argv[1];
    const std::string kind = argv[2];
    const auto plan = tests::sample_plan();
    const bool committee = kind == "committee";
    const auto facts = committee ? tests::sample_committee_facts() : tests::sample_cell_facts();
    if (act == "check") return check(argv[3], plan, facts);
    const auto wrote = documents::write_template(plan, facts.unit.kind, argv[3], kind == "blank" ? nullptr : &facts);
    return wrote ? 0 : say(wrote.error());
}
