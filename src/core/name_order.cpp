#include "core/name_order.hpp"

#include "core/text.hpp"

namespace bontot::core {

const std::string& NameOrder::word_key(std::string_view word) {
    const auto [found, is_new] = words_.try_emplace(std::string(word));
    if (is_new) found->second = collation_key(word);
    return found->second;
}

std::string NameOrder::key(std::string_view name) {
    name = trim(name);
    const auto space = name.rfind(' ');
    const auto given = space == std::string_view::npos ? name : name.substr(space + 1);
    std::string key = word_key(given);
    // The zero between words sorts before every byte of a word: "An" comes before "Anh".
    for (auto rest = name.substr(0, name.size() - given.size()); !(rest = trim(rest)).empty();) {
        const auto word = rest.substr(0, rest.find(' '));
        key += '\0';
        key += word_key(word);
        rest.remove_prefix(word.size());
    }
    return key;
}

}  // namespace bontot::core
