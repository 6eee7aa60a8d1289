// Links and codes that work once: an invitation, a new password, the first administrator.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "access/principal.hpp"
#include "access/session.hpp"
#include "core/names.hpp"

namespace bontot::access {

enum class LinkPurpose : std::uint8_t { first_administrator, invitation, reset };

inline constexpr core::NameTable<LinkPurpose, 3> k_link_purposes{{
    {LinkPurpose::first_administrator, "first_administrator"},
    {LinkPurpose::invitation, "invitation"},
    {LinkPurpose::reset, "reset"},
}};

struct OneTimeLink {
    core::RecordId id;
    std::optional<AccountId> account;  ///< none: the first administrator's
    LinkPurpose purpose = LinkPurpose::invitation;
    std::string token_hash;
    std::int64_t created_at = 0;
    std::int64_t ends_at = 0;
    std::optional<std::int64_t> used_at;
};

/// An invitation waits a week, a new password a day, the first administrator's code a day.
[[nodiscard]] std::int64_t lifetime_ms(LinkPurpose purpose);

/// Neither used nor past its end.
[[nodiscard]] bool alive(const OneTimeLink& link, std::int64_t now_ms);

}  // namespace bontot::access
