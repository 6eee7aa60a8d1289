// The order of a Vietnamese list of people: by given name, which is the last word, then by family name and the names
// between; each word as dictionaries order it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace bontot::core {

/// Makes keys that compare byte by byte as names are listed. Words come again and again: their keys are remembered.
class NameOrder {
  public:
    [[nodiscard]] std::string key(std::string_view name);

  private:
    const std::string& word_key(std::string_view word);
    std::unordered_map<std::string, std::string> words_;
};

}  // namespace bontot::core
