// What a movement waits for from somebody: their own body's file, and the files of other bodies on their desk.
#pragma once

#include "access/principal.hpp"
#include "app/home/waiting.hpp"
#include "app/movement/pending.hpp"

namespace bontot::app {

/// Those of `files` whose next step is for somebody with the caller's rights about `body`; a bucket a kind of step.
[[nodiscard]] Buckets waiting_in_files(const std::vector<PendingFile>& files, const access::Principal& caller,
                                       const Bucket& body, int year, core::Date today);

/// For those who follow the body: the step that it has to take itself; nothing counted while others are at work.
[[nodiscard]] Bucket waiting_for_follower(const PendingFile& file, Bucket body, core::Date today);

/// For the same: its self-assessment was sent in, and the caller has not remarked on it since.
[[nodiscard]] Bucket waiting_for_remark(Transaction& records, const PendingFile& file, const access::Principal& caller,
                                        Bucket body);

/// Objections that whoever decides about `body`'s movements has to see answered.
[[nodiscard]] Buckets objections_open(Transaction& records, const Bucket& body);

}  // namespace bontot::app
