#include "cli/demo_planter.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <span>

#include "audit/snapshot.hpp"
#include "cli/demo_rows.hpp"
#include "samples/running_year.hpp"
#include "storage/database/migrate.hpp"
#include "storage/transaction.hpp"

namespace bontot::cli {

using core::RefusalKind;
using core::Result;

namespace {

constexpr std::size_t k_members_at_once = 5'000;
constexpr std::size_t k_units_at_once = 250;

class Planter {
  public:
    Planter(storage::Database& database, const samples::Province& province, const PlantingAsked& asked)
        : database_(database), province_(province), asked_(asked) {}

    Result<std::size_t> plant() {
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
        return meetings_;
    }

  private:
    using Fill = std::function<Result<void>(storage::Transaction&)>;

    Result<void> in_transaction(const Fill& fill) {
        return database_.transact([&](storage::Connection& connection) -> Result<void> {
            storage::Transaction transaction(connection, k_demonstration_root, asked_.actor, asked_.clock());
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
            if (asked_.until) samples::keep_until(drawn.back(), *asked_.until);
            if (year >= asked_.movement_from && asked_.movement_units.contains(drawn.back().unit.text())) {
                drawn.back().registration.reset();
                drawn.back().recognition.reset();
            }
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
        if (done) meetings_ += meetings.size();
        return done;
    }

    storage::Database& database_;
    const samples::Province& province_;
    const PlantingAsked& asked_;
    std::size_t meetings_ = 0;
};

}  // namespace

Result<std::unique_ptr<storage::Database>> new_demonstration_database(const std::string& address, std::int64_t now_ms) {
    if (address.starts_with("sqlite:")) {
        const std::filesystem::path file = address.substr(7);
        if (std::filesystem::exists(file))
            return core::refuse(RefusalKind::conflict, "demo.not_empty", {{"path", file.string()}}, "--data");
        std::error_code fault;
        if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), fault);
        if (fault) {
            return core::refuse(RefusalKind::unavailable, "input.cannot_write", {{"path", file.parent_path().string()}},
                                "--data");
        }
    }
    auto database = storage::Database::open(address);
    if (!database) return database;
    if (auto migrated = storage::migrate(**database, now_ms); !migrated) return tl::unexpected(migrated.error());
    const auto roots = storage::roots(**database);
    if (!roots) return tl::unexpected(roots.error());
    if (!roots->empty())
        return core::refuse(RefusalKind::conflict, "demo.not_empty", {{"path", address}}, "--database");
    return database;
}

Result<std::size_t> plant_province(storage::Database& database, const samples::Province& province,
                                   const PlantingAsked& asked) {
    return Planter(database, province, asked).plant();
}

}  // namespace bontot::cli
