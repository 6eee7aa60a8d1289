#include "app/movement/file_list.hpp"

#include <algorithm>
#include <unordered_map>

#include "app/organisation/find_records.hpp"
#include "app/organisation/subtree.hpp"
#include "app/outcomes/outcome_checks.hpp"

namespace bontot::app {

using movement::Act;
using organisation::UnitRecord;

namespace {

constexpr std::array k_arrivals{Act::register_unit, Act::confirm, Act::forward, Act::submit};

/// The files of a year by their bodies, with what lists show of their trails.
class FilesOfYear {
  public:
    FilesOfYear(Transaction& records, const core::UnitId& top, int year) {
        std::unordered_map<core::RecordId, FileProgress> progress;
        for (auto& one : records.movements().progress_within(top, year))
            progress.emplace(one.file, std::move(one));
        for (auto& file : records.movements().files_within(top, year)) {
            auto& line = lines_[file.unit];
            if (const auto found = progress.find(file.id); found != progress.end())
                line.progress = std::move(found->second);
            line.record = std::move(file);
        }
    }
    /// Nothing of it: not begun.
    [[nodiscard]] FileLine of(const core::UnitId& unit) {
        const auto found = lines_.find(unit);
        return found == lines_.end() ? FileLine{} : std::move(found->second);
    }

  private:
    std::unordered_map<core::UnitId, FileLine> lines_;
};

/// Which movement covers a body today, of those that there are in a year.
class Coverage {
  public:
    Coverage(Transaction& records, const std::vector<Movement>& movements) : records_(records), movements_(movements) {}

    [[nodiscard]] const Movement* over(const UnitRecord& unit) {
        const auto* version = unit.on(records_.today());
        if (version == nullptr) return nullptr;
        for (const auto& movement : movements_) {
            if (movement.authority == unit.id) return &movement;
        }
        return version->superior ? above(*version->superior) : nullptr;
    }

  private:
    /// Bodies under one committee are asked about once.
    const Movement* above(const core::UnitId& superior) {
        const auto [place, is_new] = known_.try_emplace(superior, nullptr);
        if (!is_new) return place->second;
        const auto path = records_.accounts().path(superior, records_.today());
        for (const auto& movement : movements_) {
            if (std::find(path.begin(), path.end(), movement.authority) == path.end()) continue;
            place->second = &movement;
            break;
        }
        return place->second;
    }

    Transaction& records_;
    const std::vector<Movement>& movements_;
    std::unordered_map<core::UnitId, const Movement*> known_;
};

/// What the superiors of listed bodies were called.
class Superiors {
  public:
    Superiors(Transaction& records, const std::vector<UnitRecord>& units, core::Date day)
        : records_(records), day_(day) {
        for (const auto& unit : units)
            names_.emplace(unit.id, unit.nearest(day).name);
    }
    [[nodiscard]] const std::string& name(const core::UnitId& unit) {
        const auto [place, is_new] = names_.try_emplace(unit);
        if (is_new) place->second = unit_name_on(records_, unit, day_);
        return place->second;
    }

