// Papers as JSON.
#pragma once

#include "api/paper_batches.hpp"
#include "api/reply.hpp"
#include "app/papers/keep_paper.hpp"

namespace bontot::api {

[[nodiscard]] Json paper_json(app::Transaction& records, const app::PaperRecord& paper);
[[nodiscard]] Json office_json(const app::PaperOffice& office);
[[nodiscard]] Json batch_json(const BatchStanding& batch, core::Language language);

/// "05-NQ-CB minutes 2024-03-05.docx": what a file is saved as, without its ending. Never a person's name.
[[nodiscard]] std::string paper_file_name(app::Transaction& records, const app::PaperRecord& paper);

}  // namespace bontot::api
