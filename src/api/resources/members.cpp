// Members with everything dated about them.
#include "api/json/organisation.hpp"
#include "api/outcome.hpp"
#include "api/paging.hpp"
#include "api/resources/replies.hpp"
#include "app/organisation/add_member.hpp"
#include "app/organisation/correct_member.hpp"
#include "core/name_order.hpp"
#include "core/text.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

struct Line {
    std::string key;  ///< order of names, then the id: unique
    app::MemberFile file;
};

}  // namespace

Checked<Reply> list_members(Call& call, app::Transaction& records) {
    const auto day = day_or(call, "day", records.today());
    if (!day) return refused(day.error());
    const auto unit = call.id<core::UnitId>("unit");
    const auto wanted = core::fold(call.text("text"));
    core::NameOrder order;
    std::vector<Line> lines;
    for (auto& file : records.members().of_unit(unit, {*day, day->plus_days(1)})) {
        if (core::fold(file.member.name).find(wanted) == std::string::npos &&
            core::fold(file.member.code).find(wanted) == std::string::npos)
            continue;
        auto key = order.key(file.member.name) + '\x01' + file.member.id.text();
        lines.push_back({std::move(key), std::move(file)});
    }
    std::sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) { return a.key < b.key; });
    return page_of(
        call, lines, [](const Line& line) { return line.key; },
        [&](const Line& line) { return member_line_json(line.file, unit, *day); });
}

Checked<Reply> add_member(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::AddMember request;
    request.details = details_of(body.inside("details"));
    request.cell = call.id<core::UnitId>("unit");
    request.from = body.demanded_day("from");
    request.reason = body.name("reason", organisation::k_membership_reasons).value_or(request.reason);
    request.decision = body.decision();
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    const auto id = app::add_member(records, request);
    if (!id) return refused(id.error());
    return made(member_reply(records, *id), "/api/v1/members/" + id->text());
}

Checked<Reply> get_member(Call& call, app::Transaction& records) {
    return member_reply(records, call.id<core::MemberId>("member"));
}

Checked<Reply> correct_member(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    app::CorrectMember request;
    request.member = call.id<core::MemberId>("member");
    request.details = details_of(body.inside("details"));
    request.reason = body.text("reason");
    request.version = *call.version;
    request.official_decision = body.decision("official_decision");
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    if (const auto home = require_home(call, records); !home) return refused(home.error());
    if (const auto done = app::correct_member(records, request); !done) return refused(done.error());
    return member_reply(records, request.member);
}

}  // namespace bontot::api::handlers
