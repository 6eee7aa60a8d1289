// The records as use cases see them: a transaction with its stores, its clock and its new ids. Storage implements it
// for both engines; nothing here knows SQL.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/accounts.hpp"
#include "app/ports/award_decisions.hpp"
#include "app/ports/evidence.hpp"
#include "app/ports/facts.hpp"
#include "app/ports/imports.hpp"
#include "app/ports/meetings.hpp"
#include "app/ports/movements.hpp"
#include "app/ports/organisation.hpp"
#include "app/ports/outcomes.hpp"
#include "app/ports/papers.hpp"
#include "app/ports/plans.hpp"
#include "audit/event.hpp"
#include "core/date.hpp"
#include "core/result.hpp"

namespace bontot::app {

/// Who acts: a person's name or account, or "bontot import …" for a program.
struct Actor {
    std::string name;
};

/// What a use case has done; number, time and hash are the chain's.
struct Announcement {
    std::string action;   ///< "unit.renamed"
    std::string subject;  ///< id of the record
    core::UnitId unit;    ///< empty = the whole root
    std::string reason;
    std::string before;  ///< audit::Snapshot
    std::string after;
};

/// Which events; what is empty filters nothing.
struct EventFilter {
    std::vector<core::UnitId> units = {};  ///< about one of these
    std::string subject = {};
    std::string action = {};  ///< a whole one, or its beginning ("meeting.")
    std::optional<std::int64_t> from_ms = {};
    std::optional<std::int64_t> before_ms = {};
};

/// False: enough.
using EachEventBack = std::function<bool(const audit::Event&)>;

class AuditLog {
  public:
    virtual ~AuditLog() = default;
    /// Events with number > after, in order, at most `limit`.
    virtual void each(std::int64_t after, std::int64_t limit, const std::function<void(const audit::Event&)>& each) = 0;
    /// Events with number < before, the newest first, until nobody wants more.
    virtual void each_back(std::int64_t before, const EventFilter& filter, const EachEventBack& each) = 0;
    [[nodiscard]] virtual std::int64_t head_number() = 0;
    [[nodiscard]] virtual std::string head_hash() = 0;
};

/// Everything of one root organisation, inside one transaction.
class Transaction {
  public:
    virtual ~Transaction() = default;
    [[nodiscard]] virtual const std::string& root() const = 0;
    [[nodiscard]] virtual std::int64_t now_ms() const = 0;
    [[nodiscard]] virtual std::string new_id() = 0;  ///< text of a new UUIDv7
    [[nodiscard]] core::Date today() const { return core::Date::of_instant(now_ms() / 1000); }

    [[nodiscard]] virtual UnitStore& units() = 0;
    [[nodiscard]] virtual MemberStore& members() = 0;
    [[nodiscard]] virtual MeetingStore& meetings() = 0;
    [[nodiscard]] virtual OutcomeStore& outcomes() = 0;
    [[nodiscard]] virtual EvidenceStore& evidence() = 0;
    [[nodiscard]] virtual PlanStore& plans() = 0;
    [[nodiscard]] virtual FactsSource& facts() = 0;
    [[nodiscard]] virtual AccountStore& accounts() = 0;
    [[nodiscard]] virtual SettingStore& settings() = 0;
    [[nodiscard]] virtual AnswerStore& answers() = 0;
    [[nodiscard]] virtual AuditLog& audit() = 0;

    /// Puts the event on the chain, in this transaction. Reading transactions have none.
    virtual void announce(const Announcement& announcement) = 0;

    [[nodiscard]] virtual MovementStore& movements() = 0;
    /// What imports wrote, and how it was before.
    [[nodiscard]] virtual ImportStore& imports() = 0;
    [[nodiscard]] virtual AwardDecisionStore& award_decisions() = 0;
    [[nodiscard]] virtual PaperStore& papers() = 0;
};

using Use = std::function<core::Result<void>(Transaction&)>;

/// Shares of a year's units, each handed out by a thread of its own.
inline constexpr unsigned k_year_shares = 2;
using EachOfShare = std::function<void(unsigned share, const assessment::Facts&)>;

class Records {
  public:
    virtual ~Records() = default;
    /// A consistent view; nothing may be written.
    [[nodiscard]] virtual core::Result<void> read(const Use& use) = 0;
    /// What FactsSource::each gives, by two threads over two connections that see the same records: the units of share
    /// 0 come before those of share 1, within a share in order. Nothing is handed out before everything is read.
    [[nodiscard]] virtual core::Result<void> read_year(int year, const FactsNeeds& needs, const EachOfShare& each) = 0;
    /// All or nothing, with its events; may be called again from the start when another transaction was in the way.
    [[nodiscard]] virtual core::Result<void> change(const Actor& actor, const Use& use) = 0;
};

}  // namespace bontot::app
