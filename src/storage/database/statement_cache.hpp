// Prepared statements by their SQL text, one cache a connection.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bontot::storage {

template <class Statement>
class StatementCache {
  public:
    /// Null when `sql` was not prepared yet.
    [[nodiscard]] Statement* find(std::string_view sql) {
        const auto found = by_text_.find(sql);
        return found == by_text_.end() ? nullptr : found->second.get();
    }
    Statement& keep(std::string_view sql, std::unique_ptr<Statement> statement) {
        return *by_text_.insert_or_assign(std::string(sql), std::move(statement)).first->second;
    }
    [[nodiscard]] std::size_t size() const { return by_text_.size(); }
    void clear() { by_text_.clear(); }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::unique_ptr<Statement>, Hash, std::equal_to<>> by_text_;
};

/// Texts are written in the program, so this many are never reached; a program error that builds texts must not fill
/// the memory.
inline constexpr std::size_t k_most_statements = 1000;

}  // namespace bontot::storage
