#include "app/verify_chain.hpp"

namespace bontot::app {

audit::ChainCheck verify_chain(Transaction& records) {
    constexpr std::int64_t k_piece = 10'000;  // events in one statement
    audit::ChainCheck chain;
    std::int64_t after = -1;
    while (true) {
        std::int64_t last = after;
        records.audit().each(after, k_piece, [&](const audit::Event& event) {
            chain.next(event);
            last = event.number;
        });
        if (last == after) break;
        after = last;
    }
    chain.finish(records.audit().head_number(), records.audit().head_hash());
    return chain;
}

}  // namespace bontot::app
