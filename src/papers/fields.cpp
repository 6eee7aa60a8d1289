#include "papers/fields.hpp"

namespace bontot::papers {

Fields& Fields::rows(std::string name, FieldRows rows) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].set("tt", std::to_string(i + 1));
    return put(std::move(name), std::move(rows));
}

Fields& Fields::lines(std::string name, const std::vector<std::string>& lines) {
    FieldRows result;
    for (const auto& line : lines)
        result.emplace_back().set("dong", line);
    return rows(std::move(name), std::move(result));
}

const Fields::Value* Fields::find(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? nullptr : &found->second;
}

bool holds(const Fields::Value& value) {
    if (const auto* mark = std::get_if<bool>(&value)) return *mark;
    if (const auto* rows = std::get_if<FieldRows>(&value)) return !rows->empty();
    const auto& text = std::get<FieldText>(value);
    return !text || !text->empty();
}

}  // namespace bontot::papers
