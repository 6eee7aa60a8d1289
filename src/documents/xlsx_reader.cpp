#include "documents/xlsx_reader.hpp"

#include <algorithm>
#include <charconv>

#include "core/text.hpp"
#include "documents/sheet_slices.hpp"
#include "documents/xlsx_parts.hpp"

namespace bontot::documents {

namespace {

tl::unexpected<core::Refusal> too_large(std::string what, std::size_t allowed, std::string place) {
    return core::refuse(core::RefusalKind::too_large, "workbook.too_large",
                        {{"what", std::move(what)}, {"allowed", std::to_string(allowed)}}, std::move(place));
}

class Reader {
  public:
    Reader(XlsxPackage& package, LongTexts long_texts) : package_(package), long_texts_(long_texts) {}

    core::Result<Workbook> read();

  private:
    core::Result<std::string> find_workbook_part();
    core::Result<void> read_tables(const std::vector<Relationship>& relationships);
    core::Result<void> read_sheet(const std::string& part, Sheet& sheet);
    core::Result<void> read_rows(pugi::xml_node rows, std::uint32_t& number, Sheet& sheet);
    core::Result<void> read_large_sheet(const std::string& text, Sheet& sheet);
    core::Result<void> settle_order(Sheet& sheet) const;
    core::Result<void> read_row(pugi::xml_node row, std::uint32_t number, Sheet& sheet);
    core::Result<void> read_cell(pugi::xml_node node, CellAddress at, Sheet& sheet);
    core::Result<void> store(Sheet& sheet, Cell cell);
    core::Result<void> read_merges(pugi::xml_node root, const std::string& part, Sheet& sheet);
    [[nodiscard]] tl::unexpected<core::Refusal> broken(const std::string& place) const {
        return core::invalid("workbook.broken_part", {{"part", part_}}, place);
    }

