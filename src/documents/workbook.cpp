#include "documents/workbook.hpp"

#include <algorithm>

namespace bontot::documents {

std::string CellAddress::text() const {
    std::string letters;
    for (auto rest = column; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters + std::to_string(row);
}

std::optional<CellAddress> CellAddress::parse(std::string_view text) {
    CellAddress address{0, 0};
    std::size_t i = 0;
    const auto skip_dollar = [&] {
        if (i < text.size() && text[i] == '$') ++i;
    };
    skip_dollar();
    for (; i < text.size(); ++i) {
        const char letter = text[i] >= 'a' && text[i] <= 'z' ? static_cast<char>(text[i] - 'a' + 'A') : text[i];
        if (letter < 'A' || letter > 'Z') break;
        address.column = address.column * 26 + static_cast<std::uint32_t>(letter - 'A') + 1;
        if (address.column > k_last_column) return std::nullopt;
    }
    skip_dollar();
    for (; i < text.size(); ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        address.row = address.row * 10 + static_cast<std::uint32_t>(text[i] - '0');
        if (address.row > k_last_row) return std::nullopt;
    }
    if (address.row == 0 || address.column == 0) return std::nullopt;
    return address;
}

const Cell* Sheet::at(CellAddress address) const {
    const auto found = std::lower_bound(cells.begin(), cells.end(), address,
                                        [](const Cell& cell, CellAddress wanted) { return cell.at < wanted; });
    return found != cells.end() && found->at == address ? &*found : nullptr;
}

std::string Sheet::place(CellAddress address) const {
    if (!text_file) return name + "!" + address.text();
    return name + ":" + std::to_string(address.row) + ":" + std::to_string(address.column);
}

CellAddress Sheet::anchor(CellAddress address) const {
    for (const auto& block : merges) {
        const bool in_rows = block.first.row <= address.row && address.row <= block.last.row;
        const bool in_columns = block.first.column <= address.column && address.column <= block.last.column;
        if (in_rows && in_columns) return block.first;
    }
    return address;
}

}  // namespace bontot::documents
