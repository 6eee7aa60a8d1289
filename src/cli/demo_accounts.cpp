#include "cli/demo_accounts.hpp"

#include <algorithm>

#include "access/derived_rights.hpp"
#include "cli/demo_planter.hpp"
#include "storage/new_id.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

using core::Result;

namespace {

using access::Role;

using organisation::Office;

struct Wanted {
    Role role;
    const char* login;
    const char* name;
};

constexpr Wanted k_wanted[] = {
    {Role::member, "dang-vien", "Đảng viên minh họa"},
    {Role::meeting_secretary, "thu-ky", "Thư ký minh họa"},
    {Role::cell_committee, "chi-uy", "Chi ủy minh họa"},
    {Role::follower, "theo-doi", "Cấp ủy viên theo dõi minh họa"},
    {Role::committee_official, "can-bo-co-so", "Cán bộ đảng ủy cơ sở minh họa"},
    {Role::committee_secretary, "bi-thu-co-so", "Bí thư đảng ủy cơ sở minh họa"},
    {Role::bloc_official, "can-bo-khoi", "Cán bộ đảng ủy khối minh họa"},
    {Role::bloc_standing, "thuong-vu-khoi", "Ban thường vụ khối minh họa"},
    {Role::inspector, "kiem-tra", "Ủy ban kiểm tra minh họa"},
    {Role::administrator, "quan-tri", "Quản trị minh họa"},
};

/// The lowest body of the line where the role fits; reading and administering everything is of the top.
core::UnitId place_of(app::Transaction& records, Role role, const std::vector<core::UnitId>& line, core::Date day) {
    if (role == Role::inspector || role == Role::administrator) return line.back();
    for (const auto& unit : line) {
        const auto record = records.units().find(unit);
        if (record && access::fits(role, record->nearest(day).kind)) return unit;
    }
    return line.back();
}

/// Who is in the cell on a day: its secretary, and somebody without an office.
struct People {
    std::optional<organisation::MemberRecord> secretary;
    std::optional<organisation::MemberRecord> plain;
};

People people_of(app::Transaction& records, const core::UnitId& cell, core::Date today) {
    People people;
    for (const auto& file : records.members().of_unit(cell, {today, today.plus_days(1)})) {
        const auto holds = [&](const organisation::TermOfOffice& term) { return term.span.holds(today); };
        const bool secretary = std::any_of(file.terms.begin(), file.terms.end(), [&](const auto& term) {
            return holds(term) && term.unit == cell && term.office == Office::secretary;
        });
        const bool any_office = std::any_of(file.terms.begin(), file.terms.end(), holds);
        if (secretary && !people.secretary) people.secretary = file.member;
        if (!any_office && !people.plain) people.plain = file.member;
    }
    return people;
}

}  // namespace

std::vector<app::DemonstrationAccount> demonstration_accounts(app::Transaction& records, const core::UnitId& cell,
                                                              core::Date day) {
    const auto line = records.accounts().path(cell, day);
    const auto people = people_of(records, cell, day);
    std::vector<app::DemonstrationAccount> accounts;
    for (const auto& [role, login, name] : k_wanted) {
        app::DemonstrationAccount account{login, name, role, place_of(records, role, line, day), {}};
        const auto& person = role == Role::member           ? people.plain
                             : role == Role::cell_committee ? people.secretary
                                                            : std::nullopt;
        if (person) {
            account.name = person->name;
            account.member = person->id;
        }
        accounts.push_back(std::move(account));
    }
    return accounts;
}

Result<DemonstrationAccounts> plant_accounts(storage::Database& database, const samples::Province& province,
                                             const storage::Clock& clock, core::Date day, const app::Actor& actor,
                                             const std::vector<app::DemonstrationAccount>& besides) {
    storage::Records records(database, k_demonstration_root, clock);
    DemonstrationAccounts planted;
    const auto looked = records.read([&](app::Transaction& transaction) -> Result<void> {
        for (const auto cell : province.cells()) {
            if (transaction.accounts().path(province.units()[cell].id, day).empty()) continue;
            planted.accounts = demonstration_accounts(transaction, province.units()[cell].id, day);
            break;
        }
        for (const auto& account : planted.accounts)
            planted.unit_names.push_back(transaction.units().find(account.unit)->nearest(day).name);
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    auto password = app::make_demonstration_accounts(records, actor, planted.accounts, besides);
    if (!password) return tl::unexpected(password.error());
    planted.password = std::move(*password);
    return planted;
}

std::int64_t clock_shift_to(core::Date day) {
    constexpr std::int64_t k_day_ms = 86'400'000;
    return k_day_ms * (day.days() - core::Date::of_instant(storage::system_now_ms() / 1'000).days());
}

Result<void> keep_demonstration_clock(storage::Database& database, const app::Actor& actor, std::int64_t shift) {
    return storage::Records(database, k_demonstration_root, &storage::system_now_ms)
        .change(actor, [&](app::Transaction& records) -> Result<void> {
            records.settings().set(app::k_demonstration_clock_setting, std::to_string(shift));
            return {};
        });
}

void print_accounts(const Console& console, const DemonstrationAccounts& planted) {
    console.out << wording::sentence("demo.accounts", {{"password", planted.password}}, console.language) << '\n';
    for (std::size_t i = 0; i < planted.accounts.size(); ++i) {
        const auto& account = planted.accounts[i];
        console.out << wording::sentence("demo.account_line",
                                         {{"login", account.login},
                                          {"role", std::string(core::name_in(access::k_roles, account.role))},
                                          {"unit", planted.unit_names[i]}},
                                         console.language)
                    << '\n';
    }
}

}  // namespace bontot::cli
