// The plans that the server judges by, read and checked once; reloading swaps the whole shelf.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "plan/resolve.hpp"

namespace bontot::api {

using Plans = std::map<std::string, plan::LoadedPlan>;  ///< by id

class PlanShelf {
  public:
    explicit PlanShelf(Plans plans) : plans_(std::make_shared<const Plans>(std::move(plans))) {}

    void reload(Plans plans);
    [[nodiscard]] std::shared_ptr<const Plans> all() const;
    /// The plan of that id, or the first choice where none is named: "request.unknown_plan".
    [[nodiscard]] core::Result<std::shared_ptr<const plan::LoadedPlan>> find(const std::string& id) const;

  private:
    mutable std::mutex mutex_;
    std::shared_ptr<const Plans> plans_;
};

}  // namespace bontot::api
