// Templates: fields, repeated rows and paragraphs, conditions; runs that a word processor cut up; what is refused, with
// its name and place.
#include <gtest/gtest.h>

#include "documents/papers/package_writer.hpp"
#include "documents/papers/paper_template.hpp"
#include "documents/papers/shipped_templates.hpp"
#include "documents/text_sources.hpp"
#include "papers/examples.hpp"

namespace bontot::documents {
namespace {

using papers::FieldRows;
using papers::Fields;

std::string word_file(const std::string& body) {
    PackageWriter writer;
    writer.add("[Content_Types].xml", "<Types/>");
    writer.add("word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>");
    return writer.finish().value();
}

std::string run(const std::string& text) {
    return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r>";
}

std::string line(const std::string& text) {
    return "<w:p>" + run(text) + "</w:p>";
}

std::string row(const std::string& first, const std::string& second) {
    return "<w:tr><w:tc>" + line(first) + "</w:tc><w:tc>" + line(second) + "</w:tc></w:tr>";
}

Fields people(int count) {
    FieldRows rows;
    for (int i = 0; i < count; ++i)
        rows.emplace_back().set("ten", "Người " + std::to_string(i + 1)).set("khi_nao", "");
    Fields fields;
    fields.set("ngay", "5/3/2024").set("trong", "").set("chua_biet", papers::FieldText()).rows("nguoi", rows);
    fields.mark("nhap", true);
    return fields;
}

/// The text of the template filled with `fields`, or the code of the refusal with its place.
std::string filled(const std::string& body, const Fields& fields = people(2)) {
    const auto paper = PaperTemplate::read("mau.docx", word_file(body), people(1));
    if (!paper) return paper.error().code + " " + paper.error().place;
    const auto bytes = paper->fill(fields);
    return bytes ? package_text(*bytes).value() : bytes.error().code;
}

TEST(PaperTemplate, FillsFields) {
    EXPECT_EQ(filled(line("Ngày {{ngay}}, {{ ngay }}.")), "Ngày 5/3/2024, 5/3/2024.\n");
}

TEST(PaperTemplate, UnknownValuesAreDotsAndEmptyOnesNothing) {
    EXPECT_EQ(filled(line("[{{chua_biet}}][{{trong}}]")), "[……………][]\n");
}

TEST(PaperTemplate, JoinsWhatAWordProcessorCutUp) {
    EXPECT_EQ(filled("<w:p>" + run("Ngày {") + "<w:proofErr w:type=\"spellStart\"/>" + run("{ng") + run("ay}") +
                     run("}.") + "</w:p>"),
              "Ngày 5/3/2024.\n");
}

TEST(PaperTemplate, ValuesCannotWriteMarkup) {
    auto fields = people(1);
    fields.set("ngay", "<w:p/> & \x01{{ten}}\nhai");
    EXPECT_EQ(filled(line("{{ngay}}"), fields), "<w:p/> & {{ten}}\nhai\n");
}

TEST(PaperTemplate, RepeatsInAParagraphParagraphsAndRows) {
    EXPECT_EQ(filled(line("A{{#nguoi}}{{tt}}{{ten}};{{/nguoi}}B")), "A1Người 1;2Người 2;B\n");
    EXPECT_EQ(filled(line("{{#nguoi}}") + line("- {{ten}}") + line("{{/nguoi}}") + line("hết")),
              "- Người 1\n- Người 2\nhết\n");
    EXPECT_EQ(filled("<w:tbl>" + row("TT", "Tên") + row("{{#nguoi}}{{tt}}", "{{ten}}{{/nguoi}}") + "</w:tbl>"),
              "TT\nTên\n1\nNgười 1\n2\nNgười 2\n");
    EXPECT_EQ(filled("<w:tbl><w:tr><w:tc>" + line("{{#nguoi}}") + "</w:tc></w:tr>" + row("{{tt}}", "{{ten}}") +
                     "<w:tr><w:tc>" + line("{{/nguoi}}") + "</w:tc></w:tr></w:tbl>"),
              "1\nNgười 1\n2\nNgười 2\n");
}

TEST(PaperTemplate, AnEmptyListLeavesNothing) {
    EXPECT_EQ(filled(line("{{#nguoi}}") + line("- {{ten}}") + line("{{/nguoi}}") + line("hết"), people(0)), "hết\n");
}

TEST(PaperTemplate, ConditionsAskWhetherThereIsSomething) {
    EXPECT_EQ(filled(line("{{?nhap}}nháp{{/nhap}}{{?trong}}có{{/trong}}{{!trong}}không{{/trong}}")), "nhápkhông\n");
    EXPECT_EQ(filled(line("{{?nguoi}}có{{/nguoi}}{{!nguoi}}không{{/nguoi}}"), people(0)), "không\n");
    // Nobody knows is not the same as there is none: it keeps its place.
    EXPECT_EQ(filled(line("{{?chua_biet}}[{{chua_biet}}]{{/chua_biet}}")), "[……………]\n");
}

TEST(PaperTemplate, WrongMarkersAreRefusedWithTheirPlace) {
    const auto second = [](const std::string& text) { return filled(line("một") + line(text)); };
    EXPECT_EQ(second("{{nagy}}"), "template.unknown_field mau.docx:2");
    EXPECT_EQ(second("{{ten}}"), "template.unknown_field mau.docx:2");  // of a row, but outside
    EXPECT_EQ(second("{{Ngày}}"), "template.bad_marker mau.docx:2");
    EXPECT_EQ(second("{{}}"), "template.bad_marker mau.docx:2");
    EXPECT_EQ(second("{{ngay"), "template.unclosed_marker mau.docx:2");
    EXPECT_EQ(second("{{#nguoi}}{{ten}}"), "template.unclosed_section mau.docx:2");
    EXPECT_EQ(second("{{/nguoi}}"), "template.not_opened mau.docx:2");
    EXPECT_EQ(second("{{#nguoi}}{{?nhap}}{{/nguoi}}{{/nhap}}"), "template.other_open mau.docx:2");
    EXPECT_EQ(second("{{nguoi}}"), "template.not_a_text mau.docx:2");
    EXPECT_EQ(second("{{#ngay}}{{/ngay}}"), "template.not_a_list mau.docx:2");
    EXPECT_EQ(filled(line("một {{#nguoi}}") + line("{{ten}}") + line("{{/nguoi}}")), "template.crossed mau.docx:1");
}

TEST(PaperTemplate, TheNearestFieldIsNamed) {
    const auto paper = PaperTemplate::read("mau.docx", word_file(line("{{nagy}}")), people(1));
    ASSERT_FALSE(paper.has_value());
    EXPECT_EQ(*paper.error().param("nearest"), "ngay");
}

TEST(PaperTemplate, BombsAreRefused) {
    std::string nested = "{{ten}}";
    for (int i = 0; i < 7; ++i)
        nested = "{{#nguoi}}" + nested + "{{/nguoi}}";
    EXPECT_EQ(filled(line(nested)), "template.too_deep mau.docx:1");
    std::string deep;
    for (int i = 0; i < 300; ++i)
        deep += "<w:x>";
    for (int i = 0; i < 300; ++i)
        deep += "</w:x>";
    EXPECT_EQ(filled(deep), "template.too_deep mau.docx");
    std::string many;
    for (std::size_t i = 0; i <= k_most_markers; ++i)
        many += "{{ngay}}";
    EXPECT_EQ(filled(line(many)), "template.too_many_markers mau.docx");
    // Lists in themselves: 60⁵ lines of a template of one line.
    std::string lists = "{{ten}}";
    for (int i = 0; i < 5; ++i)
        lists = "{{#nguoi}}" + lists + "{{/nguoi}}";
    EXPECT_EQ(filled(line(lists), people(60)), "template.grows_too_large");
    EXPECT_EQ(filled(std::string(17'000'000, ' ')), "workbook.too_large mau.docx/word/document.xml");
}

TEST(PaperTemplate, WhatIsNoWordFileIsRefused) {
    const auto code = [](const std::string& bytes) {
        return PaperTemplate::read("mau.docx", bytes, people(1)).error().code;
    };
    EXPECT_EQ(code("xin chào"), "template.not_word");
    EXPECT_EQ(code("PK\x03\x04 và rác"), "workbook.truncated");
    PackageWriter sheet;
    sheet.add("[Content_Types].xml", "<Types/>");
    sheet.add("xl/workbook.xml", "<workbook/>");
    EXPECT_EQ(code(sheet.finish().value()), "template.not_word");
    PackageWriter macros;
    macros.add("[Content_Types].xml", "<Types/>");
    macros.add("word/document.xml", "<w:document xmlns:w=\"w\"/>");
    macros.add("word/vbaProject.bin", "x");
    EXPECT_EQ(code(macros.finish().value()), "template.macros");
    PackageWriter entities;
    entities.add("[Content_Types].xml", "<Types/>");
    entities.add("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document xmlns:w=\"w\"/>");
    EXPECT_EQ(code(entities.finish().value()), "workbook.entities");
}

TEST(ShippedTemplates, AllFillInBothFormatsAndSayNothingOfTheState) {
    for (const auto& [format, format_name] : papers::k_formats) {
        for (const auto& [kind, kind_name] : papers::k_paper_kinds) {
            const auto paper = paper_template(kind, format);
            ASSERT_TRUE(paper.has_value()) << kind_name << paper.error().code << " " << paper.error().place;
            const auto text = package_text(paper->fill(papers::example_fields(kind, format)).value()).value();
            for (const auto* wrong : {"CỘNG HÒA XÃ HỘI", "Độc lập - Tự do", "Số:", "TM.", "KT.", "K/T", "T/M CHI ỦY",
                                      "Lưu: VT", "V/v", "Về việc", "Điều 1:", "đóng dấu", "{{", "..", ". ."})
                EXPECT_EQ(text.find(wrong), std::string::npos) << format_name << "/" << kind_name << ": " << wrong;
            if (format == papers::Format::hd05) {
                EXPECT_EQ(text.find("./."), std::string::npos) << kind_name;
                EXPECT_EQ(text.find("uỷ"), std::string::npos) << kind_name;
            }
        }
    }
}

TEST(ShippedTemplates, TheSameFieldsGiveTheSameBytes) {
    const auto fields = papers::example_fields(papers::PaperKind::minutes, papers::Format::hd05);
    const auto paper = paper_template(papers::PaperKind::minutes, papers::Format::hd05).value();
    EXPECT_EQ(paper.fill(fields).value(), paper.fill(fields).value());
}

}  // namespace
}  // namespace bontot::documents
