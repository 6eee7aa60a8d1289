// One paper for many files: what a file costs in a list decision over a bloc of some hundred cells, and what a
// committee's own list costs beside them. The cost a file must not grow with their number.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <unistd.h>
#include <vector>

#include "app/home/home.hpp"
#include "app/movement/file_list.hpp"
#include "app/movement/give_level.hpp"
#include "app/movement/launch.hpp"
#include "app/movement/standing.hpp"
#include "app/movement/take_step.hpp"
#include "app/outcomes/roll_up.hpp"
#include "storage/database/migrate.hpp"
#include "storage/records.hpp"
#include "support/shipped_plan.hpp"

namespace bontot {
namespace {

using access::Role;
using core::Date;
using core::Result;
using movement::Act;
using organisation::BodyKind;

constexpr int k_year = 2023;
constexpr int k_cells_a_committee = 8;
const core::Period k_since{Date(2020, 1, 1), {}};

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + " " + result.error().place);
    return std::move(*result);
}
void must(const Result<void>& result) {
    if (!result) throw std::runtime_error(result.error().code + " " + result.error().place);
}

/// A bloc of committees of eight cells in a SQLite file, each cell with a member who was rated; one judged item.
class Bloc {
  public:
    explicit Bloc(int cells)
        : file_(std::filesystem::temp_directory_path() / ("bontot-movement-" + std::to_string(::getpid()))),
          plan_(test::shipped_plan("nt-2023")) {
        for (auto& criterion : plan_.criteria)
            criterion.indicators.resize(&criterion == plan_.criteria.data() ? 1 : 0);
        plan_.criteria.resize(1);
        plan_.criteria.front().indicators.front().kind = plan::IndicatorKind::judged;
        database_ = must(storage::Database::open("sqlite:" + file_.string()));
        must(storage::migrate(*database_, 1));
        must(storage::create_root(*database_, {"38", "Tỉnh"}, 1));
        records_ = std::make_unique<storage::Records>(*database_, "38", [this] { return ++now_ms_; });
        on(Date(2023, 7, 3));
        change([&](app::Transaction& records) { plant(records, cells); });
    }
    ~Bloc() {
        records_.reset();
        database_.reset();
        for (const auto* end : {"", "-wal", "-shm"})
            std::filesystem::remove(file_.string() + end);
    }
    Bloc(const Bloc&) = delete;
    Bloc& operator=(const Bloc&) = delete;

    void play(int cells) {
        on(Date(2023, 7, 5));
        each_cell(Act::register_unit);
        each_committee(Act::accept, Role::committee_official);
        each_committee(Act::forward, Role::committee_secretary);
        on(Date(2023, 12, 4));
        each_cell(Act::open);
        give_levels();
        each_cell(Act::submit);
        each_committee(Act::receive, Role::committee_official);
        each_committee(Act::appraise, Role::committee_official);
        each_committee(Act::propose, Role::committee_secretary);
        std::printf("%5d cells:", cells);
        timed("take_up", [&] { all(Act::take_up, Role::bloc_official); });
        on(Date(2024, 1, 15));
        timed("publish", [&] { all(Act::publish, Role::bloc_official); });
        on(Date(2024, 2, 5));
        timed("preview", [&] { preview(); });
        timed("recognise", [&] { all(Act::recognise, Role::bloc_standing); });
        const auto started = std::chrono::steady_clock::now();
        for (const auto& committee : committees_)
            look([&](app::Transaction& records) { (void)app::files_under(records, committee, k_year); });
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
        std::printf("  a committee's list %.2f ms\n", took.count() / static_cast<double>(committees_.size()));
        first_pages();
    }

