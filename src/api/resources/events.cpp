// The stream of changes.
#include <charconv>

#include "api/outcome.hpp"

namespace bontot::api::handlers {

core::Checked<Reply> listen(Call& call, app::Transaction& records) {
    // Where an earlier stream ended; what is no number of ours begins anew.
    auto last = records.audit().head_number();
    if (const auto header = call.request().headers.find("Last-Event-ID")) {
        std::int64_t named = 0;
        const auto* end = header->data() + header->size();
        const auto read = std::from_chars(header->data(), end, named);
        if (read.ec == std::errc() && read.ptr == end && named >= 0) last = named;
    }
    auto source = call.services().changes.listen(call.request(), call.principal, last);
    if (!source) return refused(source.error());
    Reply reply;
    reply.headers.set("Content-Type", "text/event-stream");
    // A proxy that collects what it passes on would hold events back.
    reply.headers.set("X-Accel-Buffering", "no");
    reply.content = std::move(*source);
    return reply;
}

}  // namespace bontot::api::handlers
