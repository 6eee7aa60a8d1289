#include "app/import/import_obstacles.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "app/locked_years.hpp"
#include "app/organisation/find_records.hpp"

namespace bontot::app {

namespace {

constexpr std::int64_t k_events_at_a_time = 5000;

struct YearKey {
    core::UnitId unit;
    int year = 0;
    std::string rest;  ///< member or indicator
};

/// "unit/year", "unit/year/member"
YearKey year_key(const std::string& record) {
    const auto first = record.find('/');
    const auto second = record.find('/', first + 1);
    const bool more = second != std::string::npos;
    return {core::UnitId(record.substr(0, first)), std::stoi(record.substr(first + 1)),
            more ? record.substr(second + 1) : ""};
}

/// A snapshot speaks of this year.
bool speaks_of(const audit::Event& event, int year) {
    const auto said = "\"year\":" + std::to_string(year);
    return event.before.find(said) != std::string::npos || event.after.find(said) != std::string::npos;
}

class Search {
  public:
    Search(Transaction& records, const ImportRun& run) : records_(records), run_(run) {
        for (const auto& other : records.imports().runs()) {
            if (other.reversed_at) undone_.emplace_back(other.events_before, other.last_event);
        }
        for (auto& record : records.imports().records(run.id))
            note(record);
    }

    ImportObstacles all() {
        auto last = run_.last_event;
        for (std::int64_t seen = -1; seen != 0;) {
            seen = 0;
            records_.audit().each(last, k_events_at_a_time, [&](const audit::Event& event) {
                ++seen;
                last = event.number;
                look_at(event);
            });
        }
        for (const auto& reference : records_.imports().references(run_.id)) {
            const auto kind = members_.contains(reference.record) ? ImportedKind::member : ImportedKind::unit;
            add(kind, reference.record, [&](ImportObstacle& found) { found.place = reference.place; });
        }
        look_at_locks();
        for (auto& found : found_.first)
            found.name = name_of(found);
        return std::move(found_);
    }

  private:
    void note(const ImportedRecord& record) {
        switch (record.kind) {
            case ImportedKind::unit:
                units_.insert(record.record);
                if (record.added) added_units_.insert(record.record);
                break;
            case ImportedKind::member: members_.insert(record.record); break;
            case ImportedKind::meeting: meetings_.insert(record.record); break;
            case ImportedKind::knock_out: knock_outs_.insert(record.record); break;
            case ImportedKind::member_rating: {
                const auto key = year_key(record.record);
                ratings_.emplace(key.rest, key.year);
                break;
            }
            case ImportedKind::unit_rating: {
                const auto key = year_key(record.record);
                ratings_.emplace(key.unit.text(), key.year);
                break;
            }
            case ImportedKind::registration:
            case ImportedKind::recognition:
            case ImportedKind::award: titles_.insert(year_key(record.record).unit.text()); break;
            case ImportedKind::judgement: judgements_.emplace(record.record); break;
            case ImportedKind::year: touched_.insert(year_key(record.record).unit.text()); break;
        }
        if (record.kind == ImportedKind::year) years_.push_back(year_key(record.record));
    }

    [[nodiscard]] bool was_undone(const audit::Event& event) const {
        return std::any_of(undone_.begin(), undone_.end(),
                           [&](const auto& span) { return span.first < event.number && event.number <= span.second; });
    }

    [[nodiscard]] bool same_rating(const audit::Event& event) const {
        const auto [first, last] = ratings_.equal_range(event.subject);
        return std::any_of(first, last, [&](const auto& rating) { return speaks_of(event, rating.second); });
    }

    [[nodiscard]] bool same_judgement(const audit::Event& event) const {
        return std::any_of(judgements_.begin(), judgements_.end(), [&](const std::string& record) {
            const auto key = year_key(record);
            const auto indicator = "\"" + key.rest + "\"";
            return key.unit.text() == event.unit && speaks_of(event, key.year) &&
                   (event.after + event.before).find(indicator) != std::string::npos;
        });
    }

    /// A correction or withdrawal of what came in; an award given since, or years that a successor keeps.
    [[nodiscard]] bool rests_on_title(const audit::Event& event) const {
        const auto& act = event.action;
        if (act == "inheritance.entered") {
            return std::any_of(titles_.begin(), titles_.end(), [&](const std::string& unit) {
                return event.after.find("\"predecessor\":\"" + unit + "\"") != std::string::npos;
            });
        }
        return titles_.contains(event.unit) &&
               (act.starts_with("registration.") || act.starts_with("recognition.") || act.starts_with("award."));
    }

