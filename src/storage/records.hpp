// app::Records on a database: stores over one connection, the audit chain, new ids.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/records.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

using Clock = std::function<std::int64_t()>;  ///< Unix ms, UTC

class Records final : public app::Records {
  public:
    Records(Database& database, std::string root, Clock clock)
        : database_(database), root_(std::move(root)), clock_(std::move(clock)) {}

    [[nodiscard]] core::Result<void> read(const app::Use& use) override;
    [[nodiscard]] core::Result<void> read_year(int year, const app::FactsNeeds& needs,
                                               const app::EachOfShare& each) override;
    [[nodiscard]] core::Result<void> change(const app::Actor& actor, const app::Use& use) override;

  private:
    Database& database_;
    std::string root_;
    Clock clock_;
};

struct Root {
    std::string root;  ///< short name: the root organisation's code
    std::string name;
};

/// A new root organisation with an empty chain; "records.root_exists" when it is there.
[[nodiscard]] core::Result<void> create_root(Database& database, const Root& root, std::int64_t now_ms);
[[nodiscard]] core::Result<std::vector<Root>> roots(Database& database);

}  // namespace bontot::storage
