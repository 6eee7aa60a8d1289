#include "contract/records_contract.hpp"

#include "audit/event.hpp"
#include "wording/catalogue.hpp"

namespace bontot::contract {

using organisation::BodyKind;

void RecordsContract::SetUp() {
    set_today(core::Date(2024, 6, 20));
    ASSERT_NO_FATAL_FAILURE(OnBothEnginesWithSchema::SetUp());
    ASSERT_TRUE(storage::create_root(database(), {root_, "Đảng bộ tỉnh"}, now_ms_));
    records_ = std::make_unique<storage::Records>(database(), root_, [this] { return now_ms_; });
    province_ = unit("province", BodyKind::province, {}, "38");
    bloc_ = unit("bloc", BodyKind::bloc, province_, "38.1");
    committee_ = unit("committee", BodyKind::grassroots_committee, bloc_, "38.1.1");
    a_ = unit("cell-a", BodyKind::cell, committee_, "38.1.1.1");
    b_ = unit("cell-b", BodyKind::cell, committee_, "38.1.1.2");
    an_ = member("An", a_);
    binh_ = member("Bình", a_);
    chi_ = member("Chi", a_);
    dung_ = member("Dũng", a_);
    em_ = member("Em", a_);
}

void RecordsContract::change(const std::function<void(app::Transaction&)>& use) {
    const auto done = records_->change({"Thư ký"}, [&](app::Transaction& transaction) -> core::Result<void> {
        use(transaction);
        return {};
    });
    if (!done) ADD_FAILURE() << wording::describe(done.error(), core::Language::en);
}

void RecordsContract::look(const std::function<void(app::Transaction&)>& use) {
    const auto done = records_->read([&](app::Transaction& transaction) -> core::Result<void> {
        use(transaction);
        return {};
    });
    if (!done) ADD_FAILURE() << wording::describe(done.error(), core::Language::en);
}

core::Refusal RecordsContract::refusal_of(const app::Use& use) {
    return refusal_when([&] { return records_->change({"Thư ký"}, use); });
}

core::Refusal RecordsContract::refusal_when(const std::function<core::Result<void>()>& act) {
    const auto before = footprint();
    const auto done = act();
    if (done) {
        ADD_FAILURE() << "it was not refused";
        return {};
    }
    EXPECT_EQ(footprint(), before) << "a refused act leaves nothing";
    for (const auto language : {core::Language::vi, core::Language::en}) {
        const auto sentence = wording::describe(done.error(), language);
        EXPECT_EQ(sentence.find('{'), std::string::npos) << "an unfilled place: " << sentence;
        EXPECT_NE(sentence.find(' '), std::string::npos) << "no sentence: " << sentence;
    }
    return done.error();
}

core::MemberId RecordsContract::member(const std::string& name, const core::UnitId& unit) {
    organisation::MemberRecord record;
    record.id = core::MemberId(name);
    record.name = name;
    record.version = 1;
    change([&](app::Transaction& records) { must(records.members().insert(record)); });
    put(record.id, unit, {core::Date(2020, 1, 1), {}});
    return record.id;
}

void RecordsContract::put(const core::MemberId& member, const core::UnitId& unit, core::Period span,
                          organisation::MembershipKind kind, const std::string& id) {
    const core::RecordId row(id.empty() ? member.text() + "@" + unit.text() + span.from.iso() : id);
    change([&](app::Transaction& records) {
        records.members().put(organisation::Membership{row, member, unit, span, kind});
    });
}

void RecordsContract::exempt(const core::MemberId& member, core::Period span) {
    change([&](app::Transaction& records) {
        records.members().put(organisation::Exemption{core::RecordId(member.text() + span.from.iso()), member, span});
    });
}

core::UnitId RecordsContract::unit(const std::string& id, BodyKind kind, const core::UnitId& superior,
                                   const std::string& code) {
    organisation::UnitRecord record;
    record.id = core::UnitId(id);
    record.code = code;
    record.version = 1;
    organisation::UnitVersion version;
    version.valid = {core::Date(2020, 1, 1), {}};
    version.name = "Tổ chức " + id;
    version.kind = kind;
    if (!superior.empty()) version.superior = superior;
    record.versions.push_back(version);
    change([&](app::Transaction& records) { must(records.units().insert(record)); });
    return record.id;
}

std::vector<audit::Event> RecordsContract::new_events() {
    std::vector<audit::Event> events;
    audit::ChainCheck chain;
    look([&](app::Transaction& records) {
        records.audit().each(0, 1'000'000, [&](const audit::Event& event) {
            chain.next(event);
            if (event.number > seen_events_) events.push_back(event);
        });
        chain.finish(records.audit().head_number(), records.audit().head_hash());
    });
    EXPECT_TRUE(chain.findings().empty());
    seen_events_ += static_cast<std::int64_t>(events.size());
    return events;
}

audit::Event RecordsContract::only_event() {
    auto events = new_events();
    EXPECT_EQ(events.size(), 1U);
    return events.empty() ? audit::Event{} : events.back();
}

std::int64_t RecordsContract::fact_version(const core::UnitId& unit, int year) {
    std::int64_t version = 0;
    look([&](app::Transaction& records) { version = records.outcomes().fact_version(unit, year); });
    return version;
}

std::vector<std::int64_t> RecordsContract::footprint() {
    std::vector<std::int64_t> counts;
    read([&](storage::Connection& connection) {
        for (const auto* of : {"count(*) from audit_event",
                               "max(audit_number) from root",
                               "count(*) from fact_version",
                               "coalesce(sum(version), 0) from fact_version",
                               "count(*) from meeting",
                               "coalesce(sum(version), 0) from meeting",
                               "count(*) from meeting_roll",
                               "count(*) from meeting_request",
                               "count(*) from meeting_opinion",
                               "count(*) from meeting_remark",
                               "count(*) from meeting_agenda",
                               "count(*) from meeting_sheet_mark",
                               "count(*) from task",
                               "count(*) from period_lock",
                               "count(*) from membership",
                               "count(*) from judgement",
                               "coalesce(sum(version), 0) from judgement",
                               "count(*) from evidence",
                               "coalesce(sum(version), 0) from evidence",
                               "count(*) from evidence_indicator",
                               "coalesce(sum(version), 0) from member_rating",
                               "coalesce(sum(version), 0) from unit_rating",
                               "count(*) from knock_out",
                               "coalesce(sum(version), 0) from registration",
                               "coalesce(sum(version), 0) from recognition",
                               "coalesce(sum(version), 0) from award",
                               "count(*) from account",
                               "coalesce(sum(version), 0) from account",
                               "count(*) from session",
                               "count(*) from role_grant",
                               "count(*) from one_time_link",
                               "count(*) from api_key"}) {
            connection.each("select cast(" + std::string(of).insert(std::string(of).find(" from"), " as bigint)"),
                            [&](const storage::Row& row) { counts.push_back(row.integer(0)); });
        }
    });
    return counts;
}

}  // namespace bontot::contract
