#include "documents/office_type.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "documents/media_type.hpp"
#include "documents/ole_file.hpp"
#include "documents/xml_part.hpp"
#include "documents/zip_package.hpp"

namespace bontot::documents {
namespace {

using core::invalid;

constexpr std::size_t k_most_content_types = 1'000'000;
constexpr int k_deepest = 2;

struct MainPart {
    std::string_view content_type;
    std::string_view media_type;
};

/// The part that says what an OOXML package is. Templates and slide shows are other types and not taken.
constexpr std::array<MainPart, 3> k_main_parts{{
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    {"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
     "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
}};

constexpr std::array<std::string_view, 14> k_program_names{".exe", ".dll", ".scr", ".com", ".msi", ".jar", ".js",
                                                           ".vbs", ".wsf", ".bat", ".cmd", ".ps1", ".hta", ".lnk"};
constexpr std::array<std::string_view, 6> k_program_heads{"MZ",
                                                          "\x7F"
                                                          "ELF",
                                                          "\xFE\xED\xFA",
                                                          "#!",
                                                          "\xCF\xFA\xED\xFE",
                                                          "\xCA\xFE\xBA\xBE"};

template <std::size_t N>
bool ends_with_any(std::string_view text, const std::array<std::string_view, N>& ends) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return text.ends_with(end); });
}

tl::unexpected<core::Refusal> embedded(std::string_view part) {
    return invalid("evidence.embedded", {{"part", std::string(part)}});
}

core::Result<void> refuse_active(const OleFile& ole) {
    for (const auto* name : {"_VBA_PROJECT", "_VBA_PROJECT_CUR", "VBA", "Macros"}) {
        if (ole.has(name)) return invalid("evidence.macros");
    }
    if (ole.has("EncryptedPackage") || ole.has("EncryptedSummary")) return invalid("evidence.password");
    if (ole.has("\1Ole10Native")) return embedded("Ole10Native");
    return {};
}

/// Names of parts that only macros, programs and passwords have.
core::Result<void> refuse_by_name(std::string_view part) {
    if (part.ends_with("vbaproject.bin") || part.ends_with("vbadata.xml") ||
        part.find("/activex/") != std::string_view::npos || part.find("/macrosheets/") != std::string_view::npos ||
        part.starts_with("basic/") || part.starts_with("scripts/"))
        return invalid("evidence.macros");
    if (ends_with_any(part, k_program_names)) return embedded(part);
    return {};
}

/// A part that is a file of its own: a chart's workbook may be there, a program or a packed file may not.
core::Result<void> refuse_by_content(ZipPackage& package, const std::string& part, int depth) {
    const auto head = package.head(part, 8);
    if (!head) return tl::unexpected(evidence_refusal(head.error()));
    for (const auto program : k_program_heads) {
        if (head->starts_with(program)) return embedded(part);
    }
    const bool zip = head->starts_with("PK\x03\x04");
    if (!zip && !OleFile::is_one(*head)) return {};
    if (depth >= k_deepest) return embedded(part);
    const auto content = package.read(part);
    if (!content) return tl::unexpected(evidence_refusal(content.error()));
    if (!zip) return refuse_active(OleFile(*content));
    const auto inner = package_type(*content, depth + 1);
    if (!inner && inner.error().code == "evidence.macros") return invalid("evidence.macros");
    if (!inner) return embedded(part);
    return {};
}

core::Result<std::set<std::string>> content_types(ZipPackage& package) {
    auto text = package.read("[Content_Types].xml");
    if (!text) return tl::unexpected(evidence_refusal(text.error()));
    if (text->size() > k_most_content_types) return invalid("evidence.damaged_file");
    const auto xml = XmlPart::parse("[Content_Types].xml", std::move(*text));
    if (!xml) return invalid("evidence.damaged_file");
    std::set<std::string> types;
    for (const auto node : (*xml)->root().children())
        types.emplace(attribute_of(node, "ContentType"));
    return types;
}