    XlsxPackage& package_;
    LongTexts long_texts_;
    std::string part_;  // being read, for refusals
    std::vector<std::string> texts_;
    std::vector<NumberMeaning> formats_;
    std::size_t cells_ = 0;
    std::size_t text_bytes_ = 0;
};

core::Result<std::string> Reader::find_workbook_part() {
    const auto types = read_xml(package_, "[Content_Types].xml");
    if (!types) return tl::unexpected(types.error());
    for (const auto type : (*types)->root().children()) {
        const auto content = attribute_of(type, "ContentType");
        if (content.find("sheet.binary") != std::string_view::npos) return core::invalid("workbook.binary");
        if (content.find("macroEnabled") != std::string_view::npos) return core::invalid("workbook.macros");
    }
    const auto relationships = read_relationships(package_, "");
    if (!relationships) return tl::unexpected(relationships.error());
    for (const auto& relationship : *relationships) {
        if (relationship.type == "officeDocument") return relationship.part;
    }
    return core::invalid("workbook.missing_part", {{"part", "_rels/.rels"}});
}

core::Result<void> Reader::read_tables(const std::vector<Relationship>& relationships) {
    for (const auto& relationship : relationships) {
        if (relationship.type == "sharedStrings" && texts_.empty()) {
            auto texts = read_shared_texts(package_, relationship.part, long_texts_);
            if (!texts) return tl::unexpected(texts.error());
            texts_ = std::move(*texts);
        }
        if (relationship.type == "styles" && formats_.empty()) {
            auto formats = read_cell_formats(package_, relationship.part);
            if (!formats) return tl::unexpected(formats.error());
            formats_ = std::move(*formats);
        }
    }
    return {};
}

core::Result<Workbook> Reader::read() {
    const auto part = find_workbook_part();
    if (!part) return tl::unexpected(part.error());
    const auto xml = read_xml(package_, *part);
    if (!xml) return tl::unexpected(xml.error());
    const auto root = (*xml)->root();
    if (!is(root, "workbook")) return core::invalid("workbook.not_xlsx");  // a Word or PowerPoint file
    const auto relationships = read_relationships(package_, *part);
    if (!relationships) return tl::unexpected(relationships.error());
    if (auto tables = read_tables(*relationships); !tables) return tl::unexpected(tables.error());

    Workbook workbook;
    workbook.pictures = package_.count_in("xl/media/");
    if (flag_of(child_of(root, "workbookPr"), "date1904")) workbook.date_system = DateSystem::from_1904;
    for (auto node = child_of(child_of(root, "sheets"), "sheet"); node; node = next_of(node, "sheet")) {
        if (workbook.sheets.size() == k_sheet_limit) return too_large("sheets", k_sheet_limit, *part);
        const auto id = attribute_of(node, "id");
        const auto target = std::find_if(relationships->begin(), relationships->end(),
                                         [id](const Relationship& r) { return r.id == id; });
        if (target == relationships->end()) return core::invalid("workbook.broken_part", {{"part", *part}});
        if (target->type != "worksheet") continue;  // a chart or dialogue sheet has no cells
        Sheet sheet;
        sheet.name = core::to_nfc(attribute_of(node, "name"));
        sheet.hidden = attribute_of(node, "state").ends_with("idden");  // hidden, veryHidden
        if (auto read = read_sheet(target->part, sheet); !read) return tl::unexpected(read.error());
        workbook.sheets.push_back(std::move(sheet));
    }
    if (workbook.sheets.empty()) return core::invalid("workbook.broken_part", {{"part", *part}});
    return workbook;
}

core::Result<void> Reader::read_sheet(const std::string& part, Sheet& sheet) {
    part_ = part;
    auto text = package_.read(part);
    if (!text) return tl::unexpected(text.error());
    if (!XmlPart::fits(*text)) return read_large_sheet(*text, sheet);
    const auto xml = XmlPart::parse(part, std::move(*text));
    if (!xml) return tl::unexpected(xml.error());
    std::uint32_t number = 0;
    if (auto read = read_rows(child_of((*xml)->root(), "sheetData"), number, sheet); !read) return read;
    if (auto settled = settle_order(sheet); !settled) return settled;
    return read_merges((*xml)->root(), part, sheet);
}

/// A sheet whose tree would not fit: what stands around the rows as one small tree, the rows slice by slice.
core::Result<void> Reader::read_large_sheet(const std::string& text, Sheet& sheet) {
    const auto sliced = slice_sheet(text);
    if (!sliced) return broken(sheet.name);
    const auto frame = XmlPart::parse(part_, sliced->frame);
    if (!frame) return tl::unexpected(frame.error());
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < sliced->rows.size();) {
        const auto slice = next_slice(sliced->rows, at);
        at += slice.size();
        const auto xml = XmlPart::parse(part_, "<sheetData>" + std::string(slice) + "</sheetData>");
        if (!xml) return tl::unexpected(xml.error());
        if (auto read = read_rows((*xml)->root(), number, sheet); !read) return read;
    }
    if (auto settled = settle_order(sheet); !settled) return settled;
    return read_merges((*frame)->root(), part_, sheet);
}

core::Result<void> Reader::read_rows(pugi::xml_node rows, std::uint32_t& number, Sheet& sheet) {
    for (auto row = child_of(rows, "row"); row; row = next_of(row, "row")) {
        ++number;  // a row without a number follows the one before it
        if (const auto given = attribute_of(row, "r"); !given.empty()) {
            const auto address = CellAddress::parse("A" + std::string(given));
            if (!address) return core::invalid("workbook.bad_address", {{"found", std::string(given)}}, sheet.name);
            number = address->row;
        }
        if (number > k_last_row)
            return core::invalid("workbook.bad_address", {{"found", std::to_string(number)}}, sheet.name);
        if (auto read = read_row(row, number, sheet); !read) return read;
    }
    return {};
}

core::Result<void> Reader::settle_order(Sheet& sheet) const {
    const auto by_address = [](const Cell& a, const Cell& b) { return a.at < b.at; };
    if (!std::is_sorted(sheet.cells.begin(), sheet.cells.end(), by_address)) {
        std::sort(sheet.cells.begin(), sheet.cells.end(), by_address);
    }
    const auto twice = std::adjacent_find(sheet.cells.begin(), sheet.cells.end(),
                                          [](const Cell& a, const Cell& b) { return a.at == b.at; });
    if (twice != sheet.cells.end()) return broken(sheet.name + "!" + twice->at.text());
    return {};
}

core::Result<void> Reader::read_row(pugi::xml_node row, std::uint32_t number, Sheet& sheet) {
    CellAddress at{number, 0};
    for (auto node = child_of(row, "c"); node; node = next_of(node, "c")) {
        ++at.column;
        if (const auto given = attribute_of(node, "r"); !given.empty()) {
            const auto address = CellAddress::parse(given);
            if (!address) return core::invalid("workbook.bad_address", {{"found", std::string(given)}}, sheet.name);
            at = *address;
        }
        if (at.column > k_last_column) return core::invalid("workbook.bad_address", {{"found", at.text()}}, sheet.name);
        if (auto read = read_cell(node, at, sheet); !read) return read;
    }
    return {};
}

core::Result<void> Reader::read_cell(pugi::xml_node node, CellAddress at, Sheet& sheet) {
    const auto type = attribute_of(node, "t");
    const auto value_node = child_of(node, "v");
    const std::string_view value = core::trim(value_node.child_value());
    Cell cell{at, CellKind::text, NumberMeaning::plain, {}};
    const auto place = [&] { return sheet.name + "!" + at.text(); };
    const auto keep_text = [&](core::Result<std::string> text) -> core::Result<void> {
        if (!text) return tl::unexpected(text.error());
        cell.text = std::move(*text);
        return store(sheet, std::move(cell));
    };
    if (type == "inlineStr") return keep_text(rich_text(child_of(node, "is"), place(), long_texts_));
    if (value.empty() && child_of(node, "f") && type != "str") {
        cell.kind = CellKind::uncalculated;
        return store(sheet, std::move(cell));
    }
    if (value.empty()) return {};
    if (type == "s") {
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), index);
        if (error != std::errc{} || end != value.data() + value.size() || index >= texts_.size())
            return broken(place());
        return keep_text(texts_[index]);
    }
    if (type == "str" || type == "d") return keep_text(cell_text(value_node.child_value(), place(), long_texts_));
    cell.text = value;
    if (type == "b") {
        if (value != "0" && value != "1") return broken(place());
        cell.kind = CellKind::boolean;
    } else if (type == "e") {
        cell.kind = CellKind::error;
    } else if (type.empty() || type == "n") {
        cell.kind = CellKind::number;
        std::size_t format = 0;
        const auto style = attribute_of(node, "s");
        std::from_chars(style.data(), style.data() + style.size(), format);
        if (format < formats_.size()) cell.meaning = formats_[format];
    } else {
        return broken(place());
    }
    if (cell.text.size() > k_text_units) return broken(place());
    return store(sheet, std::move(cell));
}

