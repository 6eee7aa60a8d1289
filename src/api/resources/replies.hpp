// Answers that several resources give, and what they check alike.
#pragma once

#include "api/call.hpp"
#include "api/json/fields.hpp"
#include "app/organisation/add_member.hpp"

namespace bontot::api::handlers {

[[nodiscard]] core::Checked<Reply> unit_reply(app::Transaction& records, const core::UnitId& id);
[[nodiscard]] core::Checked<Reply> member_reply(app::Transaction& records, const core::MemberId& id);
/// The same, of something new at `location`.
[[nodiscard]] core::Checked<Reply> made(core::Checked<Reply> reply, std::string location);

/// What a use case did, and the record as it stands now.
template <class Done, class Show>
[[nodiscard]] core::Checked<Reply> after(const core::Result<Done>& done, Show show) {
    if (!done) return tl::unexpected(core::Refusals{done.error()});
    return show();
}

/// The cell that keeps the member of this request, not the one that hosts them, must be within reach.
[[nodiscard]] core::Result<void> require_home(const Call& call, app::Transaction& records);

[[nodiscard]] app::MemberDetails details_of(Fields fields);

}  // namespace bontot::api::handlers
