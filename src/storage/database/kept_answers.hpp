// Small answers that nearly every request asks for again (a person's rights, a body's superiors), kept by a reading
// connection while nobody has written. Internal to the SQLite driver.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "storage/database/connection.hpp"

namespace bontot::storage {

/// The rows of one answer, copied.
class KeptRows {
  public:
    void add(const Row& row, int columns);
    void each(const EachRow& each) const;

  private:
    using Cell = std::optional<std::string>;
    class AsRow;
    std::vector<std::vector<Cell>> rows_;
};

class KeptAnswers {
  public:
    /// Forgets everything when the state of the database is another one than at the last call.
    void at_state(std::uint32_t state);
    /// Null: not asked yet.
    [[nodiscard]] std::shared_ptr<const KeptRows> find(std::string_view sql, std::span<const Value> values) const;
    void keep(std::string_view sql, std::span<const Value> values, std::shared_ptr<const KeptRows> rows);

  private:
    std::uint32_t state_ = 0;
    std::unordered_map<std::string, std::shared_ptr<const KeptRows>> answers_;  ///< by statement and parameters
};

}  // namespace bontot::storage
