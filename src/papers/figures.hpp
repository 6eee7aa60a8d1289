// Figures as papers write them. What is not known stays not known: it prints dots.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/date.hpp"
#include "core/exact.hpp"
#include "papers/fields.hpp"

namespace bontot::papers {

[[nodiscard]] FieldText figure(std::optional<std::int64_t> number);
[[nodiscard]] FieldText points(std::optional<core::Points> points);  ///< "9,5"
[[nodiscard]] FieldText day(std::optional<core::Date> date);         ///< "5/3/2024"
/// "07 giờ 30 phút".
[[nodiscard]] FieldText clock(std::optional<core::ClockTime> time);
/// "84,99 %": two decimals, cut, never rounded up, on one line; unknown where a part is, or where nobody is counted.
[[nodiscard]] FieldText share(std::optional<std::int64_t> part, std::optional<std::int64_t> whole);
/// "1.800.000".
[[nodiscard]] std::string thousands(std::int64_t amount);
/// An empty text is one that nobody has written yet.
[[nodiscard]] FieldText written(const std::string& text);

/// Votes of one question; only counts, never who voted what.
struct Votes {
    std::optional<std::int64_t> agree;
    std::optional<std::int64_t> disagree;
    std::optional<std::int64_t> other;
    std::optional<std::int64_t> entitled;  ///< present with the right to vote; those on probation have none
};
/// dong_y, khong_dong_y, y_kien_khac, co_quyen_bieu_quyet, ty_le_tan_thanh.
void put_votes(Fields& fields, const Votes& votes);

/// How many belong to a cell.
struct Strength {
    std::optional<std::int64_t> roll;
    std::optional<std::int64_t> official;
    std::optional<std::int64_t> probationary;
    std::optional<std::int64_t> exempt;
};
/// tong_so, so_chinh_thuc, so_du_bi, so_mien.
void put_strength(Fields& fields, const Strength& strength);

}  // namespace bontot::papers
