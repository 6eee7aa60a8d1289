// What both engines share: the address, pools, transactions with their retries, and failures as refusals.
#include <algorithm>
#include <random>
#include <thread>

#include "storage/database/connection.hpp"
#include "storage/database/pool.hpp"
#include "storage/database/session.hpp"

namespace bontot::storage {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Even a transaction that takes longer than the patience gets this many chances.
constexpr int k_least_attempts = 3;

/// 5 ms, 10 ms, … 320 ms, the half of it at random: those who met must not meet again.
void pause(int attempt) {
    thread_local std::minstd_rand random{std::random_device{}()};
    const int longest = 5 << std::min(attempt - 1, 6);
    std::this_thread::sleep_for(milliseconds(std::uniform_int_distribution<int>(longest / 2, longest)(random)));
}

core::Refusal refusal_of(const DatabaseError& error, const std::string& database) {
    using core::RefusalKind;
    const auto refusal = [&](RefusalKind kind, std::string code) {
        return core::Refusal{kind, std::move(code), {{"database", database}, {"reason", error.what()}}, {}};
    };
    switch (error.fault()) {
        case Fault::unique: return refusal(RefusalKind::conflict, "database.unique");
        case Fault::foreign_key: return refusal(RefusalKind::conflict, "database.foreign_key");
        case Fault::check: return refusal(RefusalKind::invalid, "database.check");
        case Fault::not_null: return refusal(RefusalKind::invalid, "database.not_null");
        case Fault::busy: return refusal(RefusalKind::unavailable, "database.busy");
        case Fault::connection: return refusal(RefusalKind::unavailable, "database.connection");
        case Fault::full: return refusal(RefusalKind::unavailable, "database.full");
        case Fault::read_only: return refusal(RefusalKind::unavailable, "database.read_only");
        case Fault::corrupt: return refusal(RefusalKind::unavailable, "database.corrupt");
        case Fault::cannot_open: return refusal(RefusalKind::not_found, "database.cannot_open");
        case Fault::other: break;
    }
    return refusal(RefusalKind::unavailable, "database.failed");
}

class PooledDatabase final : public Database {
  public:
    PooledDatabase(std::unique_ptr<Driver> driver, const Settings& settings)
        : driver_(std::move(driver)), patience_(settings.patience) {
        const auto connect = [this](Access access) { return [this, access] { return driver_->connect(access); }; };
        if (driver_->engine() == Engine::sqlite) {
            writers_ = std::make_unique<Pool>(connect(Access::write), 1);
            readers_ = std::make_unique<Pool>(connect(Access::read), settings.connections);
        } else {
            writers_ = std::make_unique<Pool>(connect(Access::write), settings.connections);
        }
        reach();
    }

    [[nodiscard]] Engine engine() const override { return driver_->engine(); }

    core::Result<void> read(const Work& work) override {
        return persist(readers_ ? *readers_ : *writers_, Access::read, work);
    }
    core::Result<void> transact(const Work& work) override { return persist(*writers_, Access::write, work); }

  private:
    /// Says at once when there is no way to the database. Two programs that make the same file wait for each other.
    void reach() {
        const auto started = Clock::now();
        for (int attempt = 1;; ++attempt) {
            try {
                writers_->give_back(writers_->take(patience_));
                return;
            } catch (const DatabaseError& error) {
                if (error.fault() != Fault::busy || Clock::now() - started >= patience_) throw;
                pause(attempt);
            }
        }
    }

    core::Result<void> persist(Pool& pool, Access access, const Work& work) {
        const auto started = Clock::now();
        for (int attempt = 1;; ++attempt) {
            bool committing = false;
            try {
                return once(pool, access, work, committing);
            } catch (const DatabaseError& error) {
                const bool lost = error.fault() == Fault::connection;
                // The commit was sent and no answer came: done or not, only the database knows.
                if (lost && committing) {
                    return core::refuse(core::RefusalKind::unavailable, "database.outcome_unknown",
                                        {{"database", driver_->name()}, {"reason", error.what()}});
                }
                const bool patient = attempt < k_least_attempts || Clock::now() - started < patience_;
                if (!patient || (!lost && error.fault() != Fault::busy))
                    return tl::unexpected<core::Refusal>(refusal_of(error, driver_->name()));
                if (lost) pool.close_idle();
                if (!lost || attempt > 1) pause(attempt);
            }
        }
    }

