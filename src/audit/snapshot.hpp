// What an audit event says was there before and after: a small JSON object, its fields in the order in which they are
// given, so that the same state always reads the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bontot::audit {

class Snapshot {
  public:
    Snapshot& text(std::string_view name, std::string_view value);
    Snapshot& number(std::string_view name, std::int64_t value);
    Snapshot& flag(std::string_view name, bool value);
    /// A value that is JSON already, for example another snapshot or a list.
    Snapshot& json(std::string_view name, std::string_view value);
    /// The same, left out when there is nothing to say.
    Snapshot& text_if(std::string_view name, std::string_view value) {
        return value.empty() ? *this : text(name, value);
    }
    template <class T>
    Snapshot& number_if(std::string_view name, const std::optional<T>& value) {
        return value ? number(name, static_cast<std::int64_t>(*value)) : *this;
    }
    Snapshot& flag_if(std::string_view name, bool value) { return value ? flag(name, true) : *this; }

    [[nodiscard]] std::string str() const { return "{" + fields_ + "}"; }

  private:
    void name(std::string_view name);
    std::string fields_;
};

/// `text` between quotation marks, as JSON writes it.
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace bontot::audit
