#include <algorithm>
#include <chrono>
#include <filesystem>

#include <fmt/format.h>

#include "audit/snapshot.hpp"
#include "cli/demo_accounts.hpp"
#include "cli/demo_rows.hpp"
#include "cli/verbs.hpp"
#include "samples/province.hpp"
#include "samples/running_year.hpp"
#include "storage/database/migrate.hpp"
#include "storage/transaction.hpp"
#include "wording/catalogue.hpp"

namespace bontot::cli {

namespace {

using core::RefusalKind;
using core::Result;

constexpr const char* k_root = "38";
constexpr const char* k_actor = "bontot demo";
constexpr std::size_t k_members_at_once = 5'000;
constexpr std::size_t k_units_at_once = 250;

struct Planted {
    std::size_t meetings = 0;
};

/// Plants a province in an empty database, piece by piece: each piece is one transaction with its events.
class Planter {
  public:
    /// `until`: the day up to which there are records; none = whole years.
    Planter(storage::Database& database, const samples::Province& province, std::optional<core::Date> until)
        : database_(database), province_(province), until_(until) {}

    Result<Planted> plant() {
        if (auto done = plant_tree(); !done) return tl::unexpected(done.error());
        for (std::size_t first = 0; first < province_.member_count(); first += k_members_at_once) {
            if (auto done = plant_members(first); !done) return tl::unexpected(done.error());
        }
        auto units = province_.cells();
        for (const auto committee : province_.committees())
            units.push_back(committee);
        for (int year = province_.paper_year(); year <= province_.last_year(); ++year) {
            for (std::size_t first = 0; first < units.size(); first += k_units_at_once) {
                const auto count = std::min(k_units_at_once, units.size() - first);
                if (auto done = plant_year(std::span(units).subspan(first, count), year); !done)
                    return tl::unexpected(done.error());
            }
        }
        return planted_;
    }

  private:
    using Fill = std::function<Result<void>(storage::Transaction&)>;

    Result<void> in_transaction(const Fill& fill) {
        return database_.transact([&](storage::Connection& connection) -> Result<void> {
            storage::Transaction transaction(connection, k_root, k_actor, storage::system_now_ms());
            if (auto done = fill(transaction); !done) return done;
            transaction.finish();
            return {};
        });
    }

    static void announce(storage::Transaction& records, const core::UnitId& unit, const audit::Snapshot& what) {
        records.announce({"demo.planted", unit.text(), unit, "", "", what.str()});
    }

    Result<void> plant_tree() {
        return in_transaction([&](storage::Transaction& records) -> Result<void> {
            records.units().insert_all(province_.units());
            announce(records, {},
                     audit::Snapshot().number("units", static_cast<std::int64_t>(province_.units().size())));
            return {};
        });
    }

    Result<void> plant_members(std::size_t first) {
        std::vector<app::MemberFile> files;
        for (auto i = first; i < std::min(first + k_members_at_once, province_.member_count()); ++i)
            files.push_back(member_file(province_.member(i)));
        return in_transaction([&](storage::Transaction& records) -> Result<void> {
            records.members().insert_all(files);
            announce(records, {}, audit::Snapshot().number("members", static_cast<std::int64_t>(files.size())));
            return {};
        });
    }