core::Result<void> Reader::store(Sheet& sheet, Cell cell) {
    if (cell.text == k_left_out) {
        sheet.left_out.push_back(cell.at);
        return {};
    }
    const auto trimmed = core::trim(cell.text);
    if (!core::is_nfc(trimmed)) {
        cell.text = core::to_nfc(trimmed);
    } else if (trimmed.size() != cell.text.size()) {
        cell.text = std::string(trimmed);
    }
    if (cell.text.empty() && cell.kind != CellKind::uncalculated) return {};
    if (++cells_ > k_cell_limit) return too_large("cells", k_cell_limit, sheet.name);
    text_bytes_ += cell.text.size();
    if (text_bytes_ > k_cell_text_bytes) return too_large("texts", k_cell_text_bytes, sheet.name);
    sheet.cells.push_back(std::move(cell));
    return {};
}

core::Result<void> Reader::read_merges(pugi::xml_node root, const std::string& part, Sheet& sheet) {
    for (auto node = child_of(child_of(root, "mergeCells"), "mergeCell"); node; node = next_of(node, "mergeCell")) {
        const auto range = attribute_of(node, "ref");
        const auto colon = range.find(':');
        if (colon == std::string_view::npos) continue;  // one cell merged with itself
        const auto first = CellAddress::parse(range.substr(0, colon));
        const auto last = CellAddress::parse(range.substr(colon + 1));
        if (!first || !last) return core::invalid("workbook.bad_address", {{"found", std::string(range)}}, sheet.name);
        if (sheet.merges.size() == k_merge_limit) return too_large("merges", k_merge_limit, part);
        sheet.merges.push_back({*first, *last});
    }
    return {};
}

}  // namespace

core::Result<Workbook> read_xlsx(std::string_view bytes, LongTexts long_texts) {
    auto package = XlsxPackage::open(bytes);
    if (!package) return tl::unexpected(package.error());
    return Reader(*package, long_texts).read();
}

}  // namespace bontot::documents
