// Documents of offices, made by hand down to what our readers look at.
#pragma once

#include <string>
#include <vector>

#include "support/zip_file.hpp"

namespace bontot::tests {

/// A .docx with `body` inside <w:body> (plain words become one paragraph) and `more` parts.
inline std::string docx(
    const std::string& body, ZipParts more = {},
    const std::string& main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml") {
    const auto paragraph = body.starts_with("<") ? body : "<w:p><w:r><w:t>" + body + "</w:t></w:r></w:p>";
    ZipParts parts{
        {"[Content_Types].xml",
         "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
         "ContentType=\"" +
             main_type + "\"/></Types>"},
        {"_rels/.rels", "<Relationships/>"},
        {"word/document.xml",
         "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:v=\"v\" "
         "xmlns:a=\"a\" xmlns:wps=\"wps\"><w:body>" +
             paragraph + "</w:body></w:document>"}};
    parts.insert(parts.end(), more.begin(), more.end());
    return zip_file(parts);
}

/// An OLE2 file with these directory entries, all of which begin with `content` behind the directory.
inline std::string ole_file(const std::vector<std::string>& names, const std::string& content = {}) {
    std::string bytes(512, '\0');
    bytes.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    bytes[24] = 0x3E;
    bytes[26] = 3;
    bytes[28] = '\xFE';
    bytes[29] = '\xFF';
    bytes[30] = 9;
    bytes[32] = 6;
    const std::size_t sectors = (names.size() * 128 + 511) / 512;
    for (const auto& name : names) {
        std::string entry(128, '\0');
        for (std::size_t i = 0; i < name.size(); ++i)
            entry[2 * i] = name[i];
        entry[64] = static_cast<char>(2 * (name.size() + 1));
        entry[66] = 2;
        entry[116] = static_cast<char>(sectors);
        bytes += entry;
    }
    bytes.resize(512 * (sectors + 1), '\0');
    bytes += content;
    bytes.resize(bytes.size() + 4096, '\0');
    return bytes;
}

}  // namespace bontot::tests
