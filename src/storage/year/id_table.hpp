// Ids by the million: kept in a fixed piece of memory each, found by their text without making a string of it. Rows of
// one table mostly name the ids of another in the order in which that was written, so a cursor looks nearby first.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "storage/year/column.hpp"

namespace bontot::storage {

/// The text of an id, at most 32 bytes; compared as the text is. A longer one is a damaged file (DatabaseError).
class IdText {
  public:
    IdText() = default;
    explicit IdText(std::string_view text) {
        if (text.size() == core::k_id_length) {
            std::memcpy(bytes_.data(), text.data(), core::k_id_length);
        } else {
            assign(text);
        }
    }
    [[nodiscard]] bool operator==(const IdText& other) const {
        if (word(k_tail) != other.word(k_tail)) return false;  // all chance: hardly two ids have the same
        std::uint64_t difference = 0;
        for (std::size_t from = 0; from < k_room; from += sizeof(std::uint64_t))
            difference |= word(from) ^ other.word(from);
        return difference == 0;
    }
    [[nodiscard]] bool operator<(const IdText& other) const {
        return std::memcmp(bytes_.data(), other.bytes_.data(), k_room) < 0;
    }
    [[nodiscard]] std::string_view text() const { return {bytes_.data(), ::strnlen(bytes_.data(), k_room)}; }
    [[nodiscard]] std::uint64_t hash() const {
        // The last characters of a UUIDv7 are all chance; the first tell short ids apart.
        const auto mixed = (word(0) * 0x9E3779B97F4A7C15U) ^ (word(k_tail) * 0xD1342543DE82EF95U);
        return mixed ^ (mixed >> 32U);
    }

  private:
    static constexpr std::size_t k_room = 32;
    static constexpr std::size_t k_tail = core::k_id_length - sizeof(std::uint64_t);
    void assign(std::string_view text);
    [[nodiscard]] std::uint64_t word(std::size_t from) const {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes_.data() + from, sizeof(word));
        return word;
    }
    std::array<char, k_room> bytes_{};
};

/// Ids and their places: 0, 1, … in the order of adding. Several threads may look up after index().
class IdTable {
  public:
    void reserve(std::size_t ids) { ids_.reserve(ids); }
    std::uint32_t add(const IdText& id) {
        ascending_ = ascending_ && is_after_all(id);
        ids_.push_back(id);
        return static_cast<std::uint32_t>(ids_.size() - 1);
    }
    [[nodiscard]] std::uint32_t find_or_add(const IdText& id);
    [[nodiscard]] std::optional<std::uint32_t> find(const IdText& id) {
        if (indexed_ != ids_.size()) index();
        return look_up(id);
    }
    /// The same after index().
    [[nodiscard]] std::optional<std::uint32_t> look_up(const IdText& id) const;
    [[nodiscard]] const IdText& operator[](std::size_t place) const { return ids_[place]; }
    [[nodiscard]] std::size_t size() const { return ids_.size(); }
    [[nodiscard]] bool empty() const { return ids_.empty(); }
    /// Whether ids were added in the order of their texts, as they are made, each once.
    [[nodiscard]] bool ascending() const { return ascending_; }
    /// Makes every id so far findable; find() does so by itself.
    void index();

  private:
    [[nodiscard]] static std::uint64_t bit_of(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 58U); }
    [[nodiscard]] bool is_after_all(const IdText& id) const { return ids_.empty() || ids_.back() < id; }
    void enter(std::uint32_t place);

    Column<IdText> ids_;
    Column<std::uint32_t> slots_;  ///< place + 1; 0 = free; a power of two of them
    /// Most ids that are asked for are not here: a bit of some sixteen for each id says so without leaving the cache.
    Column<std::uint64_t> seen_;
    std::size_t indexed_ = 0;
    bool ascending_ = true;
};

/// Finds one id after the other: that of the row before again, one of its neighbours, or any. Only the last needs the
/// table's index, which is half as large as the table.
class IdCursor {
  public:
    explicit IdCursor(IdTable& table) : table_(table) {}

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) { return find(IdText(text)); }
    [[nodiscard]] std::optional<std::uint32_t> find(const IdText& id) {
        if (started_ && id == last_) return found_;
        started_ = true;
        last_ = id;
        const auto end = std::min(next_ + k_ahead, table_.size());
        for (auto place = next_; place < end; ++place) {
            if (table_[place] == id) return found_at(place);
        }
        const auto begin = next_ - std::min(next_, k_behind);
        for (auto place = next_; place > begin; --place) {
            if (table_[place - 1] == id) return found_at(place - 1);
        }
        return find_farther(id);
    }
    /// The same, added when it is not there.
    [[nodiscard]] std::uint32_t find_or_add(const IdText& id);

  private:
    static constexpr std::size_t k_ahead = 6;
    static constexpr std::size_t k_behind = 16;
    static constexpr std::size_t k_around = 64;
    static constexpr std::size_t k_patience = 16;

    std::optional<std::uint32_t> found_at(std::size_t place) {
        next_ = place + 1;
        return found_ = static_cast<std::uint32_t>(place);
    }
    [[nodiscard]] std::optional<std::uint32_t> find_farther(const IdText& id);
    /// `id` between two places of an ascending table.
    [[nodiscard]] std::optional<std::uint32_t> find_between(std::size_t begin, std::size_t end, const IdText& id);

    IdTable& table_;
    IdText last_;
    std::optional<std::uint32_t> found_;
    std::size_t next_ = 0;
    std::size_t far_jumps_ = 0;
    bool started_ = false;
};

/// Ids as a column of another table names them, before that table is known: the id of the row before is not kept again.
class IdRuns {
  public:
    static constexpr std::uint32_t k_nowhere = UINT32_MAX;

    void reserve(std::size_t runs) { runs_.reserve(runs); }
    /// The number of the run that `text` continues or begins.
    std::uint32_t add(std::string_view text) {
        const IdText id(text);
        if (runs_.empty() || !(runs_.back() == id)) runs_.push_back(id);
        return static_cast<std::uint32_t>(runs_.size() - 1);
    }
    [[nodiscard]] const Column<IdText>& ids() const { return runs_; }
    /// Each run's place in `table`, or k_nowhere.
    [[nodiscard]] Column<std::uint32_t> places_in(IdTable& table) const;

  private:
    Column<IdText> runs_;
};

}  // namespace bontot::storage
