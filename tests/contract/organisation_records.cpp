#include "contract/organisation_records.hpp"

namespace bontot::contract {
namespace {}  // namespace

void OrganisationContract::SetUp() {
    using organisation::BodyKind;
    ASSERT_NO_FATAL_FAILURE(OnBothEnginesWithSchema::SetUp());
    ASSERT_TRUE(storage::create_root(database(), {k_root, "Đảng bộ tỉnh"}, 1));
    province_ = establish("38", "Đảng bộ tỉnh", {}, BodyKind::province);
    bloc_ = establish("38.168", "Đảng bộ Khối", province_, BodyKind::bloc);
    committee_ = establish("38.168.053", "Đảng bộ Sở Tài chính", bloc_, BodyKind::grassroots_committee);
    other_committee_ = establish("38.168.054", "Đảng bộ Sở Y tế", bloc_, BodyKind::grassroots_committee);
    a_ = establish("38.168.053.001", "Chi bộ Phòng Tổng hợp", committee_);
    b_ = establish("38.168.053.002", "Chi bộ Văn phòng", committee_);
    forget();
}

storage::Records OrganisationContract::records() {
    return {database(), k_root, [] { return k_today.days() * std::int64_t{86'400'000}; }};
}

void OrganisationContract::change(const std::function<void(app::Transaction&)>& use) {
    std::int64_t before = 0;
    look([&](app::Transaction& transaction) { before = transaction.audit().head_number(); });
    const auto done = records().change({"Lê Thị Kế toán"}, [&](app::Transaction& transaction) -> core::Result<void> {
        use(transaction);
        return {};
    });
    if (!done) ADD_FAILURE() << done.error().code;
    announced_.clear();
    look([&](app::Transaction& transaction) {
        transaction.audit().each(before, 1000, [&](const audit::Event& event) { announced_.push_back(event); });
    });
}

void OrganisationContract::look(const std::function<void(app::Transaction&)>& use) {
    const auto done = records().read([&](app::Transaction& transaction) -> core::Result<void> {
        use(transaction);
        return {};
    });
    if (!done) ADD_FAILURE() << done.error().code;
}

core::Refusal OrganisationContract::refused(const app::Use& use) {
    const auto result = records().change({"Lê Thị Kế toán"}, use);
    return result ? core::Refusal{core::RefusalKind::invalid, "was done", {}, ""} : result.error();
}

core::UnitId OrganisationContract::establish(const std::string& code, const std::string& name,
                                             const core::UnitId& superior, organisation::BodyKind kind,
                                             core::Date from) {
    core::UnitId made;
    change([&](app::Transaction& records) {
        app::EstablishUnit request;
        request.code = code;
        request.name = name;
        if (!superior.empty()) request.superior = superior;
        request.kind = kind;
        request.from = from;
        request.was_there_before = true;
        made = must(establish_unit(records, request));
    });
    return made;
}

core::MemberId OrganisationContract::member(const std::string& name, const core::UnitId& cell, core::Date from) {
    core::MemberId made;
    change([&](app::Transaction& records) {
        app::AddMember request;
        request.details.name = name;
        request.cell = cell;
        request.from = from;
        made = must(add_member(records, request));
    });
    return made;
}

app::MemberFile OrganisationContract::file_of(const core::MemberId& id) {
    app::MemberFile file;
    look([&](app::Transaction& records) { file = records.members().find(id).value(); });
    return file;
}

organisation::UnitRecord OrganisationContract::unit(const core::UnitId& id) {
    organisation::UnitRecord record;
    look([&](app::Transaction& records) { record = records.units().find(id).value(); });
    return record;
}

std::vector<std::string> OrganisationContract::roll(const core::UnitId& cell, core::Date day) {
    std::vector<std::string> names;
    look([&](app::Transaction& records) {
        for (const auto& file : records.members().of_unit(cell, {day, day.plus_days(1)}))
            names.push_back(file.member.name);
    });
    return names;
}

std::set<int> OrganisationContract::years_of(const core::UnitId& unit) {
    std::set<int> years;
    read([&](storage::Connection& connection) {
        connection.each(
            "select year from fact_version where root = $1 and unit = $2",
            [&](const storage::Row& row) { years.insert(static_cast<int>(row.integer(0))); }, k_root, unit.text());
    });
    return years;
}

void OrganisationContract::forget() {
    write([](storage::Connection& connection) { connection.run("delete from fact_version where root = $1", k_root); });
}

void OrganisationContract::lock(const core::UnitId& unit, int year) {
    change([&](app::Transaction& records) {
        records.outcomes().lock({unit, year, 1, "Lê Thị Kế toán", "đã tổng kết"});
    });
}

}  // namespace bontot::contract