    Result<void> plant_year(std::span<const std::size_t> units, int year) {
        std::vector<samples::UnitYear> drawn;
        for (const auto unit : units) {
            drawn.push_back(province_.year_of(unit, year));
            if (until_) samples::keep_until(drawn.back(), *until_);
        }
        std::vector<meetings::MeetingRecord> meetings;
        std::vector<app::MemberRatingRow> ratings;
        for (auto& one : drawn) {
            for (auto& row : member_ratings(one))
                ratings.push_back(std::move(row));
            std::move(one.meetings.begin(), one.meetings.end(), std::back_inserter(meetings));
        }
        // As they come about in life, month by month: their indexes then grow at the end and stay dense.
        std::sort(meetings.begin(), meetings.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        auto done = in_transaction([&](storage::Transaction& records) -> Result<void> {
            records.meetings().insert_all(meetings);
            records.outcomes().insert_all(ratings);
            for (const auto& one : drawn) {
                if (auto put = put_outcomes(records.outcomes(), one); !put) return put;
                records.outcomes().facts_changed(one.unit, year);
                announce(records, one.unit,
                         audit::Snapshot()
                             .number("year", year)
                             .number("meetings", static_cast<std::int64_t>(one.meetings.size()))
                             .number("member_ratings", static_cast<std::int64_t>(one.member_ratings.size())));
            }
            return {};
        });
        if (done) planted_.meetings += meetings.size();
        return done;
    }

    storage::Database& database_;
    const samples::Province& province_;
    std::optional<core::Date> until_;
    Planted planted_;
};

/// A database that nobody has used yet.
Result<std::unique_ptr<storage::Database>> new_database(const PlaceOptions& options) {
    const auto address = address_of(options);
    if (!address) return tl::unexpected(address.error());
    if (address->starts_with("sqlite:")) {
        const std::filesystem::path file = address->substr(7);
        if (std::filesystem::exists(file))
            return core::refuse(RefusalKind::conflict, "demo.not_empty", {{"path", file.string()}}, "--data");
        std::error_code fault;
        if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), fault);
        if (fault) {
            return core::refuse(RefusalKind::unavailable, "input.cannot_write", {{"path", file.parent_path().string()}},
                                "--data");
        }
    }
    auto database = storage::Database::open(*address);
    if (!database) return database;
    const auto now = storage::system_now_ms();
    if (auto migrated = storage::migrate(**database, now); !migrated) return tl::unexpected(migrated.error());
    const auto roots = storage::roots(**database);
    if (!roots) return tl::unexpected(roots.error());
    if (!roots->empty())
        return core::refuse(RefusalKind::conflict, "demo.not_empty", {{"path", *address}}, "--database");
    return database;
}

struct DemonstrationAccounts {
    std::vector<app::DemonstrationAccount> accounts;
    std::vector<std::string> unit_names;  ///< of each
    std::string password;
};

/// Along a line of the tree that begins at the first cell that is still there.
Result<DemonstrationAccounts> plant_accounts(storage::Database& database, const samples::Province& province) {
    storage::Records records(database, k_root, [] { return storage::system_now_ms(); });
    DemonstrationAccounts planted;
    const auto looked = records.read([&](app::Transaction& transaction) -> Result<void> {
        const auto today = transaction.today();
        for (const auto cell : province.cells()) {
            if (transaction.accounts().path(province.units()[cell].id, today).empty()) continue;
            planted.accounts = demonstration_accounts(transaction, province.units()[cell].id);
            break;
        }
        for (const auto& account : planted.accounts)
            planted.unit_names.push_back(transaction.units().find(account.unit)->nearest(today).name);
        return {};
    });
    if (!looked) return tl::unexpected(looked.error());
    auto password = app::make_demonstration_accounts(records, {k_actor}, planted.accounts);
    if (!password) return tl::unexpected(password.error());
    planted.password = std::move(*password);
    return planted;
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

std::string where(const PlaceOptions& options) {
    return options.database.empty() ? "--data " + options.data : "--database " + options.database;
}

}  // namespace

int demo(const Console& console, const DemoOptions& options) {
    const auto started = std::chrono::steady_clock::now();
    auto database = new_database(options.place);
    if (!database) return console.refuse(database.error());
    const auto today = core::Date::of_instant(storage::system_now_ms() / 1'000);
    const int first_year = options.until_today ? today.year() - options.years + 1 : options.first_year;
    const samples::Province province({first_year, options.years, options.seed});
    const auto& units = province.units();
    const storage::Root root{k_root, units.front().nearest(core::Date(province.last_year(), 12, 31)).name};
    if (auto made = storage::create_root(**database, root, storage::system_now_ms()); !made)
        return console.refuse(made.error());
    const auto planted =
        Planter(**database, province, options.until_today ? std::optional(today) : std::nullopt).plant();
    if (!planted) return console.refuse(planted.error());
    const auto accounts = plant_accounts(**database, province);
    if (!accounts) return console.refuse(accounts.error());

    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started;
    const auto cells = province.cells();
    console.out << wording::sentence("demo.made",
                                     {{"seconds", fmt::format("{:.1f}", took.count())},
                                      {"units", std::to_string(units.size())},
                                      {"cells", std::to_string(cells.size())},
                                      {"members", std::to_string(province.member_count())},
                                      {"meetings", std::to_string(planted->meetings)},
                                      {"first", std::to_string(province.first_year())},
                                      {"last", std::to_string(province.last_year())}},
                                     console.language)
                << '\n'
                << wording::sentence("demo.try",
                                     {{"where", where(options.place)},
                                      {"code", units[cells.front()].code},
                                      {"year", std::to_string(province.last_year())}},
                                     console.language)
                << '\n';
    print_accounts(console, *accounts);
    return k_done;
}

}  // namespace bontot::cli
