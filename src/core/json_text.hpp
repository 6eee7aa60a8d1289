// JSON written as it goes, without a tree in between: for long lists and log lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace bontot::core {

/// `text` as a JSON string, with its quotes. Broken UTF-8 is replaced.
[[nodiscard]] std::string json_string(std::string_view text);

/// Members and items are written one after the other; objects and arrays are closed by who opens them.
class JsonText {
  public:
    JsonText& open_object() { return open('{'); }
    JsonText& close_object() { return close('}'); }
    JsonText& open_array() { return open('['); }
    JsonText& close_array() { return close(']'); }

    /// The name of the member whose value comes next. A name of the program: nothing in it needs to be escaped.
    JsonText& key(std::string_view name);

    JsonText& null() { return literal("null"); }
    template <class Value>
    JsonText& value(const Value& value) {
        if constexpr (std::is_same_v<Value, bool>) {
            return literal(value ? "true" : "false");
        } else if constexpr (std::is_integral_v<Value>) {
            return number(static_cast<std::int64_t>(value));
        } else {
            return string(value);
        }
    }
    template <class Value>
    JsonText& member(std::string_view name, const Value& value) {
        return key(name).value(value);
    }

    /// Room for `bytes` more, so that a long text is not moved while it grows.
    void expect(std::size_t bytes) { text_.reserve(text_.size() + bytes); }

    [[nodiscard]] std::size_t length() const { return text_.size(); }
    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    JsonText& literal(std::string_view text);
    JsonText& number(std::int64_t value);
    JsonText& string(std::string_view text);
    void separate();

    std::string text_;
    bool begun_ = true;  ///< nothing stands yet beside what comes next
};

}  // namespace bontot::core
