// Tests that run on a SQLite file and on PostgreSQL, each with an empty database, or with one that has the schema and
// nothing else. On PostgreSQL tests use a database one after the other: making one takes most of a second, removing
// what the test before left there some milliseconds.
//
//     class MyStore : public contract::OnBothEnginesWithSchema {};
//     CONTRACT_ON_BOTH_ENGINES(MyStore);
//     TEST_P(MyStore, DoesThis) { … database() … }
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <ostream>
#include <string>

#include <gtest/gtest.h>

#include "core/result.hpp"
#include "storage/database/connection.hpp"

namespace bontot::contract {

/// An empty directory under /tmp, removed with everything in it at the end.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// A new, empty database on the test's server, dropped at the end.
class TemporaryPostgres {
  public:
    TemporaryPostgres();
    ~TemporaryPostgres();
    TemporaryPostgres(const TemporaryPostgres&) = delete;
    TemporaryPostgres& operator=(const TemporaryPostgres&) = delete;
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::string address() const;

  private:
    std::string name_;
};

/// A statement on the server outside our layer and outside a transaction; the first value of its answer.
std::string on_server(const std::string& sql, const std::string& database = "postgres");

class OnBothEngines : public testing::TestWithParam<storage::Engine> {
  protected:
    OnBothEngines();
    enum Begin { k_without_schema, k_with_schema };
    explicit OnBothEngines(Begin begin);
    [[nodiscard]] std::string address() const;
    [[nodiscard]] bool sqlite() const { return GetParam() == storage::Engine::sqlite; }
    /// The test's database, opened at the first call; no schema is applied.
    storage::Database& database();
    /// A second program's view of the same database.
    [[nodiscard]] std::unique_ptr<storage::Database> open_again(const storage::Settings& settings = {}) const;

    /// Runs `work` and expects that it is not refused.
    void write(const std::function<void(storage::Connection&)>& work);
    void read(const std::function<void(storage::Connection&)>& work);
    /// The first value of the first row as text: "" when null or when there is none.
    std::string ask(std::string_view sql);

  private:
    TemporaryFolder folder_;
    const TemporaryPostgres* postgres_ = nullptr;
    std::unique_ptr<storage::Database> database_;
};

/// The same with the schema applied and no rows in it.
class OnBothEnginesWithSchema : public OnBothEngines {
  protected:
    OnBothEnginesWithSchema() : OnBothEngines(k_with_schema) {}
    void SetUp() override;
};

/// "" or the refusal's code.
std::string code_of(const core::Result<void>& result);

[[nodiscard]] std::string engine_name(const testing::TestParamInfo<storage::Engine>& info);

}  // namespace bontot::contract

#define CONTRACT_ON_BOTH_ENGINES(Suite)                                                                             \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite,                                                                        \
                             testing::Values(bontot::storage::Engine::sqlite, bontot::storage::Engine::postgresql), \
                             bontot::contract::engine_name)
