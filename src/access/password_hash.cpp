#include "access/password_hash.hpp"

#include <array>
#include <new>
#include <semaphore>
#include <sodium.h>

namespace bontot::access {

namespace {

constexpr auto k_passes = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
constexpr auto k_memory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;
constexpr std::ptrdiff_t k_at_once = 2;

class Turn {
  public:
    Turn() {
        [[maybe_unused]] static const int ready = sodium_init();  // chooses the quickest code for this processor
        turns().acquire();
    }
    ~Turn() { turns().release(); }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

  private:
    static std::counting_semaphore<k_at_once>& turns() {
        static std::counting_semaphore<k_at_once> turns(k_at_once);
        return turns;
    }
};

}  // namespace

std::string hash_password(std::string_view password) {
    const Turn turn;
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(), k_passes, k_memory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return text.data();
}

bool is_password(const std::string& hash, std::string_view password) {
    const Turn turn;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool is_nobodys_password(std::string_view password) {
    static const std::string hash = hash_password("nobody");
    (void)is_password(hash, password);
    return false;
}

bool is_outdated(const std::string& hash) {
    return crypto_pwhash_str_needs_rehash(hash.c_str(), k_passes, k_memory) != 0;
}

}  // namespace bontot::access
