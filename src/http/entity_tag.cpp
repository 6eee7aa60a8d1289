#include "http/entity_tag.hpp"

#include "http/ascii.hpp"

namespace bontot::http {
namespace {

struct Tag {
    std::string_view text;  ///< with quotes
    bool weak = false;
};

Tag tag_of(std::string_view text) {
    const bool weak = text.starts_with("W/");
    return {weak ? text.substr(2) : text, weak};
}

/// Takes one tag off the front; empty text at the end, or when what follows is no tag.
Tag next_tag(std::string_view& rest) {
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t' || rest.front() == ','))
        rest.remove_prefix(1);
    const auto start = tag_of(rest);
    if (!start.text.starts_with('"')) return {};
    const auto end = start.text.find('"', 1);
    if (end == std::string_view::npos) return {};
    rest = start.text.substr(end + 1);
    return {start.text.substr(0, end + 1), start.weak};
}

}  // namespace

bool names_tag(std::string_view list, std::string_view tag, TagComparison comparison) {
    if (without_blanks(list) == "*") return true;
    const auto wanted = tag_of(tag);
    for (auto one = next_tag(list); !one.text.empty(); one = next_tag(list)) {
        if (one.text != wanted.text) continue;
        if (comparison == TagComparison::weak || (!one.weak && !wanted.weak)) return true;
    }
    return false;
}

}  // namespace bontot::http
