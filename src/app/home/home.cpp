#include "app/home/home.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "app/home/waiting_above.hpp"
#include "app/home/waiting_deadlines.hpp"
#include "app/home/waiting_in_cell.hpp"
#include "app/home/waiting_movement.hpp"

namespace bontot::app {

using access::Permission;
using access::Principal;
using access::Role;
using organisation::BodyKind;

namespace {

constexpr int k_days_ahead = 60;      ///< in which a deadline or the end of a term is spoken of
constexpr std::size_t k_most = 2000;  ///< bodies whose terms are looked through

std::optional<PlaceMovement> movement_of(Transaction& records, const core::UnitId& unit, int year,
                                         const std::optional<PendingFile>& own) {
    if (own) return PlaceMovement{year, own->file.stage, own->file.verdict};
    for (const auto& movement : records.movements().all()) {
        if (year < movement.first_year || movement.last_year < year) continue;
        const auto above = records.accounts().path(movement.authority, records.today());
        if (std::find(above.begin(), above.end(), unit) != above.end()) return PlaceMovement{year, {}, {}};
    }
    return std::nullopt;
}

class Collector {
  public:
    Collector(const Principal& caller, const PlanOfYear& plan_of, Home& home)
        : caller_(caller), plan_of_(plan_of), home_(home) {}

    [[nodiscard]] core::Result<void> look(Transaction& records) {
        home_.today = records.today();
        const auto plan = plan_of_(records, home_.today.year());
        if (!plan) return tl::unexpected(plan.error());
        plan_ = *plan;
        find_places(records);
        for (auto& place : home_.places) {
            const auto body = bucket_of(place);
            if (place.kind == BodyKind::cell) look_at_cell(records, place, body);
            if (auto looked = look_at_deadlines(records, place, body); !looked) return looked;
            add_terms(records, place, body);
            if (may(place, Permission::accounts_manage)) keep(without_second_factor(records, body));
        }
        return look_at_movements(records);
    }

    [[nodiscard]] core::Result<void> look_above(Records& records) {
        for (auto& place : home_.places) {
            if (place.kind == BodyKind::cell || !may(place, Permission::evaluation_read)) continue;
            if (auto done = look_at_committee(records, place); !done) return done;
        }
        return {};
    }

    void sort() {
        drop_told_twice();
        std::erase_if(home_.buckets, [](const Bucket& bucket) { return bucket.count == 0; });
        std::stable_sort(home_.buckets.begin(), home_.buckets.end(), [](const Bucket& a, const Bucket& b) {
            return std::pair(!pressing(a), a.waits) < std::pair(!pressing(b), b.waits);
        });
    }

  private:
    void find_places(Transaction& records) {
        for (const auto& grant : caller_.grants) {
            const bool counts = !access::needs_second_factor(grant.role) || caller_.second_factor;
            if (!counts) continue;
            const auto known = std::find_if(home_.places.begin(), home_.places.end(),
                                            [&](const HomePlace& place) { return place.unit == grant.unit; });
            if (known != home_.places.end()) {
                known->roles.push_back(grant.role);
                continue;
            }
            const auto unit = records.units().find(grant.unit);
            if (!unit) continue;
            const auto& span = unit->nearest(home_.today);
            HomePlace place;
            place.unit = grant.unit;
            place.name = span.name;
            place.kind = span.kind;
            place.roles = {grant.role};
            place.year = home_.today.year();
            home_.places.push_back(std::move(place));
        }
    }

    [[nodiscard]] bool may(const HomePlace& place, Permission permission) const {
        return access::may(caller_, permission, std::vector{place.unit});
    }

    [[nodiscard]] static bool has_role(const HomePlace& place, Role role) {
        return std::find(place.roles.begin(), place.roles.end(), role) != place.roles.end();
    }

    [[nodiscard]] Bucket bucket_of(const HomePlace& place) const {
        Bucket bucket;
        bucket.unit = place.unit;
        bucket.unit_name = place.name;
        bucket.year = place.year;
        return bucket;
    }

    /// Overdue work stands first; a term goes on until the next congress whatever the day of its reminder.
    [[nodiscard]] static bool pressing(const Bucket& bucket) {
        return bucket.overdue != 0 && bucket.waits != Waits::terms;
    }

    /// Tasks of the cell that are all the caller's own are told once.
    void drop_told_twice() {
        std::map<core::UnitId, std::size_t> own;
        for (const auto& bucket : home_.buckets) {
            if (bucket.waits == Waits::own_tasks) own[bucket.unit] = bucket.count;
        }
        std::erase_if(home_.buckets, [&](const Bucket& bucket) {
            const auto found = own.find(bucket.unit);
            return bucket.waits == Waits::cell_tasks && found != own.end() && found->second == bucket.count;
        });
    }

    void keep(Bucket bucket) { home_.buckets.push_back(std::move(bucket)); }
    void keep(Buckets buckets) { std::move(buckets.begin(), buckets.end(), std::back_inserter(home_.buckets)); }

    [[nodiscard]] core::Result<void> look_at_deadlines(Transaction& records, const HomePlace& place,
                                                       const Bucket& body) {
        auto bucket = body;
        bucket.waits = Waits::deadlines;
        for (int year = missed_since(home_.today).year(); year < home_.today.year(); ++year) {
            const auto plan = plan_of_(records, year);
            if (!plan) return tl::unexpected(plan.error());
            add_missed(records, **plan, year, place, home_.today, bucket);
        }
        add_missed(records, *plan_, home_.today.year(), place, home_.today, bucket);
        add_ahead(*plan_, place, home_.today, k_days_ahead, bucket);
        keep(std::move(bucket));
        return {};
    }