  private:
    /// What people see first, on a day between two years of the movement.
    void first_pages() {
        on(Date(2024, 3, 5));
        std::printf("             ");
        opens("the bloc's first page", Role::bloc_official, bloc_);
        opens("a committee's", Role::committee_official, committees_.front());
        opens("a cell's", Role::cell_committee, cells_.front());
        const auto rules = movement::Rules::of(plan_);
        each_look("a committee's counts", [&](app::Transaction& records) {
            (void)app::count_files(records, committees_.front(), k_year, rules);
        });
        each_look("its roll-up", [&](app::Transaction& records) {
            (void)app::roll_up(records, plan_, committees_.front(), k_year, Date(2024, 3, 5));
        });
        std::printf("\n");
    }
    void opens(const char* what, Role role, const core::UnitId& unit) {
        const app::PlanOfYear plan_of = [this](app::Transaction&, int) -> Result<std::shared_ptr<const plan::Plan>> {
            return std::shared_ptr<const plan::Plan>(&plan_, [](const plan::Plan*) {});
        };
        repeated(what, [&] { (void)must(app::home_of(*records_, person(role, unit), plan_of)); });
    }
    void each_look(const char* what, const std::function<void(app::Transaction&)>& use) {
        repeated(what, [&] { look(use); });
    }
    static void repeated(const char* what, const std::function<void()>& act) {
        constexpr int k_times = 5;
        act();
        const auto started = std::chrono::steady_clock::now();
        for (int i = 0; i < k_times; ++i)
            act();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
        std::printf("  %s %.2f ms", what, took.count() / k_times);
    }

    void on(Date day) { now_ms_ = (std::int64_t{day.days()} * 24 + 5) * 3'600'000; }
    void change(const std::function<void(app::Transaction&)>& use) {
        must(records_->change({"bench"}, [&](app::Transaction& records) -> Result<void> {
            use(records);
            return {};
        }));
    }
    void look(const std::function<void(app::Transaction&)>& use) {
        must(records_->read([&](app::Transaction& records) -> Result<void> {
            use(records);
            return {};
        }));
    }
    void timed(const char* what, const std::function<void()>& act) {
        const auto started = std::chrono::steady_clock::now();
        act();
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - started;
        std::printf("  %s %.2f ms a file", what, took.count() / static_cast<double>(cells_.size()));
    }

    core::UnitId unit(app::Transaction& records, std::vector<organisation::UnitRecord>& units, BodyKind kind,
                      const std::optional<core::UnitId>& superior, const std::string& code) {
        organisation::UnitRecord made;
        made.id = core::UnitId(records.new_id());
        made.code = code;
        made.version = 1;
        organisation::UnitVersion version;
        version.valid = k_since;
        version.name = "Tổ chức " + code;
        version.kind = kind;
        version.superior = superior;
        made.versions.push_back(version);
        units.push_back(made);
        return made.id;
    }
    void plant(app::Transaction& records, int cells) {
        std::vector<organisation::UnitRecord> units;
        const auto province = unit(records, units, BodyKind::province, {}, "38");
        bloc_ = unit(records, units, BodyKind::bloc, province, "38.1");
        for (int i = 0; i < cells; ++i) {
            if (i % k_cells_a_committee == 0) {
                const auto code = "38.1." + std::to_string(1 + i / k_cells_a_committee);
                committees_.push_back(unit(records, units, BodyKind::grassroots_committee, bloc_, code));
            }
            cells_.push_back(unit(records, units, BodyKind::cell, committees_.back(),
                                  units[units.size() - 1 - static_cast<std::size_t>(i % k_cells_a_committee)].code +
                                      "." + std::to_string(1 + i % k_cells_a_committee)));
        }
        records.units().insert_all(units);
        std::vector<app::MemberFile> members;
        std::vector<app::MemberRatingRow> ratings;
        for (const auto& cell : cells_) {
            app::MemberFile file;
            file.member.id = core::MemberId(records.new_id());
            file.member.name = "Đảng viên";
            file.member.version = 1;
            file.memberships.push_back({core::RecordId(records.new_id()), file.member.id, cell, k_since});
            app::Rating rating;
            rating.level = organisation::RatingLevel::good;
            rating.regime = "QĐ 124-QĐ/TW";
            rating.decision = {"1-QĐ/ĐU", Date(2024, 1, 10), "Đảng ủy"};
            ratings.push_back({cell, k_year, file.member.id, rating});
            members.push_back(std::move(file));
        }
        records.members().insert_all(members);
        records.outcomes().insert_all(ratings);
        app::LaunchAsked launch;
        launch.authority = bloc_;
        launch.first_year = k_year;
        launch.last_year = 2025;
        launch.decision = {"20-KH/ĐUK", Date(2023, 7, 1), "Đảng ủy Khối"};
        must(app::launch_movement(records, plan_, {"bench"}, launch));
    }

