// Numbers and symbols: "Số 05-NQ/CB". A series runs from 01 for each type of paper through one term of the committee; a
// new year begins no new one.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/date.hpp"
#include "core/result.hpp"

namespace bontot::papers {

/// A number that was given.
struct GivenNumber {
    std::string symbol;  ///< of the type: "NQ"
    int number = 0;
    core::Date date;
};

/// The next number of `symbol` in the term that holds `day`. Refused: a day outside the term ("paper.outside_term"), or
/// before a paper of the series that has its number already ("paper.number_out_of_order").
[[nodiscard]] core::Result<int> next_number(std::span<const GivenNumber> given, std::string_view symbol,
                                            core::Period term, core::Date day);

/// "05-NQ/CB"; without a number "     -NQ/CB", for a hand to write on.
[[nodiscard]] std::string symbol_text(std::optional<int> number, std::string_view symbol, std::string_view body);
/// "Số 05-NQ/CB": no colon.
[[nodiscard]] std::string number_line(std::optional<int> number, std::string_view symbol, std::string_view body);

/// A paper that another one cites.
struct Citation {
    std::string what;                 ///< "Kế hoạch", "Biên bản thẩm định"
    std::optional<std::string> text;  ///< "161-KH/ĐUK"; null = not issued yet, or not known
    std::optional<core::Date> date;
    std::string by;  ///< who issued it; may be empty

    [[nodiscard]] bool issued() const { return text && date; }
    /// "Kế hoạch số 161-KH/ĐUK, ngày 16/6/2023 của Đảng ủy Khối …": what is not known is dots.
    [[nodiscard]] std::string in_full() const;
};

/// A final paper cites only what was issued, and is not older than it: "paper.cites_unissued",
/// "paper.older_than_cited".
[[nodiscard]] core::Result<void> check_final(std::span<const Citation> cited, core::Date day);

}  // namespace bontot::papers
