// JSON written as it goes, without a tree in between: for long lists and log lines.
#pragma once

#include <algorithm>
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
    JsonText& key(std::string_view name) {
        add(!begun_, k_quote, name, k_end_of_name);
        begun_ = true;
        return *this;
    }

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

    /// A text of the program's own making in which nothing has to be escaped: a name, a day, a time.
    JsonText& plain_member(std::string_view name, std::string_view text) {
        add(!begun_, k_quote, name, k_name_and_quote, text, k_quote);
        begun_ = false;
        return *this;
    }

    /// Room for `bytes` more, so that a long text is not moved while it grows.
    void expect(std::size_t bytes) {
        if (text_.size() - length_ < bytes) grow(bytes);
    }

    [[nodiscard]] std::size_t length() const { return length_; }
    [[nodiscard]] std::string take();

  private:
    JsonText& open(char bracket);
    JsonText& close(char bracket);
    JsonText& literal(std::string_view text);
    JsonText& number(std::int64_t value);
    JsonText& string(std::string_view text);
    void grow(std::size_t bytes);
    /// All in one step, behind what stands there. Here, because most are literals, whose lengths are known then.
    template <class... Parts>
    void add(bool comma, Parts... parts) {
        expect(1 + (parts.size() + ...));
        auto* to = text_.data() + length_;
        *to = ',';
        to += static_cast<int>(comma);
        ((to = std::copy(parts.begin(), parts.end(), to)), ...);
        length_ = static_cast<std::size_t>(to - text_.data());
    }

    static constexpr std::string_view k_quote = "\"";
    static constexpr std::string_view k_end_of_name = "\":";
    static constexpr std::string_view k_name_and_quote = "\":\"";

    std::string text_;  ///< longer than what is written: growing a string by a few bytes at a time costs more
    std::size_t length_ = 0;
    bool begun_ = true;  ///< nothing stands yet beside what comes next
};

}  // namespace bontot::core
