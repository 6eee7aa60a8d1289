// Work that may refuse with more than one fault, inside a transaction that knows only one.
#pragma once

#include "api/reply.hpp"
#include "app/records.hpp"

namespace bontot::api {

/// `transact` runs what it is given inside a transaction of the records.
template <class Transact, class Work>
[[nodiscard]] core::Checked<Reply> inside(Transact transact, Work work) {
    core::Checked<Reply> reply = Reply{};
    const auto done = transact([&](app::Transaction& records) -> core::Result<void> {
        reply = work(records);
        if (reply) return {};
        return tl::unexpected(reply.error().front());
    });
    if (!done && reply) return tl::unexpected(core::Refusals{done.error()});
    return reply;
}

}  // namespace bontot::api
