#include "access/one_time_link.hpp"

namespace bontot::access {

std::int64_t lifetime_ms(LinkPurpose purpose) {
    return purpose == LinkPurpose::invitation ? 7 * k_day_ms : k_day_ms;
}

bool alive(const OneTimeLink& link, std::int64_t now_ms) {
    return !link.used_at && now_ms <= link.ends_at;
}

}  // namespace bontot::access
