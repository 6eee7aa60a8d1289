#include "api/movement_sheet.hpp"

#include <array>

#include "wording/catalogue.hpp"

namespace bontot::api {

namespace {

using documents::TableValue;

double width_of(std::string_view column) {
    struct Width {
        std::string_view column;
        double characters;
    };
    static constexpr std::array<Width, 9> k_wide{{
        {"unit_code", 24},
        {"unit_name", 44},
        {"superior_name", 40},
        {"stage", 30},
        {"basis", 50},
        {"text", 60},
        {"answer", 60},
        {"note", 50},
        {"about", 40},
    }};
    for (const auto& [name, characters] : k_wide) {
        if (name == column) return characters;
    }
    return 18;
}

TableValue value_of(const app::SheetCell& cell, core::Language language) {
    return std::visit(
        [&](const auto& value) -> TableValue {
            using Value = std::decay_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, app::Word>) {
                return wording::sentence(value.code, {}, language);
            } else {
                return value;
            }
        },
        cell);
}

}  // namespace

ReplyTable table_of(const app::SheetOfYear& sheet, core::Language language) {
    ReplyTable table;
    table.sheet =
        wording::sentence("sheet." + std::string(core::name_in(app::k_movement_sheets, sheet.sheet)), {}, language);
    for (const auto& column : sheet.columns)
        table.columns.push_back({wording::sentence("sheet_column." + column, {}, language), width_of(column)});
    for (const auto& cells : sheet.rows) {
        auto& row = table.rows.emplace_back();
        for (const auto& cell : cells)
            row.push_back(value_of(cell, language));
    }
    return table;
}

}  // namespace bontot::api
