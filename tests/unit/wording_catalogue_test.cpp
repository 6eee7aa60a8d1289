#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <span>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "access/account.hpp"
#include "access/permission.hpp"
#include "app/ports/outcomes.hpp"
#include "core/text.hpp"
#include "evidence/evidence.hpp"
#include "movement/table.hpp"
#include "plan/parameter.hpp"
#include "wording/catalogue.hpp"
#include "wording/figures.hpp"
#include "wording/labels.hpp"

namespace bontot::wording {
namespace {

using core::Language;

TEST(Catalogue, EveryEntrySpeaksBothLanguagesWithTheSameFigures) {
    std::set<std::string_view> keys;
    for (const auto& entry : catalogue()) {
        EXPECT_TRUE(keys.insert(entry.key).second) << "twice: " << entry.key;
        EXPECT_FALSE(entry.vi.empty()) << entry.key;
        EXPECT_FALSE(entry.en.empty()) << entry.key;
        EXPECT_TRUE(core::is_nfc(entry.vi)) << entry.key;
        EXPECT_TRUE(core::is_nfc(entry.en)) << entry.key;
        EXPECT_EQ(placeholders(entry.vi), placeholders(entry.en)) << entry.key;
    }
}

// What stands before the point of a code; one a line: branches that add some meet here.
// clang-format off
constexpr std::string_view k_families[] = {
    "absence",
    "access",
    "account",
    "advice",
    "audit",
    "award",
    "awards",
    "backup",
    "chain",
    "check_records",
    "cli",
    "column",
    "csv",
    "database",
    "dates",
    "delegation",
    "demo",
    "evidence",
    "exemption",
    "facts",
    "finding",
    "grant",
    "import",
    "imports",
    "indicator",
    "input",
    "json",
    "key",
    "knock_out",
    "link",
    "list",
    "login",
    "meeting",
    "movement",
    "movement_file",
    "member",
    "membership",
    "migrate",
    "office",
    "open",
    "outcome",
    "outlook",
    "page",
    "paper",
    "password",
    "period",
    "plan",
    "rating",
    "recognition",
    "records",
    "registration",
    "request",
    "sample",
    "serve",
    "session",
    "sign_in",
    "task",
    "template",
    "totp",
    "unit",
    "upload",
    "verify",
    "warning",
    "what_if",
    "why",
    "workbook",
    "xlsx",
};
// clang-format on

std::string any_of(std::span<const std::string_view> words) {
    std::string pattern = "(?:";
    for (const auto word : words)
        pattern += (pattern.back() == ':' ? "" : "|") + std::string(word);
    return pattern + ")";
}

/// Every "family.code" in the program's sources that is meant for the catalogue.
std::set<std::string> codes_in_sources() {
    static const std::regex code("\"(" + any_of(k_families) + R"re(\.[a-z_0-9]+)")re");
    std::set<std::string> codes;
    const std::filesystem::path root = std::filesystem::path(BONTOT_SOURCE_DIR) / "src";
    for (const auto& file : std::filesystem::recursive_directory_iterator(root)) {
        const auto extension = file.path().extension();
        if (extension != ".cpp" && extension != ".hpp") continue;
        if (file.path().parent_path().filename() == "wording") continue;
        if (file.path().filename() == "permission.hpp") continue;  // names of rights, which have words of their own
        std::ifstream input(file.path());
        for (std::string line; std::getline(input, line);) {
            line = line.substr(0, line.find("//"));
            for (std::sregex_iterator match(line.begin(), line.end(), code), end; match != end; ++match) {
                const auto found = (*match)[1].str();
                const bool field = found == "unit.kind";  // of the workbook's template
                if (!field && plan::find_parameter(found) == nullptr) codes.insert(found);
            }
        }
    }
    return codes;
}

TEST(Catalogue, EveryCodeInTheSourcesHasASentence) {
    const auto codes = codes_in_sources();
    EXPECT_GT(codes.size(), 60U) << "the sources were not found";
    for (const auto& code : codes)
        EXPECT_TRUE(has_sentence(code)) << "no sentence for " << code;
}

template <class Table>
void expect_words(std::string_view family, const Table& table) {
    for (const auto& [value, name] : table) {
        EXPECT_TRUE(has_sentence(std::string(family) + "." + std::string(name))) << family << "." << name;
    }
}

TEST(Catalogue, EveryEnumerationHasItsWords) {
    expect_words("permission", access::k_permissions);
    expect_words("state", assessment::k_states);
    expect_words("outlook_state", assessment::k_outlooks);
    expect_words("verdict", assessment::k_verdicts);
    expect_words("outlook_title", assessment::k_outlooks);
    expect_words("verdict_of_plan", assessment::k_verdicts);
    expect_words("check", plan::k_checks);
    expect_words("meeting_kind", meetings::k_meeting_kinds);
    expect_words("presence", meetings::k_presences);
    expect_words("preparer", meetings::k_preparers);
    expect_words("rating", organisation::k_rating_levels);
    expect_words("rating_scope", organisation::k_rating_scopes);
    expect_words("meeting_level", plan::k_meeting_levels);
    expect_words("unit_kind", organisation::k_unit_kinds);
    expect_words("title", organisation::k_unit_kinds);
    expect_words("sector", organisation::k_sectors);
    expect_words("thing", access::k_roles);
    expect_words("thing", access::k_permissions);
    expect_words("thing", access::k_account_states);
    expect_words("evidence_kind", evidence::k_evidence_kinds);
    expect_words("award_kind", app::k_award_kinds);
    expect_words("movement_file", movement::k_acts);
    for (const auto& [name, mark] : meetings::k_named_marks)
        EXPECT_TRUE(has_sentence("mark." + std::string(name))) << name;
}

TEST(Catalogue, FillsFigures) {
    EXPECT_EQ(sentence("facts.date_outside_year", {{"found", "2022-03-05"}, {"year", "2023"}}, Language::vi),
              "ngày 5/3/2022 không thuộc năm 2023");
    EXPECT_EQ(sentence("facts.date_outside_year", {{"found", "2022-03-05"}, {"year", "2023"}}, Language::en),
              "5 March 2022 is not in the year 2023");
    EXPECT_EQ(sentence("input.too_large", {{"found", "1234567"}, {"allowed", "1000000"}}, Language::vi),
              "dữ liệu quá lớn: 1.234.567 byte, cho phép nhiều nhất 1.000.000 byte");
    EXPECT_EQ(sentence("outlook.regular", {{"needed", "1"}, {"by", "31/7/2023"}}, Language::en),
              "1 month still to meet in; the next meeting by 31 July 2023 at the latest.");
}

TEST(Catalogue, LeavesOutWhatIsNotKnown) {
    EXPECT_EQ(sentence("facts.unknown_member", {{"found", "a9"}}, Language::vi),
              "không có đảng viên “a9” trong danh sách");
    EXPECT_EQ(sentence("facts.unknown_member", {{"found", "a9"}, {"nearest", "a09"}}, Language::vi),
              "không có đảng viên “a9” trong danh sách; có phải “a09”?");
    EXPECT_EQ(sentence("facts.year", {}, Language::en), "the year ? is out of range; allowed: 1930…2200");
}

TEST(Catalogue, AnUnknownKeyIsShownWithItsFigures) {
    EXPECT_EQ(sentence("nobody.knows", {{"found", "1"}, {"allowed", "2"}}, Language::vi),
              "nobody.knows (found = 1, allowed = 2)");
    EXPECT_EQ(sentence("nobody.knows", {}, Language::vi), "nobody.knows");
}

TEST(Catalogue, DescribesInOneLine) {
    const core::Refusal refusal{core::RefusalKind::invalid,
                                "json.unknown_value",
                                {{"found", "pre\nsent\x1b[31m"}, {"allowed", "present, excused, unexcused"}},
                                "facts.json#/meetings/3/attendance/0/status"};
    EXPECT_EQ(describe(refusal, Language::vi),
              "facts.json#/meetings/3/attendance/0/status: không có giá trị “pre sent [31m”; được dùng: present, "
              "excused, unexcused");
    EXPECT_EQ(describe({core::RefusalKind::invalid, "input.empty", {}, ""}, Language::en), "there is nothing in it");
}

TEST(Catalogue, LongQuotesAreCut) {
    const auto text = sentence("json.not_a_date", {{"found", std::string(1000, 'x')}}, Language::en);
    EXPECT_LT(text.size(), 200U);
    EXPECT_THAT(text, testing::HasSubstr("x…”"));
    EXPECT_TRUE(core::is_nfc(one_line("b\xff\xfe broken", 4)));
}

TEST(Figures, AreWrittenAsTheLanguageWritesThem) {
    EXPECT_EQ(number_text(1234567, Language::vi), "1.234.567");
    EXPECT_EQ(number_text(-1234, Language::en), "−1,234");
    EXPECT_EQ(points_text({123450}, Language::vi), "1.234,5");
    EXPECT_EQ(points_text({950}, Language::en), "9.5");
    EXPECT_EQ(share_text(17, 20, Language::vi), "85 %");
    EXPECT_EQ(share_text(94999, 100000, Language::vi), "94,9 %");
    EXPECT_EQ(dates_text({{2023, 1, 5}, {2023, 2, 2}, {2023, 4, 6}}, Language::vi), "5/1, 2/2 và 6/4/2023");
    EXPECT_EQ(dates_text({{2023, 1, 5}, {2023, 4, 6}}, Language::en), "5 January and 6 April 2023");
    EXPECT_EQ(short_list_text({"A", "B", "C", "D"}, 2, "người khác", Language::vi), "A, B và 2 người khác");
    EXPECT_EQ(short_list_text({"A", "B", "C"}, 2, "người khác", Language::vi), "A, B và C");
}

}  // namespace
}  // namespace bontot::wording
