#include "app/home/waiting_deadlines.hpp"

#include <algorithm>
#include <map>

#include "app/movement/opened_file.hpp"
#include "movement/terms.hpp"

namespace bontot::app {

using access::Role;

namespace {

bool concerns(const plan::Deadline& deadline, const HomePlace& place) {
    return std::any_of(place.roles.begin(), place.roles.end(),
                       [&](Role role) { return deadline_concerns(deadline.by, role); });
}

/// Not Bucket::add(): a plan has few, and letters name each of them.
void add(const plan::Deadline& deadline, core::Date last_day, Bucket& bucket) {
    bucket.things.push_back({deadline.id, deadline.act, last_day, {}, {}});
    ++bucket.count;
}

/// One that is planned for a later day was not held yet.
bool had_final_review(Transaction& records, const core::UnitId& unit, int year) {
    const auto movement = movement_over(records, unit, year);
    if (!movement) return false;
    const auto reviews = records.movements().reviews(movement->id);
    return std::any_of(reviews.begin(), reviews.end(), [today = records.today()](const Review& review) {
        return review.kind == ReviewKind::final && review.date <= today;
    });
}

bool has_report(Transaction& records, const core::UnitId& unit, int year) {
    const auto issued = records.papers().of_unit(unit, year);
    return std::any_of(issued.begin(), issued.end(), [](const PaperRecord& paper) {
        return paper.of.kind == papers::PaperKind::report && paper.number;
    });
}

/// Null: the records cannot say. A report is issued when it has its number; the one of the last year is the final one.
std::optional<bool> is_settled(Transaction& records, const plan::Deadline& deadline, const core::UnitId& unit,
                               int year) {
    if (deadline.act_id == "yearly_report" || deadline.act_id == "final_report") return has_report(records, unit, year);
    // A committee under the authority that launched has no review of its own on record: its report says that it was.
    if (deadline.act_id == "final_review")
        return had_final_review(records, unit, year) || has_report(records, unit, year);
    return std::nullopt;
}

}  // namespace

bool deadline_concerns(const std::string& by, Role role) {
    static const std::map<std::string, std::vector<Role>, std::less<>> roles{
        {"cell_secretary", {Role::cell_committee}},
        {"cell_committee", {Role::cell_committee}},
        {"meeting_secretary", {Role::meeting_secretary}},
        {"grassroots_committee", {Role::committee_official, Role::committee_secretary}},
        {"committee_official", {Role::committee_official}},
        {"committee_secretary", {Role::committee_secretary}},
        {"bloc_official", {Role::bloc_official}},
        {"bloc_standing_committee", {Role::bloc_official, Role::bloc_standing}},
    };
    const auto found = roles.find(by);
    return found != roles.end() && std::find(found->second.begin(), found->second.end(), role) != found->second.end();
}

core::Date missed_since(core::Date today) {
    return today.plus_days(-movement::k_reminder_days.front());
}

void add_missed(Transaction& records, const plan::Plan& plan, int year, const HomePlace& place, core::Date today,
                Bucket& bucket) {
    for (const auto& [deadline, last_day] : movement::terms_of(plan, year)) {
        if (last_day < missed_since(today) || today <= last_day || !concerns(*deadline, place)) continue;
        if (is_settled(records, *deadline, place.unit, year).value_or(true)) continue;
        add(*deadline, last_day, bucket);
        ++bucket.overdue;
    }
}

void add_ahead(const plan::Plan& plan, const HomePlace& place, core::Date today, int days, Bucket& bucket) {
    for (int year = today.year(); year <= today.plus_days(days).year(); ++year) {
        for (const auto& [deadline, last_day] : movement::terms_of(plan, year)) {
            if (last_day < today || today.plus_days(days) <= last_day || !concerns(*deadline, place)) continue;
            add(*deadline, last_day, bucket);
        }
    }
}

}  // namespace bontot::app
