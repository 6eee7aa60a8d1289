#include "imports/dates.hpp"

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "core/text.hpp"
#include "documents/cell_value.hpp"
#include "documents/decimal.hpp"

namespace bontot::imports {

using documents::Cell;
using documents::CellKind;
using documents::DateSystem;
using documents::NumberMeaning;

namespace {

constexpr int k_first_year = 1900;
constexpr int k_last_year = 2199;
/// Counts of days that can only be dates: 1 January 1927 … 31 December 2099.
constexpr std::int64_t k_first_serial = 9'863;
constexpr std::int64_t k_last_serial = 73'050;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<core::Date> read_date(const std::string& text) {
    const Cell cell{{}, CellKind::text, NumberMeaning::plain, text};
    const auto date = documents::date_of(cell, DateSystem::from_1900);
    return date ? std::optional(*date) : std::nullopt;
}

/// The runs of digits of a text with what stands between them.
struct Run {
    std::string digits;
    std::string gap;  ///< before it, folded
};

std::vector<Run> runs_of(const std::string& folded) {
    std::vector<Run> runs;
    std::string gap;
    for (std::size_t i = 0; i < folded.size();) {
        if (!is_digit(folded[i])) {
            gap += folded[i++];
            continue;
        }
        Run run;
        run.gap = std::move(gap);
        gap.clear();
        for (; i < folded.size() && is_digit(folded[i]); ++i)
            run.digits += folded[i];
        runs.push_back(std::move(run));
    }
    return runs;
}

bool separates(const std::string& gap) {
    static constexpr std::array<std::string_view, 6> k_gaps{"/", "-", ".", "_", " - ", " / "};
    return std::find(k_gaps.begin(), k_gaps.end(), gap) != k_gaps.end();
}

template <class Value>
void add_once(std::vector<Value>& list, Value value) {
    if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

std::optional<int> year_of(std::string_view digits) {
    if (digits.size() != 4 || !std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
    const int year = (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 + (digits[2] - '0') * 10 + (digits[3] - '0');
    return year >= k_first_year && year <= k_last_year ? std::optional(year) : std::nullopt;
}

/// "Chưa có", "Chưa rõ", "Không", "-": somebody says that there is none.
bool says_none(const std::string& folded) {
    return folded == "-" || folded == "--" || folded == "–" || folded == "khong" || folded.starts_with("khong co") ||
           folded.starts_with("chua ") || folded == "chua";
}

/// The pieces of "05/1975" or "1975", else nothing.
std::optional<int> year_alone_or_with_month(std::string_view written) {
    const auto text = core::trim(written);
    if (const auto year = year_of(text)) return year;
    const auto slash = text.find_first_of("/-.");
    if (slash == std::string_view::npos || slash == 0 || slash > 2) return std::nullopt;
    int month = 0;
    for (const char c : text.substr(0, slash)) {
        if (!is_digit(c)) return std::nullopt;
        month = month * 10 + (c - '0');
    }
    return month >= 1 && month <= 12 ? year_of(text.substr(slash + 1)) : std::nullopt;
}

std::optional<core::Date> serial_date(std::string_view text, DateSystem system) {
    if (text.ends_with(".0")) text.remove_suffix(2);
    const auto number = documents::Decimal::parse(text);
    if (!number || !number->is_whole() || number->digits < k_first_serial || number->digits > k_last_serial) {
        return std::nullopt;
    }
    const Cell cell{{}, CellKind::number, NumberMeaning::date, std::to_string(number->digits)};
    const auto date = documents::date_of(cell, system);
    return date ? std::optional(*date) : std::nullopt;
}

}  // namespace

std::vector<core::Date> dates_in(std::string_view text) {
    const auto runs = runs_of(core::fold(text));
    std::vector<core::Date> dates;
    for (std::size_t i = 0; i + 2 < runs.size(); ++i) {
        const bool signs = separates(runs[i + 1].gap) && separates(runs[i + 2].gap);
        const bool words = runs[i + 1].gap == " thang " && runs[i + 2].gap == " nam ";
        if (!signs && !words) continue;
        const char sign = runs[i].digits.size() == 4 ? '-' : '/';
        const auto date =
            read_date(fmt::format("{}{}{}{}{}", runs[i].digits, sign, runs[i + 1].digits, sign, runs[i + 2].digits));
        if (!date) continue;
        add_once(dates, *date);
        i += 2;
    }
    return dates;
}

std::vector<int> years_in(std::string_view text) {
    std::vector<int> years;
    for (const auto& run : runs_of(core::fold(text))) {
        const bool named = run.gap.ends_with("nam ") || run.gap.ends_with("nam_") || run.gap.ends_with("nam") ||
                           run.gap.ends_with("_") || run.gap.ends_with("-") || run.gap.ends_with("/");
        const auto year = year_of(run.digits);
        if (named && year && *year >= 1990) add_once(years, *year);
    }
    return years;
}

core::Result<CellDate> date_in_cell(const Cell& cell, DateSystem system) {
    const bool plain_number = cell.kind == CellKind::number && cell.meaning == NumberMeaning::plain;
    if (plain_number || cell.kind == CellKind::text) {
        if (const auto date = serial_date(cell.text, system)) return CellDate{date, DateSource::serial};
        if (year_alone_or_with_month(cell.text)) {
            return core::invalid("imports.date_incomplete",
                                 {{"found", documents::shown(cell, system)}, {"allowed", "dd/mm/yyyy"}});
        }
    }
    if (cell.kind == CellKind::text && !is_digit(cell.text.front()) && says_none(core::fold(cell.text))) {
        return CellDate{std::nullopt, DateSource::none};
    }
    const auto date = documents::date_of(cell, system);
    if (!date) return tl::unexpected(date.error());
    return CellDate{*date, DateSource::written};
}

core::Result<int> year_in_cell(const Cell& cell, DateSystem system) {
    if (auto readable = documents::has_value(cell); !readable) return tl::unexpected(readable.error());
    const bool plain_number = cell.kind == CellKind::number && cell.meaning == NumberMeaning::plain;
    if (plain_number || cell.kind == CellKind::text) {
        std::string_view text = cell.text;
        if (text.ends_with(".0")) text.remove_suffix(2);
        if (const auto year = year_alone_or_with_month(text)) return *year;
        if (const auto date = serial_date(text, system)) return date->year();
    }
    const auto date = documents::date_of(cell, system);
    if (!date) return tl::unexpected(date.error());
    return date->year();
}

std::optional<core::Date> date_of_parts(std::string_view day, std::string_view month, std::string_view year) {
    return read_date(fmt::format("{}/{}/{}", day, month, year));
}

}  // namespace bontot::imports
