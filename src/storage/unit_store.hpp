// Party bodies in the database.
#pragma once

#include <span>
#include <string>

#include "app/ports/organisation.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class UnitStore final : public app::UnitStore {
  public:
    UnitStore(Connection& connection, std::string root) : connection_(connection), root_(std::move(root)) {}

    [[nodiscard]] std::optional<organisation::UnitRecord> find(const core::UnitId& id) override;
    [[nodiscard]] std::optional<organisation::UnitRecord> find_code(std::string_view code) override;
    [[nodiscard]] std::vector<organisation::UnitRecord> all() override;
    [[nodiscard]] std::vector<organisation::UnitRecord> under(const core::UnitId& superior, core::Date day) override;
    [[nodiscard]] std::vector<organisation::UnitRecord> ever_under(const core::UnitId& top) override;
    [[nodiscard]] bool has_successor(const core::UnitId& unit) override;
    [[nodiscard]] std::vector<organisation::UnitRecord> search(std::string_view text, std::size_t limit) override;
    [[nodiscard]] core::Result<void> insert(const organisation::UnitRecord& unit) override;
    [[nodiscard]] core::Result<void> update(const organisation::UnitRecord& unit) override;

    /// What is there already is a DatabaseError.
    void insert_all(std::span<const organisation::UnitRecord> units) override;

  private:
    [[nodiscard]] std::vector<organisation::UnitRecord> load(std::string_view ids, const std::vector<Value>& values);
    [[nodiscard]] core::Result<void> require_free_code(const organisation::UnitRecord& unit);
    void write_history(std::span<const organisation::UnitRecord> units);

    Connection& connection_;
    std::string root_;
};

}  // namespace bontot::storage
