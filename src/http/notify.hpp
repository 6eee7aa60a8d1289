// What systemd wants to know, and what it hands over.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

namespace bontot::http {

/// Sends "READY=1" and the like to $NOTIFY_SOCKET; nothing happens where there is none.
void notify_systemd(std::string_view state);

/// How often "WATCHDOG=1" is expected, at the latest.
[[nodiscard]] std::optional<std::chrono::microseconds> watchdog_interval();

/// Listening sockets of a .socket unit, meant for this process; theirs is the caller to close.
[[nodiscard]] std::vector<int> inherited_sockets();

}  // namespace bontot::http
