// The server itself.
#include "api/call.hpp"

namespace bontot::api::handlers {

core::Checked<Reply> get_contract(Call& /*call*/, app::Transaction& /*records*/) {
    Reply reply;
    reply.headers.set("Content-Type", "application/json");
    reply.headers.set("Cache-Control", "public, max-age=300");
    reply.content = contract_json();
    return reply;
}

}  // namespace bontot::api::handlers