    core::Result<void> once(Pool& pool, Access access, const Work& work, bool& committing) {
        Lease session(pool, patience_);
        session->begin(access);
        auto done = work(*session);
        if (!done) return done;
        session->settle();
        if (access == Access::read) return {};
        committing = true;
        session->commit();
        return {};
    }

    std::unique_ptr<Driver> driver_;
    milliseconds patience_;
    // The readers are closed first: the last connection to a SQLite file tidies up, which only a writer can.
    std::unique_ptr<Pool> writers_;
    std::unique_ptr<Pool> readers_;
};

constexpr std::string_view k_sqlite = "sqlite:";

/// The address with "***" where a password stands: between the user's name and "@", or behind "password=".
std::string without_password(std::string address) {
    const auto scheme = address.find("://");
    if (scheme == std::string::npos) return address;
    for (auto key = address.find("password="); key != std::string::npos; key = address.find("password=", key + 1)) {
        const auto begin = address.find('=', key) + 1;
        address.replace(begin, std::min(address.find('&', begin), address.size()) - begin, "***");
    }
    const auto at = address.rfind('@', address.find('?'));
    const auto colon = address.find(':', scheme + 3);
    if (at != std::string::npos && at > scheme && colon < at) address.replace(colon + 1, at - colon - 1, "***");
    return address;
}

core::Result<std::unique_ptr<Driver>> driver_of(const std::string& address, const Settings& settings) {
    std::string reason;
    if (address.starts_with(k_sqlite)) {
        const auto path = address.substr(k_sqlite.size());
        // Every connection to ":memory:" would be a database of its own.
        if (!path.empty() && path != ":memory:") return sqlite_driver(path, settings);
    } else if (address.starts_with("postgresql://") || address.starts_with("postgres://")) {
        try {
            return postgresql_driver(address, settings);
        } catch (const DatabaseError& error) {
            reason = error.what();
        }
    }
    return core::invalid(
        "database.address",
        {{"found", without_password(address)}, {"allowed", "sqlite:PATH, postgresql://HOST/NAME"}, {"reason", reason}});
}

}  // namespace

core::Result<std::unique_ptr<Database>> Database::open(const std::string& address, const Settings& settings) {
    auto driver = driver_of(address, settings);
    if (!driver) return tl::unexpected<core::Refusal>(driver.error());
    const auto name = (*driver)->name();
    try {
        return std::make_unique<PooledDatabase>(std::move(*driver), settings);
    } catch (const DatabaseError& error) {
        return tl::unexpected<core::Refusal>(refusal_of(error, name));
    }
}

Fault fault_of_sqlstate(std::string_view sqlstate) {
    struct Known {
        std::string_view beginning;
        Fault fault;
    };
    static constexpr Known k_known[] = {
        {"23505", Fault::unique},    {"23503", Fault::foreign_key}, {"23514", Fault::check},
        {"23502", Fault::not_null},  {"40001", Fault::busy},        {"40P01", Fault::busy},
        {"55P03", Fault::busy},      {"53300", Fault::busy},        {"08P01", Fault::other},
        {"08", Fault::connection},   {"57P", Fault::connection},    {"53100", Fault::full},
        {"25006", Fault::read_only}, {"XX001", Fault::corrupt},     {"XX002", Fault::corrupt},
        {"58P01", Fault::corrupt},
    };
    for (const auto& [beginning, fault] : k_known) {
        if (sqlstate.starts_with(beginning)) return fault;
    }
    return Fault::other;
}

}  // namespace bontot::storage
