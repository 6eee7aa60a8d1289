// Issue 3, item 4: the type of a piece of evidence is told by its content. What is refused has a code of its own.
#include <gtest/gtest.h>

#include "documents/media_type.hpp"
#include "evidence/evidence.hpp"
#include "support/office_files.hpp"
#include "support/zip_file.hpp"

namespace bontot::documents {
namespace {

using tests::docx;
using tests::ole_file;
using tests::zip_file;
using tests::ZipParts;

constexpr const char* k_docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr const char* k_xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr const char* k_pptx = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
constexpr const char* k_odt = "application/vnd.oasis.opendocument.text";

/// The media type, or the code of the refusal.
std::string told(const std::string& bytes) {
    const auto type = media_type_of(bytes);
    if (!type) return type.error().code;
    EXPECT_TRUE(evidence::is_accepted(*type)) << *type;
    return *type;
}

std::string ooxml(const std::string& main_type, ZipParts more = {}) {
    return docx("", std::move(more), main_type);
}

TEST(MediaType, PicturesAndPdf) {
    EXPECT_EQ(told("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<<>>\nendobj\n"), "application/pdf");
    EXPECT_EQ(told(std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", 20)), "image/jpeg");
    EXPECT_EQ(told(std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0", 29)), "image/png");
    EXPECT_EQ(told(std::string("RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0\x30\1\0\x9D\1\x2A\1\0\1\0", 30)), "image/webp");
    EXPECT_EQ(told(std::string("\0\0\0\x18"
                               "ftypheic\0\0\0\0mif1heic",
                               24)),
              "image/heic");
    EXPECT_EQ(told(std::string("II*\0\x08\0\0\0\0\0\0\0\0\0", 14)), "image/tiff");
}

TEST(MediaType, PlainText) {
    EXPECT_EQ(told("Chi bộ họp ngày 5/1/2023, có 17 đồng chí dự.\n"), "text/plain");
    EXPECT_EQ(told("\xEF\xBB\xBFHọ và tên;Có mặt\nNguyễn Thị An;x\n"), "text/plain");
    EXPECT_EQ(told("mã,họ tên\n1,An\n2,Bình\n3,Châu\n"), "text/plain");
    EXPECT_EQ(told(std::string("\xFF\xFEM\0\xAC\x1ET\0\n\0", 10)), "text/plain");
}

TEST(MediaType, OfficeOpenXmlIsToldByItsContentTypes) {
    EXPECT_EQ(told(docx("Báo cáo")), k_docx);
    EXPECT_EQ(told(ooxml("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")), k_xlsx);
    EXPECT_EQ(told(ooxml("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
              k_pptx);
    // A workbook in the document (of a chart) is nothing to refuse.
    EXPECT_EQ(told(docx("", {{"word/embeddings/Sheet1.xlsx",
                              ooxml("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")}})),
              k_docx);
}

TEST(MediaType, OtherOfficeOpenXmlIsRefused) {
    EXPECT_EQ(told(ooxml("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml")),
              "evidence.type");
    EXPECT_EQ(told(ooxml("application/vnd.ms-excel.sheet.binary.macroEnabled.main")), "evidence.type");
    EXPECT_EQ(told(zip_file({{"[Content_Types].xml", "<Types"}})), "evidence.damaged_file");
    EXPECT_EQ(told(zip_file({{"[Content_Types].xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><Types/>"}})),
              "evidence.damaged_file");
    EXPECT_EQ(told(docx("", {{"[content_types].XML", "<Types/>"}})), "evidence.damaged_file") << "two of one name";
}

TEST(MediaType, MacrosAreRefused) {
    EXPECT_EQ(told(ooxml("application/vnd.ms-word.document.macroEnabled.main+xml")), "evidence.macros");
    EXPECT_EQ(told(docx("", {{"word/vbaProject.bin", "x"}})), "evidence.macros");
    EXPECT_EQ(told(docx("", {{"word/hidden.bin", ole_file({"VBA", "_VBA_PROJECT"})}})), "evidence.macros");
    EXPECT_EQ(told(docx("", {{"word/activeX/activeX1.bin", "x"}})), "evidence.macros");
    EXPECT_EQ(told(docx("", {{"xl/macrosheets/sheet1.xml", "<a/>"}})), "evidence.macros");
    EXPECT_EQ(told(docx("", {{"word/embeddings/a.docm", docx("", {{"word/vbaProject.bin", "x"}})}})),
              "evidence.macros");
    EXPECT_EQ(told(ole_file({"WordDocument", "Macros", "VBA"})), "evidence.macros");
    EXPECT_EQ(told(ole_file({"Workbook", "_VBA_PROJECT_CUR"})), "evidence.macros");
    EXPECT_EQ(told(zip_file({{"mimetype", k_odt}, {"content.xml", "<a/>"}, {"Basic/script-lc.xml", "<a/>"}})),
              "evidence.macros");
    EXPECT_EQ(told(zip_file({{"mimetype", k_odt}, {"content.xml", "<a/>"}, {"Scripts/python/a.py", "a"}})),
              "evidence.macros");
}

TEST(MediaType, FilesPackedInsideAreRefused) {
    EXPECT_EQ(told(docx("", {{"word/media/image1.png", "MZ\x90\0\3"}})), "evidence.embedded");
    EXPECT_EQ(told(docx("", {{"word/embeddings/x.bin",
                              "\x7F"
                              "ELF\2\1"}})),
              "evidence.embedded");
    EXPECT_EQ(told(docx("", {{"word/embeddings/run.vbs", "MsgBox 1"}})), "evidence.embedded");
    EXPECT_EQ(told(docx("", {{"word/embeddings/oleObject1.bin", ole_file({"\1Ole10Native"})}})), "evidence.embedded");
    EXPECT_EQ(told(docx("", {{"word/embeddings/a.zip", zip_file({{"a.txt", "a"}})}})), "evidence.embedded");
    EXPECT_EQ(told(ole_file({"WordDocument", "ObjectPool", "\1Ole10Native"})), "evidence.embedded");
    EXPECT_EQ(told(docx("", {{"word/embeddings/equation.bin", ole_file({"Equation Native"})}})), k_docx);
    auto nested = docx("");
    for (int i = 0; i < 4; ++i)
        nested = docx("", {{"word/embeddings/a.docx", nested}});
    EXPECT_EQ(told(nested), "evidence.embedded");
}

TEST(MediaType, PasswordsAreRefused) {
    EXPECT_EQ(told(ole_file({"EncryptionInfo", "EncryptedPackage"})), "evidence.password");
    EXPECT_EQ(told(ole_file({"PowerPoint Document", "EncryptedSummary"})), "evidence.password");
    std::string word(12, '\0');
    word[11] = 1;  // fEncrypted
    EXPECT_EQ(told(ole_file({"WordDocument"}, word)), "evidence.password");
    EXPECT_EQ(told(ole_file({"Workbook"}, std::string("\x09\x08\x02\0\0\0\x2F\0\x04\0", 10))), "evidence.password");
    EXPECT_EQ(told(ole_file({"Workbook"}, std::string("\x09\x08\x02\0\0\0\x86\0\0\0\x2F\0\x04\0", 14))),
              "evidence.password");
    EXPECT_EQ(told(zip_file({{"mimetype", k_odt},
                             {"content.xml", "enciphered"},
                             {"META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"}})),
              "evidence.password");
    EXPECT_EQ(told(zip_file({{"[Content_Types].xml", "<Types/>"}}, "khẩu")), "evidence.password");
}

TEST(MediaType, OldOffice) {
    EXPECT_EQ(told(ole_file({"WordDocument", "1Table"})), "application/msword");
    EXPECT_EQ(told(ole_file({"Workbook"}, std::string("\x09\x08\x02\0\0\0\x42\0", 8))), "application/vnd.ms-excel");
    EXPECT_EQ(told(ole_file({"Book"})), "application/vnd.ms-excel");
    EXPECT_EQ(told(ole_file({"PowerPoint Document"})), "application/vnd.ms-powerpoint");
    EXPECT_EQ(told(ole_file({"__nameid_version1.0"})), "evidence.type");
    EXPECT_EQ(told(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)), "evidence.type");
}

TEST(MediaType, OpenDocument) {
    EXPECT_EQ(told(zip_file({{"mimetype", k_odt}, {"content.xml", "<a/>"}})), k_odt);
    EXPECT_EQ(
        told(zip_file({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet\n"}, {"content.xml", "<a/>"}})),
        "application/vnd.oasis.opendocument.spreadsheet");
    EXPECT_EQ(told(zip_file({{"mimetype", "application/vnd.oasis.opendocument.graphics"}, {"content.xml", "<a/>"}})),
              "evidence.type");
    EXPECT_EQ(told(zip_file({{"mimetype", "application/epub+zip"}})), "evidence.type");
    EXPECT_EQ(told(zip_file({{"mimetype", k_odt}})), "evidence.damaged_file");
}

TEST(MediaType, ArchivesAreRefused) {
    EXPECT_EQ(told(zip_file({{"a.txt", "a"}})), "evidence.archive");
    EXPECT_EQ(told("\x1F\x8B\x08" + std::string(20, '\0')), "evidence.archive");
    EXPECT_EQ(told("7z\xBC\xAF\x27\x1C" + std::string(26, '\0')), "evidence.archive");
    EXPECT_EQ(told("Rar!\x1A\x07\x01" + std::string(20, '\0')), "evidence.archive");
    EXPECT_EQ(told("\xFD"
                   "7zXZ" +
                   std::string(20, '\0')),
              "evidence.archive");
    EXPECT_EQ(told("BZh91AY&SY" + std::string(20, '\1')), "evidence.archive");
    auto cut = docx(std::string(5000, 'x'));
    cut.resize(cut.size() - 60);
    EXPECT_EQ(told(cut), "evidence.damaged_file");
}

TEST(MediaType, WebPagesScriptsAndProgramsAreRefused) {
    for (const auto* page : {"<html><body>x</body></html>", "<!DOCTYPE html>\n<p>x", "  \n<svg xmlns='x'/>",
                             "<?xml version='1.0'?><a/>", "\xEF\xBB\xBF<script>alert(1)</script>"})
        EXPECT_EQ(told(page), "evidence.web_page") << page;
    EXPECT_EQ(told("#!/bin/sh\nrm -rf /\n"), "evidence.script");
    EXPECT_EQ(told("@echo off\r\ndel *.*\r\n"), "evidence.script");
    EXPECT_EQ(told("<?php system($_GET['a']); ?>"), "evidence.web_page");
    std::string program(
        "\x7F"
        "ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\x3E\0\1\0\0\0",
        24);
    EXPECT_EQ(told(program + std::string(40, '\0')), "evidence.program");
    std::string windows(512, '\0');
    windows.replace(0, 2, "MZ");
    windows[0x3C] = '\x80';
    windows.replace(0x80, 6, std::string("PE\0\0\x64\x86", 6));
    EXPECT_EQ(told(windows), "evidence.program");
}

TEST(MediaType, EverythingElseIsRefused) {
    EXPECT_EQ(told(""), "evidence.empty");
    EXPECT_EQ(told("GIF89a\1\0\1\0\0\0\0;"), "evidence.type");
    EXPECT_EQ(told("{\\rtf1\\ansi xin chào}"), "evidence.type");
    EXPECT_EQ(told(std::string(100, '\0')), "evidence.type");
    EXPECT_EQ(told(std::string("xin ch\0o", 8)), "evidence.type");
}

TEST(MediaType, BytesAtRandomNeverPassForADocument) {
    unsigned state = 7;
    for (int round = 0; round < 200; ++round) {
        auto bytes = round % 2 == 0 ? docx("chữ") : ole_file({"WordDocument"});
        for (int i = 0; i < 8; ++i) {
            state = state * 1'664'525 + 1'013'904'223;
            bytes[(state >> 8U) % bytes.size()] = static_cast<char>(state >> 24U);
        }
        (void)told(bytes);  // whatever it is, an answer
    }
}

}  // namespace
}  // namespace bontot::documents
