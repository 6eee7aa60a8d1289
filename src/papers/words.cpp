#include "papers/words.hpp"

#include <array>

namespace bontot::papers {

std::span<const PaperWord> words_of(PaperKind kind) {
    static constexpr std::array k_notice{PaperWord::contact};
    static constexpr std::array k_invitation{PaperWord::guest_post};
    static constexpr std::array k_self_report{PaperWord::situation, PaperWord::weaknesses};
    static constexpr std::array k_registration{PaperWord::aim};
    static constexpr std::array k_recognition{PaperWord::executors};
    static constexpr std::array k_award{PaperWord::prize, PaperWord::money_source, PaperWord::executors};
    static constexpr std::array k_report{PaperWord::leadership, PaperWord::weaknesses, PaperWord::lessons,
                                         PaperWord::outlook};
    switch (kind) {
        case PaperKind::notice: return k_notice;
        case PaperKind::invitation: return k_invitation;
        case PaperKind::self_assessment_report: return k_self_report;
        case PaperKind::registration: return k_registration;
        case PaperKind::recognition: return k_recognition;
        case PaperKind::award: return k_award;
        case PaperKind::report: return k_report;
        default: return {};
    }
}

std::optional<std::string> said(const Words& words, PaperWord word) {
    const auto found = words.find(word);
    return found == words.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
}

}  // namespace bontot::papers
