#include "papers/offset.hpp"

#include <utility>

namespace bontot::papers {

core::Result<int> parse_offset(const std::string& millimetres) {
    std::size_t at = 0;
    bool minus = false;
    if (at < millimetres.size() && (millimetres[at] == '-' || millimetres[at] == '+')) minus = millimetres[at++] == '-';
    int tenths = 0;
    int digits = 0;
    while (at < millimetres.size() && millimetres[at] >= '0' && millimetres[at] <= '9' && digits < 3) {
        tenths = tenths * 10 + (millimetres[at++] - '0');
        ++digits;
    }
    tenths *= 10;
    if (at + 2 == millimetres.size() && (millimetres[at] == ',' || millimetres[at] == '.') &&
        millimetres[at + 1] >= '0' && millimetres[at + 1] <= '9') {
        tenths += millimetres[at + 1] - '0';
        at += 2;
    }
    if (digits == 0 || at != millimetres.size() || tenths > k_largest_offset) {
        return core::invalid("paper.bad_offset",
                             {{"found", millimetres}, {"allowed", std::to_string(k_largest_offset / 10)}});
    }
    return minus ? -tenths : tenths;
}

core::Result<void> check_offset(const Offset& offset) {
    for (const auto& [tenths, place] : {std::pair(offset.right, "/right"), std::pair(offset.down, "/down")}) {
        if (tenths < -k_largest_offset || tenths > k_largest_offset) {
            return core::invalid("paper.bad_offset",
                                 {{"found", offset_text(tenths)}, {"allowed", std::to_string(k_largest_offset / 10)}},
                                 place);
        }
    }
    return {};
}

std::string offset_text(int tenths) {
    const int size = tenths < 0 ? -tenths : tenths;
    return (tenths < 0 ? "-" : "") + std::to_string(size / 10) + "," + std::to_string(size % 10);
}

Fields calibration_fields(const Offset& offset) {
    constexpr int k_margin = 300;  // of the shipped template, all but the foot
    Fields fields;
    fields.set("doi_ngang", offset_text(offset.right)).set("doi_doc", offset_text(offset.down));
    fields.set("le_trai", offset_text(k_margin + offset.right)).set("le_tren", offset_text(k_margin + offset.down));
    return fields;
}

}  // namespace bontot::papers
