#include "documents/sheet_slices.hpp"

namespace bontot::documents {

namespace {

constexpr std::size_t k_slice_bytes = 8'000'000;

/// The '<' of the tag in which `at` stands.
std::size_t tag_start(std::string_view text, std::size_t at) {
    return text.rfind('<', at);
}

}  // namespace

std::optional<SlicedSheet> slice_sheet(std::string_view text) {
    constexpr auto k_none = std::string_view::npos;
    const auto name = text.find("sheetData");
    if (name == k_none) return std::nullopt;
    const auto open_end = text.find('>', name);
    const auto last_name = text.rfind("sheetData");
    if (open_end == k_none || text[open_end - 1] == '/' || last_name <= open_end) return std::nullopt;
    const auto close = tag_start(text, last_name);
    if (close == k_none || close < open_end || close + 1 >= text.size() || text[close + 1] != '/') return std::nullopt;
    SlicedSheet sliced;
    sliced.frame = std::string(text.substr(0, open_end + 1)) + std::string(text.substr(close));
    sliced.rows = text.substr(open_end + 1, close - open_end - 1);
    return sliced;
}

std::string_view next_slice(std::string_view rows, std::size_t from) {
    const auto rest = rows.substr(from);
    if (rest.size() <= k_slice_bytes) return rest;
    // "</row>" and "</x:row>" both end in "row>", and so does no other closing tag of a sheet's rows.
    for (auto end = rest.find("row>", k_slice_bytes); end != std::string_view::npos; end = rest.find("row>", end + 1)) {
        const auto tag = tag_start(rest, end);
        if (tag == std::string_view::npos || rest[tag + 1] != '/') continue;
        return rest.substr(0, end + 4);
    }
    return rest;
}

}  // namespace bontot::documents
