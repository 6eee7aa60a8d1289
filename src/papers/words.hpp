// What only the office knows and says in its own words: no record holds it. A word that was not given prints dots.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "papers/kind.hpp"

namespace bontot::papers {

enum class PaperWord : std::uint8_t {
    situation,     ///< đặc điểm tình hình
    weaknesses,    ///< hạn chế, nguyên nhân
    leadership,    ///< công tác lãnh đạo, triển khai
    lessons,       ///< bài học kinh nghiệm
    outlook,       ///< phương hướng, kiến nghị
    executors,     ///< who carries a decision out, beside the bodies it names
    prize,         ///< mức tiền thưởng
    money_source,  ///< nguồn chi
    aim,           ///< mức phấn đấu
    contact,       ///< whom to tell of an absence
    guest_post,    ///< post of the guest who is invited
};

inline constexpr core::NameTable<PaperWord, 11> k_paper_words{{
    {PaperWord::situation, "situation"},
    {PaperWord::weaknesses, "weaknesses"},
    {PaperWord::leadership, "leadership"},
    {PaperWord::lessons, "lessons"},
    {PaperWord::outlook, "outlook"},
    {PaperWord::executors, "executors"},
    {PaperWord::prize, "prize"},
    {PaperWord::money_source, "money_source"},
    {PaperWord::aim, "aim"},
    {PaperWord::contact, "contact"},
    {PaperWord::guest_post, "guest_post"},
}};

using Words = std::map<PaperWord, std::string>;

/// Those that a kind of paper has a place for.
[[nodiscard]] std::span<const PaperWord> words_of(PaperKind kind);

/// Null when it was not given.
[[nodiscard]] std::optional<std::string> said(const Words& words, PaperWord word);

}  // namespace bontot::papers
