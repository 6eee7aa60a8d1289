// Helper of office_sheets.py: what a file seems to be and what is read from it, a line each.
//   read_sheet FILE
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "imports/read.hpp"
#include "imports/recognise.hpp"

using namespace bontot;

namespace {

std::string day(const std::optional<core::Date>& date) {
    return date ? date->iso() : "-";
}

void print(const imports::Rows& rows) {
    for (const auto& member : rows.members) {
        std::printf("member %s | %s | %s | %d | %s | %s\n", member.member.code.c_str(), member.member.name.c_str(),
                    member.unit.shown().c_str(), member.birth_year.value_or(0), day(member.admitted).c_str(),
                    day(member.official).c_str());
    }
    for (const auto& line : rows.roll_calls) {
        std::printf("roll %s | %s | %s\n", line.date.iso().c_str(), line.member.name.c_str(),
                    std::string(core::name_in(imports::k_attendances, line.attendance)).c_str());
    }
    for (const auto& meeting : rows.meetings) {
        std::printf("meeting %s | %s | %s\n", meeting.date.iso().c_str(), meeting.unit.shown().c_str(),
                    meeting.place.c_str());
    }
    for (const auto& rating : rows.unit_ratings) {
        std::printf("rating %d | %s | %s\n", rating.rating.year, rating.unit.shown().c_str(),
                    rating.rating.level
                        ? std::string(core::name_in(organisation::k_rating_levels, *rating.rating.level)).c_str()
                        : "-");
    }
    for (const auto& paper : rows.past_years) {
        std::printf("paper %d | %s | %d | %s | %s | %s | %s\n", paper.year, paper.unit.shown().c_str(),
                    static_cast<int>(paper.paper), day(paper.date).c_str(),
                    paper.score ? paper.score->text().c_str() : "-", paper.decision.number.c_str(),
                    day(paper.decision.date).c_str());
    }
    for (const auto& finding : rows.findings.list()) {
        if (finding.severity == imports::Severity::info) continue;
        std::printf("%s %s %s\n", std::string(core::name_in(core::k_severities, finding.severity)).c_str(),
                    finding.what.code.c_str(), finding.what.place.c_str());
    }
    for (const auto& column : rows.not_kept)
        std::printf("not kept %s\n", column.header.c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ifstream file(argv[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto name = std::filesystem::path(argv[1]).filename().string();
    const auto workbook = imports::open_file(bytes, name);
    if (!workbook) {
        std::printf("refused %s\n", workbook.error().code.c_str());
        return 0;
    }
    const auto guesses = imports::recognise(*workbook);
    const auto* best = imports::best_guess(guesses);
    if (best == nullptr) {
        std::printf("unknown\n");
        return 0;
    }
    std::printf("%s %s rows %u-%u\n", std::string(core::name_in(imports::k_kinds, best->kind)).c_str(),
                best->sheet_name.c_str(), best->header_first, best->header_last);
    imports::ReadOptions options;
    options.file_name = name;
    options.unit = {"", "Chi bộ Một"};
    const auto rows = imports::read_rows(*workbook, *best, options);
    if (rows) {
        print(*rows);
    } else {
        std::printf("refused %s\n", rows.error().code.c_str());
    }
    return 0;
}
