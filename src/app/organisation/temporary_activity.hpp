// Sinh hoạt đảng tạm thời: a member attends in a host cell for a while; the home cell keeps them.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

struct BeginTemporary {
    core::MemberId member;
    core::UnitId host;
    core::Period span;  ///< open when the end is not known yet
};

struct EndTemporary {
    core::MemberId member;
    core::Date on;  ///< first day back at home
};

[[nodiscard]] core::Result<void> begin_temporary(Transaction& records, const BeginTemporary& request);
[[nodiscard]] core::Result<void> end_temporary(Transaction& records, const EndTemporary& request);

}  // namespace bontot::app
