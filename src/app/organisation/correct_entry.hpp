// A dated entry about a member was wrong: its days are mended, or it is taken back as if it had never been made. Both
// leave a trace with the reason.
#pragma once

#include <string>

#include "app/records.hpp"

namespace bontot::app {

/// A membership, exemption, suspension or term of office.
struct CorrectEntry {
    core::MemberId member;
    core::RecordId entry;
    core::Period span;
    std::string reason;                        ///< must be given
    std::optional<std::int64_t> version = {};  ///< of the member when they were read; none: whatever it is now
    organisation::Decision decision = {};      ///< by which it began; empty: what is on record
};

struct TakeBackEntry {
    core::MemberId member;
    core::RecordId entry;
    std::string reason;                        ///< must be given
    std::optional<std::int64_t> version = {};  ///< of the member when they were read; none: whatever it is now
};

/// What stands afterwards passes every check that it would have to pass if it were entered now.
[[nodiscard]] core::Result<void> correct_entry(Transaction& records, const CorrectEntry& request);
[[nodiscard]] core::Result<void> take_back_entry(Transaction& records, const TakeBackEntry& request);

}  // namespace bontot::app
