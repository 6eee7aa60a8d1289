#include "access/session.hpp"

#include <algorithm>

namespace bontot::access {

void begin(Session& session, SessionState state, bool second_factor, std::int64_t now_ms) {
    const auto limits = state == SessionState::awaiting_second_factor ? k_awaiting
                        : second_factor                               ? k_with_second_factor
                                                                      : k_without_second_factor;
    session.state = state;
    session.second_factor = second_factor;
    session.seen_at = now_ms;
    session.idle_ms = limits.idle_ms;
    session.ends_at = now_ms + limits.longest_ms;
}

bool alive(const Session& session, std::int64_t now_ms) {
    return now_ms <= std::min(session.ends_at, session.seen_at + session.idle_ms);
}

bool seen_is_old(const Session& session, std::int64_t now_ms) {
    return now_ms >= session.seen_at + k_seen_step_ms;
}

}  // namespace bontot::access
