// The 21 mistakes that clerks and generators make (papers.md D), each looked for in the text of every kind of paper in
// both formats, as the shipped templates write it.
#include <map>
#include <regex>
#include <sstream>

#include <gtest/gtest.h>

#include "documents/papers/shipped_templates.hpp"
#include "documents/text_sources.hpp"
#include "papers/examples.hpp"
#include "papers/legal_basis.hpp"

namespace bontot::papers {
namespace {

using Each = std::function<void(PaperKind kind, Format format, const std::string& text)>;

std::string text_of(PaperKind kind, Format format, const Fields& fields) {
    const auto paper = documents::paper_template(kind, format);
    if (!paper) return "(no template)";
    return documents::package_text(paper->fill(fields).value()).value();
}

/// Every kind in both formats, of its example; made once for all tests.
void each_paper(const Each& each) {
    static std::map<std::pair<PaperKind, Format>, std::string> texts;
    for (const auto& [format, format_name] : k_formats) {
        for (const auto& [kind, name] : k_paper_kinds) {
            auto& text = texts[{kind, format}];
            if (text.empty()) text = text_of(kind, format, example_fields(kind, format));
            SCOPED_TRACE(std::string(format_name) + "/" + std::string(name));
            each(kind, format, text);
        }
    }
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

void expect_none(std::initializer_list<const char*> words) {
    each_paper([&](PaperKind, Format, const std::string& text) {
        for (const auto* word : words)
            EXPECT_EQ(text.find(word), std::string::npos) << word;
    });
}

std::string symbol_of(PaperKind kind) {
    return std::string(rules_of(kind).symbol);
}

TEST(PaperMistakes, D01_StateMottoOrMarksOfStatePapers) {
    expect_none({"CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "TM.", "KT.", "TUQ.", "Lưu: VT", "Lưu VT"});
}

TEST(PaperMistakes, D02_ColonAfterSo) {
    each_paper([](PaperKind, Format, const std::string& text) {
        EXPECT_FALSE(std::regex_search(text, std::regex("Số\\s*:"))) << text.substr(0, 200);
    });
}

TEST(PaperMistakes, D03_TypeCodeMissing) {
    each_paper([](PaperKind kind, Format, const std::string& text) {
        if (kind == PaperKind::certificate || symbol_of(kind).empty()) return;
        EXPECT_TRUE(std::regex_search(text, std::regex("Số [0-9]{2,}-" + symbol_of(kind) + "/\\S+")));
    });
}

TEST(PaperMistakes, D04_ThreeOrganisationsInTheHeader) {
    each_paper([](PaperKind kind, Format, const std::string& text) {
        if (kind == PaperKind::certificate || kind == PaperKind::calibration) return;
        int above_star = 0;
        for (const auto& line : lines_of(text)) {
            if (line == "*") break;
            above_star += line.empty() || line == "ĐẢNG CỘNG SẢN VIỆT NAM" ? 0 : 1;
        }
        EXPECT_EQ(above_star, 2) << "the direct superior and the issuer, no others";
    });
}

TEST(PaperMistakes, D05_VvInTheSummaryOfANamedPaper) {
    expect_none({"V/v", "V/V", "\nVề việc", "\nvề việc"});
}

TEST(PaperMistakes, D06_SignedForTheCellCommittee) {
    expect_none({"T/M CHI ỦY", "T.M", "T/M CẤP ỦY", "TM CHI BỘ"});
}

TEST(PaperMistakes, D07_DeputySignsInPlaceOfTheSecretary) {
    expect_none({"K/T", "T/L BÍ THƯ"});
}

TEST(PaperMistakes, D08_SealUnderACellsSignature) {
    expect_none({"đóng dấu", "Đóng dấu", "Ký, ghi rõ"});
}

TEST(PaperMistakes, D09_SectionNumbersRepeatedOrMixed) {
    const std::array<std::string, 7> numbers{"I", "II", "III", "IV", "V", "VI", "VII"};
    int sections = 0;
    each_paper([&](PaperKind, Format, const std::string& text) {
        std::size_t next = 0;
        std::smatch found;
        for (const auto& line : lines_of(text)) {
            if (!std::regex_search(line, found, std::regex("^([IVX]+)\\s*[-.]\\s*[^a-z]"))) continue;
            ASSERT_LT(next, numbers.size());
            ++sections;
            EXPECT_EQ(found[1].str(), numbers[next++]) << line;
            EXPECT_EQ(line.substr(found[1].str().size(), 1), "-") << "one way of numbering: " << line;
        }
    });
    EXPECT_GT(sections, 40) << "the headings were not found";
}

TEST(PaperMistakes, D10_TwoDeadlinesForOneStep) {
    auto plan = example_launch_plan(Format::hd36);
    EXPECT_TRUE(check(plan));
    plan.deadlines.emplace_back(plan.deadlines.front().first, core::Date(2023, 7, 20));
    const auto refused = check(plan);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "paper.two_deadlines");
}

TEST(PaperMistakes, D11_ColonAfterDieu) {
    each_paper([](PaperKind, Format, const std::string& text) {
        EXPECT_FALSE(std::regex_search(text, std::regex("Điều [0-9]+\\s*:")));
    });
    EXPECT_NE(text_of(PaperKind::recognition, Format::hd05, example_fields(PaperKind::recognition, Format::hd05))
                  .find("Điều 1."),
              std::string::npos);
}

TEST(PaperMistakes, D12_RuleCitedWithoutItsDate) {
    int citations = 0;
    each_paper([&](PaperKind, Format, const std::string& text) {
        const std::regex citation("(?:Kế hoạch|Tờ trình|Quy định|Hướng dẫn|Biên bản[^,;]*) số [^ ,;]+(.{0,12})");
        for (std::sregex_iterator at(text.begin(), text.end(), citation), end; at != end; ++at) {
            ++citations;
            EXPECT_EQ((*at)[1].str().substr(0, std::string(", ngày").size()), ", ngày") << at->str();
        }
    });
    EXPECT_GT(citations, 8) << "the citations were not found";
    // A rule whose number is not known prints dots for its day too.
    EXPECT_EQ((Citation{"Hướng dẫn", std::nullopt, std::nullopt, ""}.in_full()), "Hướng dẫn số ………, ngày ………");
}

TEST(PaperMistakes, D13_OldBasisAfterAChange) {
    const auto basis = [](core::Date day) {
        std::string all;
        for (const auto& line : legal_basis_on(day))
            all += line + "\n";
        return all;
    };
    EXPECT_NE(basis({2023, 12, 20}).find("01-HD/TW, ngày 28/9/2021"), std::string::npos);
    EXPECT_NE(basis({2023, 12, 20}).find("24-QĐ/TW, ngày 30/7/2021"), std::string::npos);
    const auto december_2025 = basis({2025, 12, 10});
    EXPECT_EQ(december_2025.find("01-HD/TW"), std::string::npos);
    EXPECT_EQ(december_2025.find("24-QĐ/TW"), std::string::npos);
    EXPECT_NE(december_2025.find("294-QĐ/TW, ngày 26/5/2025"), std::string::npos);
    EXPECT_NE(december_2025.find("06-HD/TW, ngày 9/6/2025"), std::string::npos);
    // The day before and the day of the change.
    EXPECT_NE(basis({2025, 6, 8}).find("01-HD/TW"), std::string::npos);
    EXPECT_EQ(basis({2025, 6, 9}).find("01-HD/TW"), std::string::npos);
    // Where nobody told which guidance holds, nothing is guessed.
    EXPECT_NE(basis({2026, 12, 1}).find("Hướng dẫn số ………, ngày ………"), std::string::npos);
}

TEST(PaperMistakes, D14_NumbersBegunAgainEachYear) {
    const core::Period term{{2020, 6, 1}, {{2025, 6, 1}}};
    const std::vector<GivenNumber> given{{"NQ", 12, {2023, 12, 5}}};
    EXPECT_EQ(next_number(given, "NQ", term, {2024, 1, 5}).value(), 13);
}

TEST(PaperMistakes, D15_AbsentPeopleOnlyCountedAndAgreementWithoutCounts) {
    expect_none({"100 % nhất trí", "100\u00a0% nhất trí", "100% nhất trí"});
    const auto meeting = example_meeting(Format::hd05);
    const auto text = text_of(PaperKind::minutes, Format::hd05, fields_of(meeting, PaperKind::minutes));
    for (const auto& row : meeting.roll) {
        const bool absent = row.status == RollStatus::excused || row.status == RollStatus::unexcused || row.absent;
        if (!absent) continue;
        EXPECT_NE(text.find("Đồng chí " + row.name), std::string::npos) << row.name;
    }
    for (const auto& opinion : meeting.opinions)
        EXPECT_NE(text.find("Đồng chí " + opinion.name + ": "), std::string::npos) << "an opinion has a name";
    EXPECT_NE(text.find("đồng ý 5; không đồng ý 0; ý kiến khác 0; trên tổng số 5"), std::string::npos);
}

TEST(PaperMistakes, D16_MinutesNotReadBackOrSignedByOne) {
    const std::map<PaperKind, std::vector<std::string>> signers{
        {PaperKind::minutes, {"NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"}},
        {PaperKind::committee_minutes, {"NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ"}},
        {PaperKind::appraisal, {"THƯ KÝ", "CHỦ TRÌ", "ĐẠI DIỆN"}},
        {PaperKind::vote_count, {"THƯ KÝ", "CHỦ TRÌ", "TỔ TRƯỞNG"}},
    };
    each_paper([&](PaperKind kind, Format, const std::string& text) {
        const auto wanted = signers.find(kind);
        if (wanted == signers.end()) return;
        EXPECT_NE(text.find("đọc lại cho những người có mặt cùng nghe"), std::string::npos);
        for (const auto& signer : wanted->second)
            EXPECT_NE(text.find(signer), std::string::npos) << signer;
    });
}

TEST(PaperMistakes, D17_ExemptPeopleAndGuestsInTheShare) {
    const auto meeting = example_meeting(Format::hd05);
    const auto text = text_of(PaperKind::roll_call, Format::hd05, fields_of(meeting, PaperKind::roll_call));
    EXPECT_NE(text.find("phải dự: 8; có mặt: 5; tỷ lệ: 62,50"), std::string::npos) << text;
    EXPECT_NE(text.find("Khách dự (không tính vào tỷ lệ)"), std::string::npos);
}

TEST(PaperMistakes, D18_ListWithoutItsDecisionOrOfAnotherLength) {
    for (const auto kind : {PaperKind::recognition, PaperKind::award}) {
        for (const auto& [format, name] : k_formats) {
            const auto text = text_of(kind, format, example_fields(kind, format));
            EXPECT_NE(text.find("Kèm theo Quyết định số 05-QĐ/ĐUK, ngày "), std::string::npos) << name;
            std::smatch article;
            std::smatch list;
            ASSERT_TRUE(std::regex_search(text, article, std::regex("Điều 1\\. [^0-9]*([0-9]+) tổ chức đảng")));
            ASSERT_TRUE(std::regex_search(text, list, std::regex("Danh sách gồm ([0-9]+) tổ chức đảng")));
            EXPECT_EQ(article[1], list[1]);
        }
    }
}

/// The same fields, nothing of them known: lists are empty.
Fields unknown(const Fields& example) {
    Fields fields;
    for (const auto& [name, value] : example.all()) {
        if (std::holds_alternative<FieldRows>(value)) {
            fields.rows(name, {});
        } else if (std::holds_alternative<bool>(value)) {
            fields.mark(name, false);
        } else {
            fields.set(name, FieldText());
        }
    }
    return fields;
}

TEST(PaperMistakes, D19_InventedFacts) {
    for (const auto& [format, format_name] : k_formats) {
        for (const auto& [kind, name] : k_paper_kinds) {
            if (kind == PaperKind::certificate || kind == PaperKind::calibration) continue;  // of a decision only
            const auto text = text_of(kind, format, unknown(example_fields(kind, format)));
            EXPECT_NE(text.find("……"), std::string::npos) << name;
            std::smatch figure;
            EXPECT_FALSE(std::regex_search(text, figure, std::regex("[0-9]{2,}|[0-9] ?%|[0-9] giờ")))
                << format_name << "/" << name << ": " << figure.str();
        }
    }
}

TEST(PaperMistakes, D20_OldEndMarkAndTwoSpellings) {
    each_paper([](PaperKind, Format format, const std::string& text) {
        if (format == Format::hd05) {
            EXPECT_EQ(text.find("./."), std::string::npos);
        }
        const bool one = text.find("ủy") != std::string::npos || text.find("ỦY") != std::string::npos;
        const bool other = text.find("uỷ") != std::string::npos || text.find("UỶ") != std::string::npos;
        EXPECT_FALSE(one && other) << "two spellings in one paper";
        EXPECT_FALSE(text.find("hoà") != std::string::npos && text.find("hòa") != std::string::npos);
    });
}

TEST(PaperMistakes, D21_CertificateOtherThanItsDecision) {
    for (const auto& [format, name] : k_formats) {
        const auto decision = example_award(format);
        const auto text = text_of(PaperKind::certificate, format, certificate_fields(decision).value());
        EXPECT_NE(text.find(symbol_text(decision.head.number, "QĐ", decision.head.body_symbol)), std::string::npos);
        EXPECT_NE(text.find(place_and_date(decision.head.place, decision.head.date, format)), std::string::npos);
        for (const auto& body : decision.bodies)
            EXPECT_NE(text.find(body.name), std::string::npos) << name;
        auto unsigned_one = decision;
        unsigned_one.head.number.reset();
        EXPECT_FALSE(certificate_fields(unsigned_one)) << "no certificate before its decision";
    }
}

}  // namespace
}  // namespace bontot::papers
