#include "storage/year/id_table.hpp"

#include <algorithm>
#include <string>

#include "storage/columns.hpp"

namespace bontot::storage {

void IdText::assign(std::string_view text) {
    if (text.size() > k_room) damaged(std::string(text));
    std::copy(text.begin(), text.end(), bytes_.begin());
}

void IdTable::index() {
    if (ids_.size() * 2 > slots_.size()) {
        std::size_t wanted = 64;
        while (wanted < ids_.size() * 3)
            wanted *= 2;
        slots_.assign(wanted, 0);
        indexed_ = 0;
    }
    const auto mask = slots_.size() - 1;
    for (; indexed_ < ids_.size(); ++indexed_) {
        auto slot = ids_[indexed_].hash() & mask;
        while (slots_[slot] != 0)
            slot = (slot + 1) & mask;
        slots_[slot] = static_cast<std::uint32_t>(indexed_ + 1);
    }
}

std::optional<std::uint32_t> IdTable::look_up(const IdText& id) const {
    if (slots_.empty()) return std::nullopt;
    const auto mask = slots_.size() - 1;
    for (auto slot = id.hash() & mask; slots_[slot] != 0; slot = (slot + 1) & mask) {
        if (ids_[slots_[slot] - 1] == id) return slots_[slot] - 1;
    }
    return std::nullopt;
}

std::uint32_t IdTable::find_or_add(const IdText& id) {
    const auto found = find(id);
    return found ? *found : add(id);
}

}  // namespace bontot::storage
