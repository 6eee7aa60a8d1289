// Official ratings of a body and of its members in a year: entered as somebody above decided them.
#include "app/outcomes/ratings.hpp"

#include "api/json/outcomes.hpp"
#include "api/outcome.hpp"
#include "api/resources/replies.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::api::handlers {

namespace {

using core::Checked;

core::UnitId own(const Call& call) {
    return call.id<core::UnitId>("unit");
}

app::UnitRatingRow unit_row(const Call& call, app::Transaction& records) {
    const auto unit = own(call);
    const int year = year_in_path(call);
    return records.outcomes().unit_rating(unit, year).value_or(app::UnitRatingRow{unit, year, {}});
}

app::MemberRatingRow member_row(const Call& call, app::Transaction& records) {
    const auto unit = own(call);
    const int year = year_in_path(call);
    const auto member = call.id<core::MemberId>("member");
    for (auto& row : records.outcomes().member_ratings(unit, year)) {
        if (row.member == member) return std::move(row);
    }
    return {unit, year, member, {}};
}

std::string name_of(app::Transaction& records, const core::MemberId& id) {
    const auto file = records.members().find(id);
    return file ? file->member.name : "";
}

/// Of the members of this body in that year only: others are not shown through it.
Checked<Reply> member_rating_reply(const Call& call, app::Transaction& records) {
    const auto row = member_row(call, records);
    const core::Period year{core::Date(row.year, 1, 1), core::Date(row.year + 1, 1, 1)};
    const auto roll = records.members().of_unit(row.unit, year);
    const auto file = std::find_if(roll.begin(), roll.end(),
                                   [&](const app::MemberFile& each) { return each.member.id == row.member; });
    if (file == roll.end() && row.rating.version == 0) {
        return refused({core::RefusalKind::not_found, "records.unknown_member", {{"found", row.member.text()}}, ""});
    }
    Reply reply;
    reply.body = rating_json(row, file == roll.end() ? name_of(records, row.member) : file->member.name);
    reply.version = row.rating.version;
    return reply;
}

Checked<Reply> unit_rating_reply(const Call& call, app::Transaction& records) {
    const auto row = unit_row(call, records);
    Reply reply;
    reply.body = rating_json(row);
    reply.version = row.rating.version;
    return reply;
}

/// Reads the rating into `row` and enters it over the version that was read.
template <class Row, class Show>
Checked<Reply> enter(Call& call, app::Transaction& records, Row row, Show show) {
    core::Refusals faults;
    Fields body(call.body, faults);
    row.rating = rating_of(body);
    row.rating.version = *call.version;
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return after(app::record_rating(records, row), [&] { return show(call, records); });
}

}  // namespace

Checked<Reply> list_ratings(Call& call, app::Transaction& records) {
    Reply reply;
    reply.body["unit"] = rating_json(unit_row(call, records));
    auto& members = reply.body["members"] = Json::array();
    for (const auto& row : records.outcomes().member_ratings(own(call), year_in_path(call)))
        members.push_back(rating_json(row, name_of(records, row.member)));
    return reply;
}

Checked<Reply> put_member_ratings(Call& call, app::Transaction& records) {
    core::Refusals faults;
    Fields body(call.body, faults);
    const auto shared = rating_of(body);
    std::vector<app::MemberRatingRow> rows;
    for (auto& one : body.items("members")) {
        auto rating = rating_of(one);
        rating.regime = shared.regime;
        if (rating.level) rating.decision = shared.decision;
        rating.version = one.number<std::int64_t>("version").value_or(0);
        rows.push_back({own(call), year_in_path(call), core::MemberId(one.text("member")), std::move(rating)});
    }
    if (!faults.empty()) return tl::unexpected(std::move(faults));
    return after(app::record_ratings(records, rows), [&] { return list_ratings(call, records); });
}

Checked<Reply> get_unit_rating(Call& call, app::Transaction& records) {
    return unit_rating_reply(call, records);
}

Checked<Reply> put_unit_rating(Call& call, app::Transaction& records) {
    return enter(call, records, app::UnitRatingRow{own(call), year_in_path(call), {}}, unit_rating_reply);
}

Checked<Reply> get_member_rating(Call& call, app::Transaction& records) {
    return member_rating_reply(call, records);
}

Checked<Reply> put_member_rating(Call& call, app::Transaction& records) {
    return enter(call, records,
                 app::MemberRatingRow{own(call), year_in_path(call), call.id<core::MemberId>("member"), {}},
                 member_rating_reply);
}

}  // namespace bontot::api::handlers
