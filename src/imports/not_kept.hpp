// Columns that are refused at every door (neighbours.md 2.1, class "–"): no check, no paper and no denominator uses
// them, and most of them are sensitive. They are named to the clerk as "không lưu" and their cells are never looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/names.hpp"

namespace bontot::imports {

enum class NotKept : std::uint8_t {
    identity,
    party_card,
    ethnicity,
    religion,
    address,
    education,
    occupation,
    family,
    health,
    property,
    face,
    contact,
    discipline,
    other_system,
};

inline constexpr core::NameTable<NotKept, 14> k_not_kept{{
    {NotKept::identity, "identity"},
    {NotKept::party_card, "party_card"},
    {NotKept::ethnicity, "ethnicity"},
    {NotKept::religion, "religion"},
    {NotKept::address, "address"},
    {NotKept::education, "education"},
    {NotKept::occupation, "occupation"},
    {NotKept::family, "family"},
    {NotKept::health, "health"},
    {NotKept::property, "property"},
    {NotKept::face, "face"},
    {NotKept::contact, "contact"},
    {NotKept::discipline, "discipline"},
    {NotKept::other_system, "other_system"},
}};

/// The class of a header with this key (documents::header_key), if it is of one of them.
[[nodiscard]] std::optional<NotKept> not_kept_class(std::string_view header_key);

}  // namespace bontot::imports
