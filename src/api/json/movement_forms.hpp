// The forms of a file → JSON: the self-assessment, and the appraisal with both sides.
#pragma once

#include "api/call.hpp"
#include "api/reply.hpp"
#include "app/movement/forms.hpp"

namespace bontot::api {

[[nodiscard]] Json self_form_json(const Call& call, app::Transaction& records, const app::SelfForm& form,
                                  const plan::Plan& plan);
[[nodiscard]] Json appraisal_json(const Call& call, app::Transaction& records, const app::AppraisalForm& form,
                                  const plan::Plan& plan);

}  // namespace bontot::api
