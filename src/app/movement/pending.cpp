#include "app/movement/pending.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "app/movement/registered.hpp"

namespace bontot::app {

using core::UnitId;

namespace {

constexpr int k_years_back = 3;  ///< a year's file is decided in the next; what is older is for the boards

PendingFile pending_of(const OpenedFile& opened, const movement::Rules& rules, core::Date today, bool registered,
                       const KindOfBody& kind_of) {
    PendingFile pending;
    pending.unit = opened.record.unit;
    pending.code = opened.unit.code;
    const auto& version = opened.unit.nearest(core::Date(opened.record.file.year, 12, 31));
    pending.name = version.name;
    pending.superior = version.superior;
    pending.movement = opened.movement.id;
    pending.file = opened.record.file;
    pending.next = movement::next_step(pending.file, rules, today, registered);
    if (!pending.next) return pending;
    const auto right = movement::right_for(pending.next->act, opened.movement.modes);
    const auto path = path_at(opened, right.level, kind_of);
    pending.permission = right.permission;
    pending.desk.assign(path.begin(), path.end());
    return pending;
}

/// What the movements of a year know, read once.
class YearOfMovements {
  public:
    YearOfMovements(Transaction& records, const UnitId& top, int year) : records_(records), top_(top), year_(year) {
        for (auto& movement : records.movements().all()) {
            if (movement.first_year <= year && year <= movement.last_year) movements_.push_back(std::move(movement));
        }
    }

    [[nodiscard]] bool none() const { return movements_.empty(); }
    void take(std::vector<MovementFile> files) {
        for (auto& file : files)
            files_.emplace(file.unit, std::move(file));
    }

    /// Null: no movement covers the body.
    [[nodiscard]] const Movement* over(const std::vector<UnitId>& path) const {
        for (const auto& movement : movements_) {
            if (std::find(path.begin(), path.end(), movement.authority) != path.end()) return &movement;
        }
        return nullptr;
    }
    [[nodiscard]] const Movement* find(const core::RecordId& id) const {
        const auto found = std::find_if(movements_.begin(), movements_.end(),
                                        [&](const Movement& movement) { return movement.id == id; });
        return found == movements_.end() ? nullptr : &*found;
    }
    [[nodiscard]] const MovementFile* file(const UnitId& unit) const {
        const auto found = files_.find(unit);
        return found == files_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool registered_before(const Movement& movement, const UnitId& unit) {
        auto known = registered_.find(movement.id.text());
        if (known == registered_.end())
            known = registered_.emplace(movement.id.text(), Registered::within(records_, movement, year_, top_)).first;
        return known->second.before(unit);
    }

  private:
    Transaction& records_;
    UnitId top_;
    int year_;
    std::vector<Movement> movements_;
    std::unordered_map<UnitId, MovementFile> files_;
    std::map<std::string, Registered> registered_;
};

/// The body's file, or the one that it would begin; null: it was not there in the year, or is not judged.
std::optional<OpenedFile> opened_in(const organisation::UnitRecord& unit, std::vector<UnitId> path, int year,
                                    core::Date day, const YearOfMovements& movements) {
    const auto* stored = movements.file(unit.id);
    const auto kind = organisation::judged_kind(unit.nearest(day).kind);
    if (stored == nullptr && (!kind || unit.on(day) == nullptr)) return std::nullopt;
    const auto* movement = stored != nullptr ? movements.find(stored->movement) : movements.over(path);
    if (movement == nullptr) return std::nullopt;
    OpenedFile opened;
    opened.movement = *movement;
    if (stored != nullptr) {
        opened.record = *stored;
    } else {
        opened.record.movement = movement->id;
        opened.record.unit = unit.id;
        opened.record.file.year = year;
        opened.record.file.kind = *kind;
    }
    opened.unit = unit;
    opened.path = std::move(path);
    return opened;
}

/// Null: the body stands elsewhere, or has no file in that year.
std::optional<PendingFile> pending_in(Transaction& records, const TreeOnDay& tree, const organisation::UnitRecord& unit,
                                      int year, const movement::Rules& rules, YearOfMovements& movements) {
    auto path = tree.path(unit.id);
    if (std::find(path.begin(), path.end(), tree.top()) == path.end()) return std::nullopt;
    const auto today = records.today();
    const auto last = std::min(today, core::Date(year, 12, 31));
    const auto opened = opened_in(unit, std::move(path), year, last, movements);
    if (!opened) return std::nullopt;
    const bool begun = opened->record.file.stage != movement::Stage::none;
    const bool registered = !begun && movements.registered_before(opened->movement, unit.id);
    auto pending =
        pending_of(*opened, rules, today, registered, [&](const UnitId& body) { return tree.kind_of(body); });
    const auto* superior = pending.superior ? tree.find(*pending.superior) : nullptr;
    if (superior != nullptr) pending.superior_name = superior->nearest(last).name;
    return pending;
}

}  // namespace

bool PendingFile::on_desk_of(const UnitId& body) const {
    return std::find(desk.begin(), desk.end(), body) != desk.end();
}

std::vector<PendingFile> pending_files(Transaction& records, const TreeOnDay& tree, int year,
                                       const movement::Rules& rules) {
    YearOfMovements movements(records, tree.top(), year);
    if (movements.none()) return {};
    movements.take(records.movements().files_within(tree.top(), year));
    std::vector<PendingFile> found;
    for (const auto& unit : tree.units()) {
        if (auto pending = pending_in(records, tree, unit, year, rules, movements))
            found.push_back(std::move(*pending));
    }
    return found;
}

std::vector<PendingFile> open_files(Transaction& records, const TreeOnDay& tree, int year,
                                    const movement::Rules& rules) {
    YearOfMovements movements(records, tree.top(), year);
    if (movements.none()) return {};
    auto files = records.movements().open_files_within(tree.top(), year);
    std::vector<const organisation::UnitRecord*> units;
    for (const auto& file : files) {
        if (const auto* unit = tree.find(file.unit)) units.push_back(unit);
    }
    std::sort(units.begin(), units.end(), [](const auto* a, const auto* b) { return a->code < b->code; });
    movements.take(std::move(files));
    std::vector<PendingFile> found;
    for (const auto* unit : units) {
        if (auto pending = pending_in(records, tree, *unit, year, rules, movements))
            found.push_back(std::move(*pending));
    }
    return found;
}

std::optional<PendingFile> pending_file(Transaction& records, const UnitId& unit, int year,
                                        const movement::Rules& rules) {
    const auto opened = open_file(records, unit, year);
    if (!opened) return std::nullopt;
    const auto today = records.today();
    const bool registered = opened->record.file.stage == movement::Stage::none &&
                            Registered(records, opened->movement, year, unit).before(unit);
    auto pending =
        pending_of(*opened, rules, today, registered, [&](const UnitId& body) -> std::optional<organisation::BodyKind> {
            const auto record = records.units().find(body);
            return record ? std::optional(record->nearest(today).kind) : std::nullopt;
        });
    if (const auto superior = pending.superior ? records.units().find(*pending.superior) : std::nullopt)
        pending.superior_name = superior->nearest(today).name;
    return pending;
}

std::vector<int> movement_years(Transaction& records) {
    const int now = records.today().year();
    std::vector<int> years;
    const auto movements = records.movements().all();
    for (int year = now; year > now - k_years_back; --year) {
        const bool runs = std::any_of(movements.begin(), movements.end(), [year](const Movement& movement) {
            return movement.first_year <= year && year <= movement.last_year;
        });
        if (runs) years.push_back(year);
    }
    return years;
}

}  // namespace bontot::app
