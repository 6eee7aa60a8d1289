// Requests are held against the contract before any handler sees them.
#pragma once

#include <memory>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/result.hpp"

namespace bontot::api {

using Input = nlohmann::json;

/// How many faults of one input are named.
inline constexpr std::size_t k_most_faults = 20;

/// A JSON Schema of the contract, ready to check with.
class Schema {
  public:
    explicit Schema(std::string_view text);
    ~Schema();
    Schema(Schema&&) noexcept;
    Schema& operator=(Schema&&) = delete;

    /// The faults, at most k_most_faults, each with its JSON pointer, what was found and what is allowed.
    [[nodiscard]] core::Checked<void> check(const Input& input) const;

    /// What the schema says, as JSON.
    [[nodiscard]] const Input& description() const;

  private:
    struct Parsed;
    std::unique_ptr<Parsed> parsed_;
};

inline constexpr int k_deepest_json = 16;

/// JSON text → input. Refused: broken JSON or UTF-8, more than k_deepest_json levels, a name that stands twice, control
/// characters other than tab and line breaks: databases and documents cannot hold them. Text becomes composed (NFC).
[[nodiscard]] core::Result<Input> parse_json(std::string_view text);

}  // namespace bontot::api
