// What a template is filled with: named texts, lists and marks. A text that nobody knows is not the same as one that is
// known to be empty: the first prints dots, for a hand to write on, the second nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace bontot::papers {

class Fields;
using FieldRows = std::vector<Fields>;

/// nullopt: not known.
using FieldText = std::optional<std::string>;

class Fields {
  public:
    using Value = std::variant<FieldText, bool, FieldRows>;

    Fields& set(std::string name, FieldText text) { return put(std::move(name), std::move(text)); }
    Fields& set(std::string name, const char* text) { return put(std::move(name), FieldText(text)); }
    /// For conditions only.
    Fields& mark(std::string name, bool holds) { return put(std::move(name), holds); }
    /// Every row is numbered: its field "tt" counts from 1.
    Fields& rows(std::string name, FieldRows rows);
    /// Rows of one field, "dong".
    Fields& lines(std::string name, const std::vector<std::string>& lines);

    [[nodiscard]] const Value* find(std::string_view name) const;
    [[nodiscard]] const std::map<std::string, Value, std::less<>>& all() const { return values_; }

  private:
    Fields& put(std::string name, Value value) {
        values_.insert_or_assign(std::move(name), std::move(value));
        return *this;
    }
    std::map<std::string, Value, std::less<>> values_;
};

/// What conditions ask: a list with rows, a mark that is set, a text with words. A text that nobody knows holds too: it
/// has its place on the paper, as dots.
[[nodiscard]] bool holds(const Fields::Value& value);

}  // namespace bontot::papers