    static access::Principal person(Role role, const core::UnitId& unit) {
        access::Principal principal;
        principal.account = access::AccountId(std::string(core::name_in(access::k_roles, role)) + unit.text());
        principal.name = "Người thử";
        principal.second_factor = true;
        principal.grants.push_back(
            {core::RecordId("g"), principal.account, role, unit, {Date(2020, 1, 1), {}}, {}, ""});
        return principal;
    }
    app::StepAsked asked(Act act) {
        app::StepAsked asked;
        asked.year = k_year;
        asked.act = act;
        const auto today = Date::of_instant(now_ms_ / 1000);
        asked.papers.reason = "lý do";
        asked.papers.decision = {"12-QĐ/ĐUK", today, "Đảng ủy Khối"};
        asked.papers.vote = movement::Vote{today, 5, 4, 1, 0};
        return asked;
    }
    std::vector<app::FileAsked> files(app::Transaction& records, const std::vector<core::UnitId>& units) {
        std::vector<app::FileAsked> files;
        for (const auto& unit : units)
            files.push_back({unit, records.movements().file_of(unit, k_year)->version});
        return files;
    }
    void each_cell(Act act) {
        change([&](app::Transaction& records) {
            for (const auto& cell : cells_) {
                auto with = asked(act);
                with.unit = cell;
                if (const auto stored = records.movements().file_of(cell, k_year)) with.version = stored->version;
                must(app::take_step(records, plan_, person(Role::cell_committee, cell), with));
            }
        });
    }
    void take(app::Transaction& records, Act act, const access::Principal& who,
              const std::vector<core::UnitId>& units) {
        const auto taken = app::take_steps(records, plan_, who, asked(act), files(records, units));
        if (!taken) throw std::runtime_error(taken.error().front().code);
    }
    void each_committee(Act act, Role role) {
        change([&](app::Transaction& records) {
            for (std::size_t i = 0; i < committees_.size(); ++i) {
                const auto first = cells_.begin() + static_cast<std::ptrdiff_t>(i * k_cells_a_committee);
                const auto count = std::min<std::ptrdiff_t>(k_cells_a_committee, cells_.end() - first);
                take(records, act, person(role, committees_[i]), {first, first + count});
            }
        });
    }
    void all(Act act, Role role) {
        change([&](app::Transaction& records) { take(records, act, person(role, bloc_), cells_); });
    }
    void preview() {
        look([&](app::Transaction& records) {
            const auto who = person(Role::bloc_standing, bloc_);
            for (const auto& file : files(records, cells_)) {
                auto with = asked(Act::recognise);
                with.unit = file.unit;
                with.version = file.version;
                must(app::could_take(records, plan_, who, with));
            }
        });
    }
    void give_levels() {
        const auto item = plan_.criteria.front().indicators.front().id;
        change([&](app::Transaction& records) {
            for (const auto& cell : cells_) {
                must(app::give_level(records, plan_, person(Role::cell_committee, cell),
                                     {cell, k_year, app::Side::self, item, core::Ratio{1, 1}, ""}));
            }
        });
    }

    std::filesystem::path file_;
    plan::Plan plan_;
    std::int64_t now_ms_ = 0;
    std::unique_ptr<storage::Database> database_;
    std::unique_ptr<storage::Records> records_;
    core::UnitId bloc_;
    std::vector<core::UnitId> committees_, cells_;
};

}  // namespace
}  // namespace bontot

int main() {
    for (const int cells : {200, 400, 800, 1600}) {
        bontot::Bloc bloc(cells);
        bloc.play(cells);
    }
    return 0;
}
