#include "app/organisation/term_reminders.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "organisation/term_due.hpp"

namespace bontot::app {

using organisation::Office;
using organisation::TermOfOffice;

namespace {

class Reminders {
  public:
    Reminders(Transaction& records, int days) : today_(records.today()), until_(today_.plus_days(days)) {
        for (auto& unit : records.units().all()) {
            if (unit.on(today_) != nullptr) units_.emplace(unit.id, std::move(unit));
        }
        files_ = records.members().all();
        for (const auto& file : files_) {
            for (const auto& term : file.terms)
                note_latest(term);
        }
    }

    std::vector<TermReminder> list() {
        std::vector<TermReminder> found;
        for (const auto& file : files_) {
            for (const auto& term : file.terms)
                add(file, term, found);
        }
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return std::tie(a.due, a.unit_code, a.member) < std::tie(b.due, b.unit_code, b.member);
        });
        return found;
    }

  private:
    using Post = std::pair<core::UnitId, Office>;

    [[nodiscard]] bool runs(const TermOfOffice& term) const { return !term.span.to || today_ < *term.span.to; }

    /// When the office was or will be held for the last time; no end beats every end.
    void note_latest(const TermOfOffice& term) {
        auto& latest = latest_end_[{term.unit, term.office}];
        latest = std::max(latest, term.span.to.value_or(core::Date(9999, 12, 31)));
    }

    void add(const MemberFile& file, const TermOfOffice& term, std::vector<TermReminder>& found) const {
        const auto unit = units_.find(term.unit);
        const auto due = organisation::due_day(term);
        if (unit == units_.end() || !due) return;
        // Somebody else holds the office now, or did so later.
        if (!runs(term) && latest_end_.at({term.unit, term.office}) != *term.span.to) return;
        if (*due > until_) return;
        found.push_back({term, file.member.name, unit->second.nearest(today_).name, unit->second.code, *due,
                         *due < today_ || !runs(term)});
    }

    core::Date today_;
    core::Date until_;
    std::map<core::UnitId, organisation::UnitRecord> units_;
    std::vector<MemberFile> files_;
    std::map<Post, core::Date> latest_end_;
};

}  // namespace

std::vector<TermReminder> term_reminders(Transaction& records, int days) {
    return Reminders(records, days).list();
}

}  // namespace bontot::app
