// The chain of events of one root organisation, in the table audit_event; its head stands in the root's row, which is
// locked while an event is added: events are numbered without gaps, however many write at once.
#pragma once

#include <string>

#include "app/records.hpp"
#include "storage/database/connection.hpp"

namespace bontot::storage {

class AuditLog final : public app::AuditLog {
  public:
    AuditLog(Connection& connection, std::string root) : db_(connection), root_(std::move(root)) {}

    void each(std::int64_t after, std::int64_t limit, const std::function<void(const audit::Event&)>& each) override;
    void each_back(std::int64_t before, const app::EventFilter& filter, const app::EachEventBack& each) override;
    [[nodiscard]] std::int64_t head_number() override;
    [[nodiscard]] std::string head_hash() override;

    /// The head is read and locked at the first event of the transaction; write_head() stores it at the end.
    void append(const app::Announcement& announcement, const std::string& actor, std::int64_t now_ms);
    void write_head();

  private:
    void lock_head();

    Connection& db_;
    std::string root_;
    bool locked_ = false;
    std::int64_t number_ = 0;
    std::string hash_;
};

}  // namespace bontot::storage
