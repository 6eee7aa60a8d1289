// Growing delays against guessing: by account and by address. An attempt counts as failed from its start until it is
// forgotten by success, so that a thousand attempts side by side get no further than one after the other.
//
// Kept in memory on purpose. A restart forgets the counts, which gives an attacker a handful of tries a restart; rows
// instead would let anybody on the network make the database write as often as they like, in front of the people who
// work with it. Several servers on one database count each for themselves: the tries allowed grow with their number,
// still hopelessly few for a password of this length.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "core/result.hpp"

namespace bontot::access {

struct AttemptLimits {
    int free = 5;                         ///< attempts without a delay
    std::int64_t first_ms = 1'000;        ///< the delay after them, doubled with every further one
    std::int64_t longest_ms = 900'000;    ///< a quarter of an hour
    std::int64_t forget_ms = 86'400'000;  ///< after a day without an attempt
};

/// An office behind one router is one address: it has more attempts free.
inline constexpr AttemptLimits k_account_attempts{};
inline constexpr AttemptLimits k_address_attempts{50, 1'000, 900'000, 86'400'000};

class Attempts {
  public:
    explicit Attempts(std::size_t most = 100'000) : most_(most) {}

    /// Counts an attempt for both names, or refuses it: "sign_in.wait" with the seconds.
    [[nodiscard]] core::Result<void> begin(const std::string& account, const std::string& address, std::int64_t now_ms);
    /// The password was right and the code is still to come: this attempt does not count, those before it still do, so
    /// that a known password buys no tries at the code.
    void half_way(const std::string& account, const std::string& address);
    /// The attempt succeeded: the account's count begins anew, the address's is one lower.
    void succeeded(const std::string& account, const std::string& address);

    struct Failed {
        int attempts = 0;          ///< since the last success, or a day without one
        std::int64_t last_ms = 0;  ///< when the last one was
    };
    /// Of an account; 0: none.
    [[nodiscard]] Failed failed(const std::string& account) const;

    [[nodiscard]] std::size_t size() const;

  private:
    struct Count {
        int attempts = 0;
        std::int64_t last_ms = 0;
        std::int64_t next_ms = 0;  ///< when the next attempt is allowed
    };
    using Counts = std::unordered_map<std::string, Count>;

    [[nodiscard]] static std::int64_t wait(Counts& counts, const std::string& name, const AttemptLimits& limits,
                                           std::int64_t now_ms);
    void count(Counts& counts, const std::string& name, const AttemptLimits& limits, std::int64_t now_ms) const;
    static void take_back(Counts& counts, const std::string& name);
    void make_room(Counts& counts, std::int64_t now_ms, const AttemptLimits& limits) const;

    std::size_t most_;
    mutable std::mutex mutex_;
    Counts accounts_;
    Counts addresses_;
};

}  // namespace bontot::access
