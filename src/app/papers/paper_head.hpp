// Head and signature of a paper out of the records: the issuer and its superior as they were called on the paper's day,
// whoever held the office on that day. What only the office knows (number, place) is told by the caller.
#pragma once

#include <optional>
#include <string>

#include "app/records.hpp"
#include "papers/head.hpp"

namespace bontot::app {

struct PaperOrder {
    std::optional<core::Date> date;  ///< of the paper; null: the day of what it is about, as a draft
    std::optional<int> number;
    std::optional<std::string> place;
    std::string body_symbol = "CB";
    papers::Post post = papers::Post::secretary;
};

/// `day`: of what the paper is about; it decides where the paper has no day of its own. "unit.not_there".
[[nodiscard]] core::Result<papers::Head> paper_head(Transaction& records, const organisation::UnitRecord& unit,
                                                    core::Date day, const PaperOrder& order);

/// Who held `office` in the unit on that day; null when nobody did.
[[nodiscard]] std::optional<std::string> holder_of(Transaction& records, const core::UnitId& unit,
                                                   organisation::Office office, core::Date day);

}  // namespace bontot::app
