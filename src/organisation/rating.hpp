// Official annual ratings (đánh giá, xếp loại chất lượng): imported, never computed.
#pragma once

#include "core/names.hpp"

namespace bontot::organisation {

/// Hoàn thành xuất sắc / tốt / hoàn thành / không hoàn thành nhiệm vụ; in falling order.
enum class RatingLevel { excellent, good, completed, not_completed };

inline constexpr core::NameTable<RatingLevel, 4> k_rating_levels{{
    {RatingLevel::excellent, "excellent"},
    {RatingLevel::good, "good"},
    {RatingLevel::completed, "completed"},
    {RatingLevel::not_completed, "not_completed"},
}};

/// Why somebody has no level: `not_subject` leaves the base, `not_yet` keeps the year open.
enum class RatingScope { not_subject, not_yet };

inline constexpr core::NameTable<RatingScope, 2> k_rating_scopes{{
    {RatingScope::not_subject, "not_subject"},
    {RatingScope::not_yet, "not_yet"},
}};

}  // namespace bontot::organisation
