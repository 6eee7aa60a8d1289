// Who uploads, and when: outside the transactions of the records.
#pragma once

#include "api/call.hpp"

namespace bontot::api {

/// The account, or a program's name: alone sees and goes on with what it began.
[[nodiscard]] std::string uploader(const Call& call);

/// The records' clock, in Unix ms.
[[nodiscard]] core::Result<std::int64_t> now_of(const Call& call);

}  // namespace bontot::api
