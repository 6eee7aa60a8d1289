// A browser that was signed in. It ends when nobody used it for a while, and at the latest at a fixed time, whichever
// comes first. The figures with a second factor are those of NIST SP 800-63B (2017) for its level 2: 30 minutes idle,
// 12 hours at most. Without one nothing but reading one's own cell and keeping its minutes is possible: 12 hours idle,
// so that a secretary signs in once a day, 7 days at most (its level 1 allows 30).
#pragma once

#include <cstdint>
#include <string>

#include "access/principal.hpp"
#include "core/names.hpp"

namespace bontot::access {

using SessionId = core::Id<struct SessionTag>;

enum class SessionState : std::uint8_t { awaiting_second_factor, complete };

inline constexpr core::NameTable<SessionState, 2> k_session_states{{
    {SessionState::awaiting_second_factor, "awaiting_second_factor"},
    {SessionState::complete, "complete"},
}};

struct Session {
    SessionId id;
    AccountId account;
    std::string token_hash;  ///< token.hpp
    SessionState state = SessionState::complete;
    bool second_factor = false;
    std::int64_t created_at = 0;
    std::int64_t seen_at = 0;  ///< last use, kept to the minute
    std::int64_t idle_ms = 0;
    std::int64_t ends_at = 0;
    std::string address;  ///< from where, so that people know their own sessions
    std::string agent;    ///< with what
};

inline constexpr std::int64_t k_minute_ms = 60'000;
inline constexpr std::int64_t k_hour_ms = 60 * k_minute_ms;
inline constexpr std::int64_t k_day_ms = 24 * k_hour_ms;

struct SessionLimits {
    std::int64_t idle_ms = 0;
    std::int64_t longest_ms = 0;
};
inline constexpr SessionLimits k_with_second_factor{30 * k_minute_ms, 12 * k_hour_ms};
inline constexpr SessionLimits k_without_second_factor{12 * k_hour_ms, 7 * k_day_ms};
/// Between the password and the code.
inline constexpr SessionLimits k_awaiting{10 * k_minute_ms, 10 * k_minute_ms};
/// How coarsely `seen_at` is kept: a session is not written at every request.
inline constexpr std::int64_t k_seen_step_ms = k_minute_ms;

/// Gives the session its limits from `now_ms` on.
void begin(Session& session, SessionState state, bool second_factor, std::int64_t now_ms);

/// Neither idle for too long nor past its end: the last millisecond counts, the one after it does not.
[[nodiscard]] bool alive(const Session& session, std::int64_t now_ms);

/// `seen_at` is old enough to be written again.
[[nodiscard]] bool seen_is_old(const Session& session, std::int64_t now_ms);

}  // namespace bontot::access
