#include "storage/year/id_table.hpp"

#include <algorithm>
#include <bit>
#include <string>

#include "storage/columns.hpp"

namespace bontot::storage {

void IdText::assign(std::string_view text) {
    if (text.size() > k_room) damaged(std::string(text));
    std::copy(text.begin(), text.end(), bytes_.begin());
}

void IdTable::enter(std::uint32_t place) {
    const auto hash = ids_[place].hash();
    const auto mask = slots_.size() - 1;
    auto slot = hash & mask;
    while (slots_[slot] != 0)
        slot = (slot + 1) & mask;
    slots_[slot] = place + 1;
    seen_[hash & (seen_.size() - 1)] |= bit_of(hash);
}

void IdTable::index() {
    if (ids_.size() * 2 > slots_.size()) {
        const auto wanted = std::bit_ceil(std::max<std::size_t>(ids_.size() * 3, 64));
        slots_.assign(wanted, 0);
        seen_.assign(wanted / 16, 0);
        indexed_ = 0;
    }
    for (; indexed_ < ids_.size(); ++indexed_)
        enter(static_cast<std::uint32_t>(indexed_));
}

std::optional<std::uint32_t> IdTable::look_up(const IdText& id) const {
    if (slots_.empty()) return std::nullopt;
    const auto hash = id.hash();
    if ((seen_[hash & (seen_.size() - 1)] & bit_of(hash)) == 0) return std::nullopt;
    const auto mask = slots_.size() - 1;
    for (auto slot = hash & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
        if (ids_[slots_[slot] - 1] == id) return slots_[slot] - 1;
    }
    return std::nullopt;
}

std::uint32_t IdTable::find_or_add(const IdText& id) {
    const auto found = find(id);
    return found ? *found : add(id);
}

std::optional<std::uint32_t> IdCursor::find_between(std::size_t begin, std::size_t end, const IdText& id) {
    auto low = begin;
    for (auto high = end; low < high;) {
        const auto middle = low + (high - low) / 2;
        if (table_[middle] < id) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low < end && table_[low] == id) return found_at(low);
    return found_ = std::nullopt;
}

std::optional<std::uint32_t> IdCursor::find_farther(const IdText& id) {
    if (table_.ascending()) {
        // Neighbours on both sides tell that an id between them is not there.
        const auto begin = next_ - std::min(next_, k_around);
        const auto end = std::min(next_ + k_around, table_.size());
        if (begin < end && !(id < table_[begin]) && !(table_[end - 1] < id)) return find_between(begin, end, id);
        // An index costs as much as some steps through every id: worth it for those who jump about.
        if (++far_jumps_ * k_patience < table_.size()) return find_between(0, table_.size(), id);
    }
    const auto found = table_.find(id);
    if (found) return found_at(*found);
    return found_ = std::nullopt;
}

std::uint32_t IdCursor::find_or_add(const IdText& id) {
    const bool is_new = table_.empty() || (table_.ascending() && table_[table_.size() - 1] < id);
    if (!is_new) {
        if (const auto found = find(id)) return *found;
    }
    started_ = true;
    last_ = id;
    return *found_at(table_.add(id));
}

Column<std::uint32_t> IdRuns::places_in(IdTable& table) const {
    Column<std::uint32_t> places(runs_.size());
    IdCursor cursor(table);
    for (std::size_t run = 0; run < runs_.size(); ++run)
        places[run] = cursor.find(runs_[run]).value_or(k_nowhere);
    return places;
}

}  // namespace bontot::storage
