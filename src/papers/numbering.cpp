#include "papers/numbering.hpp"

#include <algorithm>

namespace bontot::papers {

core::Result<int> next_number(std::span<const GivenNumber> given, std::string_view symbol, core::Period term,
                              core::Date day) {
    if (!term.holds(day)) {
        return core::invalid("paper.outside_term",
                             {{"date", day.iso()}, {"from", term.from.iso()}, {"to", term.to ? term.to->iso() : ""}});
    }
    int last = 0;
    for (const auto& other : given) {
        if (other.symbol != symbol || !term.holds(other.date)) continue;
        if (other.date > day) {
            return core::refuse(core::RefusalKind::conflict, "paper.number_out_of_order",
                                {{"date", day.iso()},
                                 {"found", std::to_string(other.number)},
                                 {"symbol", std::string(symbol)},
                                 {"later", other.date.iso()}});
        }
        last = std::max(last, other.number);
    }
    return last + 1;
}

std::string symbol_text(std::optional<int> number, std::string_view symbol, std::string_view body) {
    auto text = number ? std::to_string(*number) : std::string("     ");
    if (text.size() < 2) text.insert(0, "0");
    return text + "-" + std::string(symbol) + "/" + std::string(body);
}

std::string number_line(std::optional<int> number, std::string_view symbol, std::string_view body) {
    return "Số " + symbol_text(number, symbol, body);
}

std::string Citation::in_full() const {
    auto sentence = what + " số " + text.value_or("………") + ", ngày " + (date ? date->vietnamese() : "………");
    if (!by.empty()) sentence += " của " + by;
    return sentence;
}

core::Result<void> check_final(std::span<const Citation> cited, core::Date day) {
    for (const auto& paper : cited) {
        if (!paper.issued()) return core::invalid("paper.cites_unissued", {{"what", paper.what}});
        if (*paper.date > day) {
            return core::invalid(
                "paper.older_than_cited",
                {{"what", paper.what + " " + *paper.text}, {"found", paper.date->iso()}, {"date", day.iso()}});
        }
    }
    return {};
}

}  // namespace bontot::papers
