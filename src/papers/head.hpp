// What every paper begins and ends with: who issues it under whom, its number and day, who signs for whom, who gets it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "papers/fields.hpp"
#include "papers/format.hpp"
#include "papers/kind.hpp"
#include "papers/numbering.hpp"

namespace bontot::papers {

/// For whom a signature stands. Committees are collectives: T/M and the post, never K/T, and a cell's paper is signed
/// for the cell, not for its committee.
enum class Collective : std::uint8_t { cell, committee, standing_committee };

inline constexpr core::NameTable<Collective, 3> k_collectives{{
    {Collective::cell, "T/M CHI BỘ"},
    {Collective::committee, "T/M ĐẢNG ỦY"},
    {Collective::standing_committee, "T/M BAN THƯỜNG VỤ"},
}};

/// A cell signs for itself, a grassroots committee for its committee, higher ones for their standing committee.
[[nodiscard]] Collective collective_of(organisation::BodyKind issuer);

enum class Post : std::uint8_t { secretary, deputy };

inline constexpr core::NameTable<Post, 2> k_posts{{{Post::secretary, "BÍ THƯ"}, {Post::deputy, "PHÓ BÍ THƯ"}}};

/// As records and requests name them.
inline constexpr core::NameTable<Post, 2> k_post_names{{{Post::secretary, "secretary"}, {Post::deputy, "deputy"}}};

struct Head {
    organisation::BodyKind issuer_kind = organisation::BodyKind::cell;
    std::string superior;              ///< as it was called on the paper's day
    std::string issuer;                ///< the same
    std::string body_symbol = "CB";    ///< of the issuer in numbers: CB, ĐUVP, ĐUK
    std::optional<std::string> place;  ///< địa danh
    std::optional<core::Date> date;
    std::optional<int> number;
    /// By which format the paper is made where it has no day yet.
    Format format_without_date = Format::hd05;
    /// On the paper: DỰ THẢO. A paper whose number or day is missing is a draft.
    bool draft = false;

    Post post = Post::secretary;
    std::optional<std::string> signer;
    std::vector<std::string> recipients;  ///< the last is the issuer's own copy: "Lưu Chi bộ"

    [[nodiscard]] Format format() const { return date ? format_on(*date) : format_without_date; }
};

/// Sets the fields that every template may use.
void put_head(Fields& fields, const Head& head, PaperKind kind);

}  // namespace bontot::papers
