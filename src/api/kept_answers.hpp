// A create that is sent twice is done once: with an Idempotency-Key the answer is kept, in the transaction of the
// create itself, and given again.
#pragma once

#include <functional>

#include "api/call.hpp"

namespace bontot::api {

class KeptAnswers {
  public:
    explicit KeptAnswers(const Call& call);

    using Admit = std::function<core::Result<void>(app::Transaction&)>;
    using Work = std::function<core::Checked<Reply>(app::Transaction&)>;

    /// One changing transaction: `admit`, then `work`, or the answer that it gave when it was first asked under this
    /// key. Refused: a key that cannot be one ("request.key"), and one that stood on another request
    /// ("request.key_reused").
    [[nodiscard]] core::Checked<Reply> change(const Admit& admit, const Work& work) const;

    /// For work that is more than one transaction: the answer given before, if there is one; …
    [[nodiscard]] core::Checked<std::optional<Reply>> earlier(app::Transaction& records) const;
    /// … and the answer to be kept, in the transaction that writes the record.
    [[nodiscard]] core::Result<void> keep(app::Transaction& records, const Reply& reply) const;

  private:
    const Call& call_;
    std::string key_;  ///< empty: not asked for
};

}  // namespace bontot::api
