// What the verbs of evidence share: the directory with the contents, and words as they are typed.
#pragma once

#include <memory>

#include "app/evidence/evidence_checks.hpp"
#include "cli/evidence_verbs.hpp"
#include "storage/content_store.hpp"

namespace bontot::cli {

/// DATA/evidence; a data directory is needed also with a PostgreSQL.
[[nodiscard]] core::Result<std::unique_ptr<storage::ContentDirectory>> evidence_contents(const PlaceOptions& place);

/// `words` with what was typed in place of what was said; indicators are the plan's.
[[nodiscard]] core::Checked<app::EvidenceWords> typed_words(app::EvidenceWords words,
                                                            const EvidenceWordsOptions& options);

/// What is said about a piece, for sentences that tell of it.
[[nodiscard]] core::Params figures_of(const evidence::EvidenceRecord& record);

}  // namespace bontot::cli
