// Ids of records: UUIDv7 (RFC 9562), made by the program, so that rows can move between databases and two machines
// never give the same one. Written as 26 characters of Crockford's base 32, as TypeID does: shorter than the usual 36,
// and the order of the texts is the order of making.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace bontot::core {

inline constexpr std::size_t k_id_length = 26;

/// The id made at `unix_ms` with these random bytes (the first six and some bits are overwritten).
[[nodiscard]] std::string uuid7_text(std::int64_t unix_ms, std::array<std::uint8_t, 16> random);

/// 26 characters of the alphabet, the first not above 7.
[[nodiscard]] bool is_id_text(std::string_view text);

/// An id that knows what it is an id of: a member's cannot be passed for a unit's. Empty = none.
template <class Tag>
class Id {
  public:
    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}

    [[nodiscard]] static std::optional<Id> parse(std::string_view text) {
        if (!is_id_text(text)) return std::nullopt;
        return Id(std::string(text));
    }

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool empty() const { return text_.empty(); }
    auto operator<=>(const Id&) const = default;

  private:
    std::string text_;
};

using UnitId = Id<struct UnitTag>;
using MemberId = Id<struct MemberTag>;
using MeetingId = Id<struct MeetingTag>;
using EvidenceId = Id<struct EvidenceTag>;
using RecordId = Id<struct RecordTag>;  ///< of a dated row: a membership, a term, a task …

}  // namespace bontot::core

template <class Tag>
struct std::hash<bontot::core::Id<Tag>> {
    std::size_t operator()(const bontot::core::Id<Tag>& id) const noexcept {
        return std::hash<std::string>{}(id.text());
    }
};
