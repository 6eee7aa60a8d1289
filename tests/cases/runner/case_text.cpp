#include "case_text.hpp"

#include <charconv>
#include <fstream>

#include <fmt/format.h>

#include "core/text.hpp"

namespace bontot::cases {

void fault(const Line& line, const std::string& message) {
    throw CaseFault(line.number, message);
}

std::vector<Line> read_lines(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw CaseFault(0, "cannot be opened");
    std::vector<Line> lines;
    std::string text;
    for (int number = 1; std::getline(file, text); ++number) {
        // A comment starts the line or stands after two spaces.
        auto end = text.starts_with('#') ? 0 : text.find("  #");
        if (end == std::string::npos) end = text.size();
        const auto kept = core::trim(std::string_view(text).substr(0, end));
        if (!kept.empty()) lines.push_back({number, std::string(kept)});
    }
    return lines;
}

std::vector<std::string> clauses_of(std::string_view text) {
    std::vector<std::string> clauses;
    while (true) {
        const auto end = text.find(';');
        clauses.emplace_back(core::trim(text.substr(0, end)));
        if (end == std::string_view::npos) return clauses;
        text.remove_prefix(end + 1);
    }
}

std::vector<std::string> expand(const Line& line, const std::string& word) {
    const auto dots = word.find("..");
    if (dots == std::string::npos) return {word};
    const auto first = word.substr(0, dots);
    const auto last = word.substr(dots + 2);
    const auto digits = first.find_first_of("0123456789");
    if (digits == std::string::npos || last.substr(0, digits) != first.substr(0, digits)) {
        fault(line, fmt::format("“{}” is not a range like m01..m05", word));
    }
    const int from = std::stoi(first.substr(digits));
    const int to = std::stoi(last.substr(digits));
    if (to < from) fault(line, fmt::format("the range “{}” runs backwards", word));
    std::vector<std::string> all;
    for (int i = from; i <= to; ++i)
        all.push_back(fmt::format("{}{:0{}}", first.substr(0, digits), i, first.size() - digits));
    return all;
}

Words::Words(const Line& line, std::string_view text) : line_(line) {
    std::size_t at = 0;
    while (at < text.size()) {
        const auto start = text.find_first_not_of(" \t,", at);
        if (start == std::string_view::npos) break;
        at = std::min(text.find_first_of(" \t,", start), text.size());
        words_.emplace_back(text.substr(start, at - start));
    }
}

std::string Words::next(std::string_view what) {
    if (empty()) fault(line_, fmt::format("{} is missing at the end", what));
    return words_[next_++];
}

bool Words::take(std::string_view word) {
    if (empty() || words_[next_] != word) return false;
    ++next_;
    return true;
}

void Words::require(std::string_view word) {
    if (!take(word)) unknown(word);
}

std::int64_t Words::number(std::string_view what) {
    const auto word = next(what);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size()) {
        fault(line_, fmt::format("“{}” is not a number ({})", word, what));
    }
    return value;
}

core::Date Words::date() {
    const auto word = next("a date");
    const auto date = core::Date::parse(word);
    if (!date) fault(line_, fmt::format("“{}” is not a date like 2023-07-19", word));
    return *date;
}

std::vector<std::string> Words::list(std::string_view what) {
    std::vector<std::string> all;
    if (empty()) fault(line_, fmt::format("{} are missing at the end", what));
    while (!empty()) {
        const auto some = expand(line_, words_[next_++]);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

std::string Words::rest() {
    std::string text;
    while (!empty()) {
        if (!text.empty()) text += ' ';
        text += words_[next_++];
    }
    return text;
}

void Words::end() const {
    if (!empty()) unknown("the end of the line");
}

void Words::unknown(std::string_view allowed) const {
    fault(line_, fmt::format("unknown word “{}”; allowed: {}", empty() ? "(end of line)" : words_[next_], allowed));
}

}  // namespace bontot::cases
