// Evidence and uploads → JSON, as the contract describes them.
#pragma once

#include "api/reply.hpp"
#include "app/ports/uploads.hpp"
#include "evidence/evidence.hpp"

namespace bontot::api {

[[nodiscard]] Json evidence_json(const evidence::EvidenceRecord& record);
[[nodiscard]] Json upload_json(const app::Upload& upload);

}  // namespace bontot::api