  private:
    Transaction& records_;
    core::Date day_;
    std::unordered_map<core::UnitId, std::string> names_;
};

/// Fills in what the body is, and what a file is that has not begun.
void describe(FileLine& line, const UnitRecord& unit, int year) {
    const auto& version = unit.nearest(core::Date(year, 12, 31));
    line.code = unit.code;
    line.name = version.name;
    line.superior = version.superior;
    if (!line.record.id.empty()) return;
    line.record.unit = unit.id;
    line.record.file.year = year;
    line.record.file.kind = organisation::judged_kind(version.kind).value_or(organisation::UnitKind::cell);
}

bool covers(const Movement& movement, std::optional<int> year) {
    return !year || (movement.first_year <= *year && *year <= movement.last_year);
}

void add(DayOfArrivals& day, Act act) {
    switch (act) {
        case Act::register_unit: ++day.registered; break;
        case Act::confirm: ++day.confirmed; break;
        case Act::forward: ++day.forwarded; break;
        default: ++day.submitted; break;
    }
}

core::Date day_of(const Arrival& arrival) {
    return core::Date::of_instant(arrival.at / 1000);
}

/// Whoever confirmed need not register, nor be forwarded again.
bool has_come(const std::map<Act, Arrival>& arrived, Act act) {
    return arrived.contains(act) || (act != Act::submit && arrived.contains(Act::confirm));
}

void count(TermCount& count, const FileLine& line, const std::map<Act, Arrival>& arrived) {
    const auto& file = line.record.file;
    if (file.kind != count.term.of) return;
    const auto found = arrived.find(count.term.act);
    if (found != arrived.end()) {
        const auto& arrival = found->second;
        // What comes again by the term of its return is not late, and has no reason for it.
        const bool excused = count.term.kind == movement::TermKind::limit && !arrival.late;
        ++(excused || day_of(arrival) <= count.term.last_day ? count.in_time : count.late);
    } else if (!has_come(arrived, count.term.act) && file.stage != movement::Stage::closed) {
        ++count.missing;
    }
}

}  // namespace

std::vector<Movement> movements_about(Transaction& records, const core::UnitId& top, std::optional<int> year) {
    const auto today = records.today();
    const auto above = records.accounts().path(top, today);
    auto movements = records.movements().all();
    std::erase_if(movements, [&](const Movement& movement) {
        const bool over = std::find(above.begin(), above.end(), movement.authority) != above.end();
        return !covers(movement, year) || (!over && !stands_within(records, movement.authority, top, today));
    });
    return movements;
}

std::vector<FileLine> files_under(Transaction& records, const core::UnitId& top, int year) {
    const auto movements = movements_about(records, top, year);
    if (movements.empty()) return {};
    const auto units = records.units().ever_under(top);
    const core::Date last(year, 12, 31);
    const auto judged = judged_under(units, top, last);
    FilesOfYear files(records, top, year);
    Coverage coverage(records, movements);
    Superiors superiors(records, units, last);
    std::vector<FileLine> lines;
    for (const auto* unit : judged) {
        auto line = files.of(unit->id);
        const bool begun = !line.record.id.empty();
        const auto* movement = begun ? nullptr : coverage.over(*unit);
        if (!begun && (movement == nullptr || !stood_in(*unit, year))) continue;
        describe(line, *unit, year);
        if (!begun) line.record.movement = movement->id;
        if (line.superior) line.superior_name = superiors.name(*line.superior);
        lines.push_back(std::move(line));
    }
    std::sort(lines.begin(), lines.end(), [](const FileLine& a, const FileLine& b) { return a.code < b.code; });
    return lines;
}

FileCounts count_files(Transaction& records, const core::UnitId& top, int year, const movement::Rules& rules) {
    FileCounts counts;
    for (const auto kind : {organisation::UnitKind::cell, organisation::UnitKind::grassroots_committee}) {
        for (const auto& term : rules.terms(kind, year)) {
            if (term.kind != movement::TermKind::begins) counts.terms.push_back({term});
        }
    }
    std::unordered_map<core::UnitId, std::map<Act, Arrival>> arrived;
    for (const auto& arrival : records.movements().arrivals_within(top, year, k_arrivals))
        arrived[arrival.unit].emplace(arrival.act, arrival);
    for (const auto& line : files_under(records, top, year)) {
        ++counts.total;
        ++counts.stages[static_cast<std::size_t>(line.record.file.stage)];
        ++counts.verdicts[static_cast<std::size_t>(line.record.file.verdict)];
        const auto& of_body = arrived[line.record.unit];
        for (const auto& [act, arrival] : of_body)
            add(counts.days[day_of(arrival)], act);
        for (auto& term : counts.terms)
            count(term, line, of_body);
    }
    return counts;
}

}  // namespace bontot::app