    void look_at_cell(Transaction& records, HomePlace& place, const Bucket& body) {
        if (has_role(place, Role::member) && caller_.member) {
            keep(waiting_for_member(records, body, *caller_.member));
        } else if (has_role(place, Role::follower) || has_role(place, Role::meeting_secretary)) {
            keep(meetings_ahead(records, body));
        }
        if (may(place, Permission::meetings_record)) keep(waiting_for_recorders(records, body));
        if (!may(place, Permission::evaluation_read)) return;
        place.line = year_line(records, place.unit, place.year, *plan_, home_.today);
        if (!place.line || place.line->months.none())
            place.latest_year = latest_year_met(records, place.unit, place.year);
    }

    /// Files on somebody's desk: those of years before are decided when their ratings have come.
    [[nodiscard]] core::Result<void> look_at_movements(Transaction& records) {
        std::map<core::UnitId, TreeOnDay> trees;  // read once, and only for who looks at more than their own file
        for (const int year : movement_years(records)) {
            const auto plan = plan_of_(records, year);
            if (!plan) return tl::unexpected(plan.error());
            const auto rules = movement::Rules::of(**plan);
            for (auto& place : home_.places) {
                const bool acts = takes_steps(place);
                const bool follows = has_role(place, Role::follower);
                const bool reads = !place.movement && may(place, Permission::evaluation_read);
                std::optional<PendingFile> own;
                if (reads || follows || (acts && place.kind == BodyKind::cell))
                    own = pending_file(records, place.unit, year, rules);
                if (reads) place.movement = movement_of(records, place.unit, year, own);
                if (own && follows) {
                    keep(waiting_for_follower(*own, bucket_of(place), home_.today));
                    keep(waiting_for_remark(records, *own, caller_, bucket_of(place)));
                }
                if (!acts) continue;
                std::vector<PendingFile> files;
                if (place.kind != BodyKind::cell) {
                    const auto& tree = trees.try_emplace(place.unit, records, home_.today, place.unit).first->second;
                    // Of a year that is over nobody is asked to begin.
                    const bool over = year < home_.today.year();
                    files = over ? open_files(records, tree, year, rules) : pending_files(records, tree, year, rules);
                } else if (own) {
                    files.push_back(std::move(*own));
                }
                keep(waiting_in_files(files, caller_, bucket_of(place), year, home_.today));
            }
        }
        for (const auto& place : home_.places) {
            if (place.kind != BodyKind::cell && may(place, Permission::outcomes_judge))
                keep(objections_open(records, bucket_of(place)));
        }
        return {};
    }

    [[nodiscard]] bool takes_steps(const HomePlace& place) const {
        constexpr std::array k_step_rights{Permission::movement_submit, Permission::outcomes_judge,
                                           Permission::appraisal_propose, Permission::recognition_decide,
                                           Permission::outcomes_record};
        return std::any_of(k_step_rights.begin(), k_step_rights.end(),
                           [&](Permission right) { return may(place, right); });
    }

    void add_terms(Transaction& records, const HomePlace& place, const Bucket& body) {
        const bool of_cell = place.kind == BodyKind::cell && may(place, Permission::members_read);
        if (!of_cell && !may(place, Permission::members_edit)) return;
        keep(terms_ending(records, body, subtree(records, place.unit), k_days_ahead));
    }

    [[nodiscard]] std::vector<core::UnitId> subtree(Transaction& records, const core::UnitId& top) const {
        std::vector<core::UnitId> units{top};
        for (std::size_t i = 0; i < units.size() && units.size() < k_most; ++i) {
            const auto above = units[i];
            for (const auto& unit : records.units().under(above, home_.today))
                units.push_back(unit.id);
        }
        return units;
    }

    [[nodiscard]] core::Result<void> look_at_committee(Records& records, HomePlace& place) {
        const auto body = bucket_of(place);
        const auto overview = year_overview(records, place.unit, place.year, *plan_, home_.today);
        if (!overview) return tl::unexpected(overview.error());
        keep(waiting_cells(*overview, body, home_.today));
        if (may(place, Permission::outcomes_judge)) keep(unjudged(*overview, body, place.year));
        count(*overview, place);
        if (!may(place, Permission::outcomes_record)) return {};
        const auto before = year_overview(records, place.unit, place.year - 1, *plan_, home_.today);
        if (!before) return tl::unexpected(before.error());
        keep(unrated(*before, body, place.year - 1));
        return {};
    }

    static void count(const YearOverview& overview, HomePlace& place) {
        place.latest_year = overview.latest_year;
        auto& counts = place.cells.emplace();
        for (const auto& line : overview.lines) {
            if (line.body.kind != organisation::UnitKind::cell) continue;
            ++counts.cells;
            switch (line.outlook) {
                case assessment::Outlook::met: ++counts.met; break;
                case assessment::Outlook::at_risk: ++counts.at_risk; break;
                case assessment::Outlook::unreachable: ++counts.unreachable; break;
                case assessment::Outlook::on_track:
                case assessment::Outlook::not_applicable: ++counts.on_track; break;
            }
        }
    }

    const Principal& caller_;
    const PlanOfYear& plan_of_;
    std::shared_ptr<const plan::Plan> plan_;  ///< of this year
    Home& home_;
};

}  // namespace

core::Result<Home> home_of(Records& records, const Principal& caller, const PlanOfYear& plan_of) {
    Home home;
    Collector collector(caller, plan_of, home);
    const auto looked = records.read([&](Transaction& transaction) -> core::Result<void> {
        home = {};
        return collector.look(transaction);
    });
    if (!looked) return tl::unexpected(looked.error());
    if (const auto done = collector.look_above(records); !done) return tl::unexpected(done.error());
    collector.sort();
    return home;
}

}  // namespace bontot::app
