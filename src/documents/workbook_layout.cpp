#include "documents/workbook_layout.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace bontot::documents {

namespace {

/// "(dd/mm/yyyy)" and what else a header explains in brackets.
std::string without_brackets(std::string_view text) {
    std::string result;
    int depth = 0;
    for (const char c : text) {
        if (c == '(') ++depth;
        if (depth == 0) result += c;
        if (c == ')' && depth > 0) --depth;
    }
    return result;
}

}  // namespace

std::string word_key(std::string_view text) {
    std::string key = core::fold(text);
    key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
    return key;
}

std::string header_key(std::string_view text) {
    constexpr std::string_view k_ignored = " *:.,;/-_";
    std::string key = core::fold(without_brackets(text));
    key.erase(
        std::remove_if(key.begin(), key.end(), [&](char c) { return k_ignored.find(c) != std::string_view::npos; }),
        key.end());
    return key;
}

std::vector<std::string_view> spellings(std::string_view words) {
    std::vector<std::string_view> pieces;
    while (!words.empty()) {
        const auto bar = std::min(words.find('|'), words.size());
        pieces.push_back(words.substr(0, bar));
        words.remove_prefix(std::min(bar + 1, words.size()));
    }
    return pieces;
}

bool among(std::string_view words, const std::string& key) {
    const auto pieces = spellings(words);
    return std::any_of(pieces.begin(), pieces.end(), [&](std::string_view word) { return word_key(word) == key; });
}

bool means(const ColumnLayout& column, const std::string& key) {
    if (key == header_key(column.vi) || key == header_key(column.en)) return true;
    const auto pieces = spellings(column.also);
    return std::any_of(pieces.begin(), pieces.end(), [&](std::string_view word) { return header_key(word) == key; });
}

std::string knock_out_word(const plan::KnockOut& knock_out) {
    if (knock_out.kind == "corruption") return "Tham nhũng hoặc tiêu cực";
    if (knock_out.kind == "discipline") return "Đảng viên bị kỷ luật";
    if (knock_out.kind == "forbidden_act") return "Vi phạm những điều đảng viên không được làm";
    if (knock_out.kind == "fire") return "Cháy hoặc nổ";
    return knock_out.statement.vi.empty() ? knock_out.kind : knock_out.statement.vi;
}

std::vector<const plan::Indicator*> judged_indicators(const plan::Plan& plan, organisation::UnitKind kind) {
    std::vector<const plan::Indicator*> judged;
    for (const auto& criterion : plan.criteria) {
        for (const auto& indicator : criterion.indicators) {
            const auto& kinds = indicator.applies_to.kinds;
            const bool for_kind = kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
            if (for_kind && indicator.judged(kind)) judged.push_back(&indicator);
        }
    }
    return judged;
}

std::vector<const plan::SheetItem*> judged_items(const plan::Plan& plan) {
    std::vector<const plan::SheetItem*> items;
    if (!plan.meeting_sheet) return items;
    for (const auto& group : plan.meeting_sheet->groups) {
        for (const auto& item : group.items) {
            if (item.measure == plan::Measure::judged) items.push_back(&item);
        }
    }
    return items;
}

}  // namespace bontot::documents