core::Result<std::string> ooxml_type(ZipPackage& package) {
    const auto types = content_types(package);
    if (!types) return tl::unexpected(types.error());
    const auto any_has = [&](std::string_view word) {
        return std::any_of(types->begin(), types->end(),
                           [&](const std::string& type) { return type.find(word) != std::string::npos; });
    };
    if (any_has("sheet.binary")) return invalid("evidence.type", {{"found", "Excel .xlsb"}});
    for (const auto* word : {"macroEnabled", "vbaProject", "macrosheet", "activeX"}) {
        if (any_has(word)) return invalid("evidence.macros");
    }
    std::string_view found;
    for (const auto& main : k_main_parts) {
        if (!types->contains(std::string(main.content_type))) continue;
        if (!found.empty()) return invalid("evidence.damaged_file");  // two documents in one: readers disagree
        found = main.media_type;
    }
    if (found.empty()) return invalid("evidence.type", {{"found", "Office Open XML"}});
    return std::string(found);
}

core::Result<std::string> open_document_type(ZipPackage& package) {
    auto type = package.head("mimetype", 200);
    if (!type) return tl::unexpected(evidence_refusal(type.error()));
    while (!type->empty() && static_cast<unsigned char>(type->back()) <= ' ')
        type->pop_back();
    if (*type != "application/vnd.oasis.opendocument.text" && *type != "application/vnd.oasis.opendocument.spreadsheet")
        return invalid("evidence.type", {{"found", *type}});
    const auto manifest = package.read("META-INF/manifest.xml");
    if (manifest && manifest->find("encryption-data") != std::string::npos) return invalid("evidence.password");
    if (!package.has("content.xml")) return invalid("evidence.damaged_file");
    return *type;
}

std::uint32_t word_at(std::string_view bytes, std::size_t place) {
    if (place + 2 > bytes.size()) return 0;
    return static_cast<unsigned char>(bytes[place]) + 256U * static_cast<unsigned char>(bytes[place + 1]);
}

/// The flag of the file information block that says that the text behind it is enciphered.
bool word_has_password(std::string_view document) {
    return (word_at(document, 10) & 0x0100U) != 0;
}

/// FILEPASS comes right behind the first record of the workbook, at most with WRITEPROT between.
bool excel_has_password(std::string_view workbook) {
    std::size_t place = 4 + word_at(workbook, 2);
    if (word_at(workbook, place) == 0x0086) place += 4 + word_at(workbook, place + 2);
    return word_at(workbook, place) == 0x002F;
}

}  // namespace

core::Result<std::string> package_type(std::string_view bytes, int depth) {
    auto package = ZipPackage::open(bytes, k_document_limits);
    if (!package) return tl::unexpected(evidence_refusal(package.error()));
    const bool ooxml = package->has("[Content_Types].xml");
    if (!ooxml && !package->has("mimetype")) return invalid("evidence.archive");
    auto type = ooxml ? ooxml_type(*package) : open_document_type(*package);
    if (!type) return type;
    for (const auto& [part, place] : package->parts()) {
        if (auto named = refuse_by_name(part); !named) return tl::unexpected(named.error());
        if (auto held = refuse_by_content(*package, part, depth); !held) return tl::unexpected(held.error());
    }
    return type;
}

core::Result<std::string> ole_type(std::string_view bytes) {
    const OleFile ole(bytes);
    if (auto quiet = refuse_active(ole); !quiet) return tl::unexpected(quiet.error());
    if (ole.has("WordDocument")) {
        if (word_has_password(ole.from("WordDocument"))) return invalid("evidence.password");
        return "application/msword";
    }
    for (const auto* name : {"Workbook", "Book"}) {
        if (!ole.has(name)) continue;
        if (excel_has_password(ole.from(name))) return invalid("evidence.password");
        return "application/vnd.ms-excel";
    }
    if (ole.has("PowerPoint Document")) return "application/vnd.ms-powerpoint";
    return invalid("evidence.type", {{"found", "OLE2"}});
}

}  // namespace bontot::documents
