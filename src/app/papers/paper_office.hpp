// How a body writes its papers in a term of its committee: the symbol in its numbers, the place in front of the day,
// and the days between which a series of numbers runs.
#pragma once

#include "app/records.hpp"

namespace bontot::app {

/// The term that holds `day`; null when nobody said.
[[nodiscard]] std::optional<PaperOffice> office_on(Transaction& records, const core::UnitId& unit, core::Date day);

/// Of a body whose office said nothing: CB or ĐU.
[[nodiscard]] std::string usual_symbol(organisation::BodyKind kind);

/// A new term, or a correction of the one that began on that day. Refused: "records.unknown_unit", terms that overlap
/// ("paper.terms_overlap"), an end before the beginning ("dates.backwards"), another symbol or an end before papers
/// that have their number ("paper.term_has_numbers"), "paper.bad_symbol", "records.stale".
[[nodiscard]] core::Result<PaperOffice> set_paper_office(Transaction& records, PaperOffice office);

/// Where the text of its certificates stands on the office's blanks, over the version that it names. Refused: a body
/// that gives none ("paper.not_of_body"), beyond ±50 mm ("paper.bad_offset"), "records.stale".
[[nodiscard]] core::Result<CertificateOffset> set_certificate_offset(Transaction& records, CertificateOffset offset);

/// A copy that came back. Refused: "paper.unknown", "evidence.unknown" (also of another body), an edited copy that is
/// the very file that was made ("paper.copy_not_edited"), one that was put already ("paper.copy_there").
[[nodiscard]] core::Result<PaperRecord> put_paper_copy(Transaction& records, const Actor& actor, const PaperId& paper,
                                                       CopyKind kind, const core::EvidenceId& evidence);

}  // namespace bontot::app
