#include "papers/legal_basis.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "papers/numbering.hpp"

namespace bontot::papers {
namespace {

struct Rule {
    std::string_view what;
    std::string_view number;
    core::Date date;
    core::Date to;  ///< first day on which another one held, or on which nobody said which one does
};

constexpr std::array<Rule, 4> k_rules{{
    {"Quy định", "24-QĐ/TW", {2021, 7, 30}, {2025, 5, 26}},
    {"Quy định", "294-QĐ/TW", {2025, 5, 26}, {2026, 7, 26}},
    {"Hướng dẫn", "01-HD/TW", {2021, 9, 28}, {2025, 6, 9}},
    {"Hướng dẫn", "06-HD/TW", {2025, 6, 9}, {2026, 5, 19}},
}};

std::string line_on(core::Date day, const std::string& what, const char* about) {
    Citation citation{what, std::nullopt, std::nullopt, about};
    for (const auto& rule : k_rules) {
        if (rule.what != what || day < rule.date || day >= rule.to) continue;
        citation.text = std::string(rule.number);
        citation.date = rule.date;
    }
    return citation.in_full();
}

}  // namespace

std::vector<std::string> legal_basis_on(core::Date day) {
    return {"Điều lệ Đảng Cộng sản Việt Nam",
            line_on(day, "Quy định", "Ban Chấp hành Trung ương về thi hành Điều lệ Đảng"),
            line_on(day, "Hướng dẫn", "Ban Bí thư về thi hành Điều lệ Đảng")};
}

}  // namespace bontot::papers
