// A create that is sent twice is done once: with an Idempotency-Key the answer is kept, in the transaction of the
// create itself, and given again.
#pragma once

#include <functional>

#include "api/call.hpp"

namespace bontot::api {

class KeptAnswers {
  public:
    explicit KeptAnswers(const Call& call);

    /// `work`, or the answer that it gave when it was first asked under this key. Refused: a key that cannot be one
    /// ("request.key"), and one that stood on another request ("request.key_reused").
    [[nodiscard]] core::Checked<Reply> once(app::Transaction& records,
                                            const std::function<core::Checked<Reply>()>& work) const;

  private:
    const Call& call_;
    std::string key_;  ///< empty: not asked for
};

}  // namespace bontot::api
