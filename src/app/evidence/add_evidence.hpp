// A file becomes evidence of a unit's year: its bytes are looked at and kept first, then the record is written.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "app/evidence/evidence_checks.hpp"
#include "app/evidence/examine_file.hpp"
#include "app/records.hpp"

namespace bontot::app {

/// What the caller writes in the transaction of the new record; may be empty. Refuses: nothing is written.
using AlsoWrite = std::function<core::Result<void>(Transaction&, const core::EvidenceId&)>;

struct AddEvidence {
    core::UnitId unit;
    int year = 0;
    EvidenceWords words;
    std::string file_name;
    std::string_view bytes;
    std::optional<core::EvidenceId> revises;  ///< a piece of the same unit that this one replaces
    bool confirmed_no_secret = false;
    AlsoWrite also = {};
};

/// Refused besides what `examine` refuses (at "/file"): a locked year, an unknown unit, one that did not exist in that
/// year, "evidence.year", "evidence.revises_other_unit", and what `checked` refuses. The content is durable before the
/// record is written: no record stands on nothing.
[[nodiscard]] core::Result<core::EvidenceId> add_evidence(Records& records, ContentStore& contents,
                                                          const evidence::MediaInspector& inspector, const Actor& actor,
                                                          const AddEvidence& request);

}  // namespace bontot::app
