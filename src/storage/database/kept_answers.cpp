#include "storage/database/kept_answers.hpp"

#include <charconv>

namespace bontot::storage {

namespace {

// A person's rights and the line above a body are a few hundred bytes.
constexpr std::size_t k_most_answers = 1'000;

/// No two lists of parameters give the same text: each says its kind, and texts their length.
void add_value(std::string& key, const Value& value) {
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        key.append(1, 't').append(std::to_string(text->size())).append(1, ':').append(*text);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
        key.append(1, 'n').append(std::to_string(*number)).append(1, ';');
    } else if (const auto* flag = std::get_if<bool>(&value)) {
        key.append(*flag ? "y" : "x");
    } else {
        key.append(1, '0');
    }
}

std::string question(std::string_view sql, std::span<const Value> values) {
    std::string key(sql);
    for (const auto& value : values)
        add_value(key, value);
    return key;
}

}  // namespace

class KeptRows::AsRow final : public Row {
  public:
    explicit AsRow(const std::vector<Cell>& cells) : cells_(cells) {}
    [[nodiscard]] bool is_null(int column) const override { return !at(column); }
    [[nodiscard]] std::int64_t integer(int column) const override {
        std::int64_t number = 0;
        const auto digits = text(column);
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return number;
    }
    [[nodiscard]] bool flag(int column) const override { return integer(column) != 0; }
    [[nodiscard]] std::string_view text(int column) const override {
        const auto& cell = at(column);
        return cell ? std::string_view(*cell) : std::string_view();
    }

  private:
    [[nodiscard]] const Cell& at(int column) const { return cells_.at(static_cast<std::size_t>(column)); }
    const std::vector<Cell>& cells_;
};

void KeptRows::add(const Row& row, int columns) {
    auto& cells = rows_.emplace_back();
    for (int column = 0; column < columns; ++column)
        cells.push_back(row.is_null(column) ? std::nullopt : Cell(row.string(column)));
}

void KeptRows::each(const EachRow& each) const {
    for (const auto& cells : rows_)
        each(AsRow(cells));
}

void KeptAnswers::at_state(std::uint32_t state) {
    if (state == state_) return;
    answers_.clear();
    state_ = state;
}

std::shared_ptr<const KeptRows> KeptAnswers::find(std::string_view sql, std::span<const Value> values) const {
    const auto found = answers_.find(question(sql, values));
    return found == answers_.end() ? nullptr : found->second;
}

void KeptAnswers::keep(std::string_view sql, std::span<const Value> values, std::shared_ptr<const KeptRows> rows) {
    if (answers_.size() >= k_most_answers) answers_.clear();
    answers_.insert_or_assign(question(sql, values), std::move(rows));
}

}  // namespace bontot::storage