    [[nodiscard]] std::optional<ImportedKind> kind_of(const audit::Event& event) const {
        const auto& act = event.action;
        if (act.starts_with("rating."))
            return same_rating(event) ? std::optional(members_or_unit(event)) : in_added_unit(event);
        if (act.starts_with("indicator.") || act.starts_with("judgement."))
            return same_judgement(event) ? std::optional(ImportedKind::unit) : in_added_unit(event);
        if (rests_on_title(event)) return ImportedKind::unit;
        if (units_.contains(event.subject)) return ImportedKind::unit;
        if (members_.contains(event.subject)) return ImportedKind::member;
        if (meetings_.contains(event.subject)) return ImportedKind::meeting;
        if (knock_outs_.contains(event.subject)) return ImportedKind::knock_out;
        if (act == "meeting.finalised" && !members_.empty() && touched_.contains(event.unit))
            return ImportedKind::meeting;
        return in_added_unit(event);
    }
    [[nodiscard]] static ImportedKind members_or_unit(const audit::Event& event) {
        return event.subject == event.unit ? ImportedKind::unit : ImportedKind::member;
    }
    [[nodiscard]] std::optional<ImportedKind> in_added_unit(const audit::Event& event) const {
        return added_units_.contains(event.unit) ? std::optional(ImportedKind::unit) : std::nullopt;
    }

    void look_at(const audit::Event& event) {
        if (event.action.starts_with("import.") || was_undone(event)) return;
        const auto kind = kind_of(event);
        if (!kind) return;
        const bool is_subject = *kind != ImportedKind::unit || units_.contains(event.subject);
        add(*kind, is_subject ? event.subject : event.unit, [&](ImportObstacle& found) {
            found.action = event.action;
            found.who = event.actor;
            found.at = event.at;
        });
    }

    void look_at_locks() {
        for (const auto& key : years_) {
            if (added_units_.contains(key.unit.text()) || require_open(records_, key.unit, key.year)) continue;
            add(ImportedKind::year, key.unit.text() + "/" + std::to_string(key.year),
                [](ImportObstacle& found) { found.action = "period.locked"; });
        }
    }

    template <class Fill>
    void add(ImportedKind kind, const std::string& record, Fill fill) {
        ++found_.count;
        if (found_.first.size() >= k_shown_obstacles) return;
        auto& found = found_.first.emplace_back();
        found.kind = kind;
        found.record = record;
        fill(found);
    }

    [[nodiscard]] std::string name_of(const ImportObstacle& found) const {
        const auto unit_name = [&](const core::UnitId& unit) { return unit_name_on(records_, unit, records_.today()); };
        switch (found.kind) {
            case ImportedKind::member: {
                const auto file = records_.members().find(core::MemberId(found.record));
                return file ? file->member.name : "";
            }
            case ImportedKind::meeting: {
                const auto meeting = records_.meetings().find(core::MeetingId(found.record));
                return meeting ? unit_name(meeting->unit) + ", " + meeting->date.vietnamese() : "";
            }
            case ImportedKind::knock_out: {
                const auto row = records_.outcomes().knock_out(core::RecordId(found.record));
                return row ? unit_name(row->unit) + ", " + row->date.vietnamese() : "";
            }
            case ImportedKind::year: {
                const auto key = year_key(found.record);
                return unit_name(key.unit) + ", " + std::to_string(key.year);
            }
            default: return unit_name(core::UnitId(found.record));
        }
    }

    Transaction& records_;
    const ImportRun& run_;
    std::vector<std::pair<std::int64_t, std::int64_t>> undone_;  ///< events of imports that were taken back
    std::unordered_set<std::string> units_, added_units_, members_, meetings_, knock_outs_, titles_, touched_;
    std::unordered_multimap<std::string, int> ratings_;  ///< year by member or unit
    std::set<std::string> judgements_;
    std::vector<YearKey> years_;
    ImportObstacles found_;
};

}  // namespace

ImportObstacles import_obstacles(Transaction& records, const ImportRun& run) {
    return Search(records, run).all();
}

}  // namespace bontot::app
