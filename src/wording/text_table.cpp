#include "wording/text_table.hpp"

#include <algorithm>

#include "wording/catalogue.hpp"
#include "wording/layout.hpp"

namespace bontot::wording {

std::string text_table(const std::vector<std::string_view>& columns, const std::vector<std::vector<std::string>>& rows,
                       core::Language language) {
    if (rows.empty()) return {};
    std::vector<std::string> head;
    for (const auto column : columns)
        head.push_back(sentence(column, {}, language));
    std::vector<std::size_t> widths(columns.size());
    const auto measure = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], visible_width(cells[i]));
    };
    measure(head);
    std::for_each(rows.begin(), rows.end(), measure);

    std::string text;
    const auto write = [&](const std::vector<std::string>& cells) {
        for (std::size_t i = 0; i + 1 < cells.size(); ++i)
            text += padded(cells[i], widths[i]) + "  ";
        text += cells.back() + "\n";
    };
    write(head);
    std::for_each(rows.begin(), rows.end(), write);
    return text;
}

}  // namespace bontot::wording
