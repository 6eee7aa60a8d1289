#include "wording/catalogue.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include <fmt/format.h>

#include "core/text.hpp"
#include "wording/figures.hpp"
#include "wording/tables.hpp"

namespace bontot::wording {

using core::Language;

namespace {

/// What a user typed is quoted back, but a whole file is not.
constexpr std::size_t k_longest_quote = 120;

const Entry* find(std::string_view key) {
    static const auto index = [] {
        std::unordered_map<std::string_view, const Entry*> by_key;
        for (const auto& entry : catalogue())
            by_key.emplace(entry.key, &entry);
        return by_key;
    }();
    const auto found = index.find(key);
    return found == index.end() ? nullptr : found->second;
}

std::string_view text_in(const Entry& entry, Language language) {
    return language == Language::vi ? entry.vi : entry.en;
}

/// One sentence being filled.
class Filler {
  public:
    Filler(const core::Params& params, Language language) : params_(params), language_(language) {}

    /// `complete` becomes false when a figure is missing or empty.
    std::string fill(std::string_view text, bool& complete) const {
        std::string result;
        while (!text.empty()) {
            if (text.starts_with("<|")) {
                const auto end = std::min(text.find("|>"), text.size());
                bool inner_complete = true;
                const auto inner = fill(text.substr(2, end - 2), inner_complete);
                if (inner_complete) result += inner;
                text.remove_prefix(std::min(end + 2, text.size()));
            } else if (text.front() == '{') {
                const auto end = std::min(text.find('}'), text.size());
                result += figure(text.substr(1, end - 1), complete);
                text.remove_prefix(std::min(end + 1, text.size()));
            } else {
                const auto next = std::min({text.find('{'), text.find("<|", 1), text.size()});
                result += text.substr(0, next);
                text.remove_prefix(next);
            }
        }
        return result;
    }

  private:
    [[nodiscard]] const std::string* param(std::string_view name) const {
        for (const auto& [key, value] : params_) {
            if (key == name) return &value;
        }
        return nullptr;
    }

    std::string figure(std::string_view what, bool& complete) const {
        const auto mark = what.find_first_of(":|");
        const auto* value = param(what.substr(0, mark));
        if (value == nullptr || value->empty()) complete = false;
        if (value == nullptr) return "?";
        if (mark == std::string_view::npos) {
            return one_line(*value, what == "found" || what == "reason" ? k_longest_quote : 0);
        }
        const auto how = what.substr(mark + 1);
        if (what[mark] == '|') {
            const auto bar = std::min(how.find('|'), how.size());
            return std::string(*value == "1" ? how.substr(0, bar) : how.substr(std::min(bar + 1, how.size())));
        }
        if (how == "date") return date_text_of(one_line(*value, k_longest_quote), language_);
        if (how == "number") return number_text_of(one_line(*value, k_longest_quote), language_);
        return thing(one_line(*value, k_longest_quote));
    }

    [[nodiscard]] std::string thing(const std::string& value) const {
        const auto* entry = find("thing." + value);
        return entry != nullptr ? std::string(text_in(*entry, language_)) : value;
    }

    const core::Params& params_;
    Language language_;
};

}  // namespace

const std::vector<Entry>& catalogue() {
    static const auto entries = [] {
        std::vector<Entry> all;
        for (const auto table : k_tables) {
            const auto part = table();
            all.insert(all.end(), part.begin(), part.end());
        }
        return all;
    }();
    return entries;
}

bool has_sentence(std::string_view key) {
    return find(key) != nullptr;
}

std::string sentence(std::string_view key, const core::Params& params, Language language) {
    if (const auto* entry = find(key)) {
        bool complete = true;
        return Filler(params, language).fill(text_in(*entry, language), complete);
    }
    std::vector<std::string> figures;
    for (const auto& [name, value] : params)
        figures.push_back(name + " = " + one_line(value, k_longest_quote));
    const auto shown = one_line(key, k_longest_quote);
    return figures.empty() ? shown : fmt::format("{} ({})", shown, core::join(figures));
}

std::string describe(const core::Refusal& refusal, Language language) {
    auto text = sentence(refusal.code, refusal.params, language);
    return refusal.place.empty() ? text : fmt::format("{}: {}", one_line(refusal.place), text);
}

std::string one_line(std::string_view text, std::size_t most) {
    const auto clean = core::to_nfc(text);
    std::string result;
    std::size_t count = 0;
    for (std::size_t i = 0; i < clean.size();) {
        const auto lead = static_cast<unsigned char>(clean[i]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (most != 0 && count == most) return result + "…";
        // C0 and C1 controls would move a terminal's cursor or break the line.
        const bool control =
            lead < 0x20 || lead == 0x7F || (lead == 0xC2 && static_cast<unsigned char>(clean[i + 1]) < 0xA0);
        result += control ? " " : clean.substr(i, size);
        i += size;
        ++count;
    }
    return result;
}

std::vector<std::string> placeholders(std::string_view text) {
    std::vector<std::string> names;
    for (auto open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const auto name = text.substr(open + 1, text.find_first_of(":|}", open) - open - 1);
        names.emplace_back(name);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

}  // namespace bontot::wording
