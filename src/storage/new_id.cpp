#include "storage/new_id.hpp"

#include <array>
#include <chrono>
#include <sodium.h>

#include "core/id.hpp"

namespace bontot::storage {

std::string new_id(std::int64_t now_ms) {
    std::array<std::uint8_t, 16> random{};
    randombytes_buf(random.data(), random.size());
    return core::uuid7_text(now_ms, random);
}

std::int64_t system_now_ms() {
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace bontot::storage
