// What the use cases need of the store of papers: every paper with its only number, each making of it, and the copies
// that came back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.hpp"
#include "core/result.hpp"
#include "papers/format.hpp"
#include "papers/head.hpp"
#include "papers/kind.hpp"
#include "papers/numbering.hpp"
#include "papers/offset.hpp"
#include "papers/words.hpp"

namespace bontot::app {

using PaperId = core::Id<struct PaperTag>;

/// How a body writes its papers in a term.
struct PaperOffice {
    core::UnitId unit;
    core::Period term;
    std::string symbol;  ///< of the body in numbers: CB, ĐUVP
    std::string place;   ///< địa danh
    std::int64_t version = 0;
};

/// How far an office moves the text of its certificates; version 0: nobody said.
struct CertificateOffset {
    core::UnitId unit;
    papers::Offset offset;
    std::int64_t version = 0;
};

/// Two with the same of all these are one paper.
struct PaperIdentity {
    core::UnitId unit;  ///< who issues it
    papers::PaperKind kind = papers::PaperKind::notice;
    int year = 0;
    core::UnitId about;  ///< the body that it is about: the issuer itself, or one that it looks after
    std::optional<core::MeetingId> meeting;  ///< of papers of a meeting
    std::string decision = {};               ///< of papers of a decision: its key; empty while it has no number
};

/// By which several decisions of a year are told apart.
[[nodiscard]] std::string decision_key(const std::string& symbol_text, core::Date dated);

struct PaperRecord {
    PaperId id;
    PaperIdentity of;
    std::string body_symbol;
    std::optional<int> number;
    std::optional<core::Date> term_from;  ///< of the term that the number belongs to
    std::optional<core::Date> dated;
    std::string place;
    papers::Post post = papers::Post::secretary;
    papers::Words words;
    std::int64_t version = 0;

    /// "05-NQ/CB"; null while it has no number.
    [[nodiscard]] std::optional<std::string> symbol_text() const;
    /// Of its own number and day; empty while it has no number.
    [[nodiscard]] std::string decision_key() const;
};

struct PaperMaking {
    papers::Format format = papers::Format::hd05;
    bool draft = true;
    std::string sha256;
    std::int64_t bytes = 0;
    std::string plan;
    std::string plan_sha256;        ///< empty: the plan that ships with the program
    std::int64_t fact_version = 0;  ///< of the facts of the body that it is about
    std::string made_by;
    std::int64_t made_at = 0;  ///< Unix ms
};

enum class CopyKind : std::uint8_t { edited, signed_copy };

inline constexpr core::NameTable<CopyKind, 2> k_copy_kinds{{
    {CopyKind::edited, "edited"},
    {CopyKind::signed_copy, "signed"},
}};

struct PaperCopy {
    CopyKind kind = CopyKind::edited;
    core::EvidenceId evidence;
    std::string put_by;
    std::int64_t put_at = 0;  ///< Unix ms
};

class PaperStore {
  public:
    virtual ~PaperStore() = default;
    [[nodiscard]] virtual std::optional<PaperRecord> find(const PaperId& id) = 0;
    [[nodiscard]] virtual std::optional<PaperRecord> same_as(const PaperIdentity& identity) = 0;
    /// Issued by `unit` for `year`, in the order of their ids.
    [[nodiscard]] virtual std::vector<PaperRecord> of_unit(const core::UnitId& unit, int year) = 0;
    /// Papers of a kind about `about`, whoever issued them, of `year`.
    [[nodiscard]] virtual std::vector<PaperRecord> about(const core::UnitId& about, papers::PaperKind kind,
                                                         int year) = 0;
    /// Numbers that `unit` gave in the term that began on `term_from`.
    [[nodiscard]] virtual std::vector<papers::GivenNumber> given(const core::UnitId& unit, std::string_view symbol,
                                                                 core::Date term_from) = 0;
    /// A new row (version 0) or over the version that the row names. "records.stale"; "paper.number_taken" where
    /// somebody was quicker, "paper.made_already" for a second row of one identity.
    [[nodiscard]] virtual core::Result<void> put(const PaperRecord& paper) = 0;

    [[nodiscard]] virtual std::vector<PaperMaking> makings(const PaperId& paper) = 0;  ///< the oldest first
    virtual void add(const PaperId& paper, const PaperMaking& making) = 0;
    [[nodiscard]] virtual std::vector<PaperCopy> copies(const PaperId& paper) = 0;  ///< the oldest first
    virtual void add(const PaperId& paper, const PaperCopy& copy) = 0;

    [[nodiscard]] virtual std::vector<PaperOffice> offices(const core::UnitId& unit) = 0;  ///< the oldest term first
    /// New (version 0) or over the version that it names; stale is refused.
    [[nodiscard]] virtual core::Result<void> put(const PaperOffice& office) = 0;

    [[nodiscard]] virtual CertificateOffset certificate_offset(const core::UnitId& unit) = 0;
    /// The same.
    [[nodiscard]] virtual core::Result<void> put(const CertificateOffset& offset) = 0;
};

}  // namespace bontot::app
