// What a step changes beside the file: registrations and recognitions where awards and evaluations read them,
// judgements of the appraiser, levels that a self-assessment begins with.
#pragma once

#include "app/movement/opened_file.hpp"

namespace bontot::app {

/// After the step `taken` of `file`, which has it already.
[[nodiscard]] core::Result<void> follow(Transaction& records, const plan::Plan& plan, const OpenedFile& file,
                                        const TakenStep& taken);

}  // namespace bontot::app
