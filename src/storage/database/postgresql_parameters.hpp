// Parameters of a statement as libpq takes them: pointers to text that ends with a NUL.
#pragma once

#include <charconv>
#include <span>
#include <string>
#include <vector>

#include "storage/database/connection.hpp"

namespace bontot::storage {

/// Filled anew for every statement; the memory is kept.
class Parameters {
  public:
    void set(std::span<const Value> values) {
        text_.clear();
        places_.clear();
        for (const auto& value : values)
            append(value);
        pointers_.clear();
        for (const auto place : places_)
            pointers_.push_back(place == k_null ? nullptr : text_.data() + place);
    }
    [[nodiscard]] int count() const { return static_cast<int>(pointers_.size()); }
    [[nodiscard]] const char* const* data() const { return pointers_.data(); }
    [[nodiscard]] std::size_t bytes() const { return text_.size(); }

  private:
    static constexpr std::size_t k_null = static_cast<std::size_t>(-1);

    void append(const Value& value) {
        if (std::holds_alternative<std::nullptr_t>(value)) {
            places_.push_back(k_null);
            return;
        }
        places_.push_back(text_.size());
        if (const auto* text = std::get_if<std::string_view>(&value)) {
            if (text->find('\0') != std::string_view::npos)
                throw DatabaseError(Fault::check, "a text contains the character NUL");
            text_ += *text;
        } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
            char digits[24];
            const auto end = std::to_chars(digits, digits + sizeof digits, *number).ptr;
            text_.append(digits, end);
        } else {
            text_ += std::get<bool>(value) ? 't' : 'f';
        }
        text_ += '\0';
    }

    std::string text_;
    std::vector<std::size_t> places_;
    std::vector<const char*> pointers_;
};

}  // namespace bontot::storage
