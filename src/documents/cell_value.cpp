#include "documents/cell_value.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "core/text.hpp"
#include "documents/decimal.hpp"

namespace bontot::documents {

namespace {

constexpr int k_first_year = 1900;
constexpr int k_last_year = 2199;
constexpr int k_day_minutes = 24 * 60;
/// A number at least this large is a day (1 January 1950), below it a mistyped hour: 14 instead of 14:00.
constexpr std::int64_t k_surely_a_day = 18'264;

std::optional<core::Date> day(int year, int month, int day_of_month) {
    const std::chrono::year_month_day civil{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                            std::chrono::day{static_cast<unsigned>(day_of_month)}};
    if (!civil.ok() || year < k_first_year || year > k_last_year) return std::nullopt;
    return core::Date(year, static_cast<unsigned>(month), static_cast<unsigned>(day_of_month));
}

/// Excel believes in 29 February 1900 (its day 60): days before it are counted from 31 December, later ones from the
/// 30th.
std::optional<core::Date> day_of_serial(std::int64_t days, DateSystem system) {
    if (days < 1 || days > 120'000 || (system == DateSystem::from_1900 && days == 60)) return std::nullopt;
    const auto base = system == DateSystem::from_1904 ? core::Date(1904, 1, 1)
                      : days < 60                     ? core::Date(1899, 12, 31)
                                                      : core::Date(1899, 12, 30);
    const auto date = base.plus_days(static_cast<std::int32_t>(days));
    return date.year() > k_last_year ? std::nullopt : std::optional(date);
}

std::optional<int> whole_number(std::string_view digits, std::size_t least, std::size_t most) {
    if (digits.size() < least || digits.size() > most) return std::nullopt;
    int value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// "5/8/2023" cut at its two separators, which must be the same.
std::optional<std::array<std::string_view, 3>> three_parts(std::string_view text) {
    const auto first = text.find_first_of("/-.");
    if (first == std::string_view::npos) return std::nullopt;
    const auto second = text.find(text[first], first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    return std::array{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

/// "ngày 10 tháng 9 năm 2026" → "10/9/2026".
std::string without_words(std::string_view text) {
    std::string folded = core::fold(text);
    const auto replace = [&folded](std::string_view word, std::string_view by) {
        if (const auto at = folded.find(word); at != std::string::npos) folded.replace(at, word.size(), by);
    };
    replace("ngay ", "");
    replace(" thang ", "/");
    replace(" nam ", "/");
    return folded;
}

std::optional<core::Date> date_of_text(std::string_view written) {
    std::string text = without_words(written);
    if (const auto note = text.find('('); note != std::string::npos) text.resize(note);  // "03/08/2026 (thứ Hai)"
    std::string_view rest = core::trim(text);
    // A date with a time of day ("2023-01-05t14:00:00", "5/1/2023 14:00") is that day, when what follows is a time.
    if (const auto gap = rest.find_first_of(" t"); gap != std::string_view::npos) {
        if (rest.find_first_not_of("0123456789:.z", gap + 1) != std::string_view::npos) return std::nullopt;
        rest = rest.substr(0, gap);
    }
    const auto parts = three_parts(rest);
    if (!parts) return std::nullopt;
    const bool iso = (*parts)[0].size() == 4;
    const auto year = whole_number((*parts)[iso ? 0 : 2], 4, 4);
    const auto month = whole_number((*parts)[1], 1, 2);
    const auto day_of_month = whole_number((*parts)[iso ? 2 : 0], 1, 2);
    if (!year || !month || !day_of_month) return std::nullopt;
    return day(*year, *month, *day_of_month);
}

std::optional<core::ClockTime> time_of_text(std::string_view written) {
    const std::string folded = core::fold(written);
    std::string_view clock = folded;
    // A day with a time ("2023-01-05t14:00:00", "5/1/2023 14:00"): the time is what follows.
    const auto gap = clock.find_first_of(" t");
    if (gap != std::string_view::npos && date_of_text(clock.substr(0, gap))) clock.remove_prefix(gap + 1);
    std::string text;
    for (const char c : clock) {
        if (c != ' ') text += c;
    }
    for (const std::string_view word : {"gio", "phut", "h", "g", "p"}) {
        const auto at = text.find(word);
        if (at == std::string::npos) continue;
        text.replace(at, word.size(), word.front() == 'p' ? "" : ":");
    }
    if (text.ends_with(':')) text += "00";
    const auto seconds = text.size() > 5 ? text.find(':', text.find(':') + 1) : std::string::npos;
    if (seconds != std::string::npos) {
        if (!std::string_view(text).substr(seconds).starts_with(":00")) return std::nullopt;
        text.resize(seconds);
    }
    return core::ClockTime::parse(text);
}

tl::unexpected<core::Refusal> wrong(std::string code, const Cell& cell, std::string allowed, DateSystem system = {}) {
    return core::invalid(std::move(code), {{"found", shown(cell, system)}, {"allowed", std::move(allowed)}});
}

}  // namespace

std::optional<Serial> parse_serial(std::string_view decimal) {
    const auto number = Decimal::parse(decimal);
    if (!number) return std::nullopt;
    const auto unit = power_of_ten(number->scale);
    const auto minutes = ((number->digits % unit) * k_day_minutes + unit / 2) / unit;
    return Serial{number->digits / unit, static_cast<int>(minutes)};
}

core::Result<void> has_value(const Cell& cell) {
    if (cell.kind == CellKind::error) return core::invalid("workbook.error_value", {{"found", cell.text}});
    if (cell.kind == CellKind::uncalculated) return core::invalid("workbook.not_calculated");
    return {};
}

std::string shown(const Cell& cell, DateSystem system) {
    if (cell.kind == CellKind::boolean) return cell.text == "1" ? "TRUE" : "FALSE";
    if (cell.kind != CellKind::number || cell.meaning == NumberMeaning::plain) return cell.text;
    if (cell.meaning == NumberMeaning::percent) {
        auto number = Decimal::parse(cell.text);
        if (!number || number->digits > power_of_ten(13)) return cell.text;
        for (int i = 0; i < 2; ++i) {
            if (number->scale > 0) {
                --number->scale;
            } else {
                number->digits *= 10;
            }
        }
        return number->text() + "%";
    }
    const auto serial = parse_serial(cell.text);
    if (!serial) return cell.text;
    const auto date = day_of_serial(serial->days, system);
    const auto time = core::ClockTime(serial->minutes).text();
    if (cell.meaning == NumberMeaning::time || !date) return serial->days == 0 ? time : cell.text;
    return cell.meaning == NumberMeaning::date ? date->vietnamese() : date->vietnamese() + " " + time;
}

core::Result<core::Date> date_of(const Cell& cell, DateSystem system) {
    if (auto readable = has_value(cell); !readable) return tl::unexpected(readable.error());
    std::optional<core::Date> date;
    if (cell.kind == CellKind::text) date = date_of_text(cell.text);
    // A bare number is not taken for a date: 2023 may be a year, 45123 anything.
    if (cell.kind == CellKind::number &&
        (cell.meaning == NumberMeaning::date || cell.meaning == NumberMeaning::date_time)) {
        if (const auto serial = parse_serial(cell.text)) date = day_of_serial(serial->days, system);
    }
    if (!date) return wrong("workbook.wrong_date", cell, "dd/mm/yyyy", system);
    return *date;
}

core::Result<core::ClockTime> time_of(const Cell& cell, DateSystem system) {
    if (auto readable = has_value(cell); !readable) return tl::unexpected(readable.error());
    std::optional<core::ClockTime> time;
    if (cell.kind == CellKind::text) time = time_of_text(cell.text);
    if (cell.kind == CellKind::number &&
        (cell.meaning == NumberMeaning::time || cell.meaning == NumberMeaning::date_time)) {
        const auto serial = parse_serial(cell.text);
        if (serial && (serial->days == 0 || serial->days >= k_surely_a_day)) time = core::ClockTime(serial->minutes);
    }
    if (!time) return wrong("workbook.wrong_time", cell, "hh:mm", system);
    return *time;
}

core::Result<std::uint32_t> count_of(const Cell& cell, std::uint32_t most) {
    if (auto readable = has_value(cell); !readable) return tl::unexpected(readable.error());
    const bool number =
        cell.kind == CellKind::text || (cell.kind == CellKind::number && cell.meaning == NumberMeaning::plain);
    const auto value = number ? Decimal::parse(cell.text) : std::nullopt;
    if (!value || !value->is_whole() || value->digits > most) {
        return wrong("workbook.wrong_count", cell, fmt::format("0–{}", most));
    }
    return static_cast<std::uint32_t>(value->digits);
}

core::Result<core::Points> points_of(const Cell& cell) {
    if (auto readable = has_value(cell); !readable) return tl::unexpected(readable.error());
    const bool number =
        cell.kind == CellKind::text || (cell.kind == CellKind::number && cell.meaning == NumberMeaning::plain);
    const auto value = number ? Decimal::parse(cell.text, true) : std::nullopt;
    if (!value || value->scale > 2 || value->whole() > 1'000'000)
        return wrong("workbook.wrong_points", cell, "0; 2; 7,5 …");
    return core::Points{value->digits * power_of_ten(2 - value->scale)};
}

core::Result<core::Ratio> ratio_of(const Cell& cell) {
    if (auto readable = has_value(cell); !readable) return tl::unexpected(readable.error());
    const auto refuse = [&cell] { return wrong("workbook.wrong_ratio", cell, "0%–100%"); };
    std::string_view text = cell.text;
    const bool as_number = cell.kind == CellKind::number && cell.meaning == NumberMeaning::percent;
    const bool signed_percent = cell.kind == CellKind::text && text.ends_with('%');
    if (signed_percent) text = core::trim(text.substr(0, text.size() - 1));
    auto value = Decimal::parse(text, cell.kind == CellKind::text);
    if (!value || cell.kind == CellKind::boolean) return refuse();
    if (cell.kind == CellKind::number && !as_number && cell.meaning != NumberMeaning::plain) return refuse();
    if (!as_number) {
        const bool two_meanings = !signed_percent && value->digits > 0 && value->digits <= power_of_ten(value->scale);
        if (two_meanings) return wrong("workbook.ambiguous_ratio", cell, "0%–100%");
        if (value->digits > 0) value->scale += 2;
    }
    const auto ratio = value->cut(9);  // 94.9999999999 % must not read as 95 %
    if (ratio.digits > power_of_ten(ratio.scale)) return refuse();
    // Cutting may have hidden an excess: 100.00000000001 %.
    if (ratio.digits == power_of_ten(ratio.scale) && value->scale > ratio.scale) return refuse();
    return core::Ratio{ratio.digits, power_of_ten(ratio.scale)};
}

core::Result<std::string> text_of(const Cell& cell) {
    if (auto readable = has_value(cell); !readable) return tl::unexpected(readable.error());
    if (cell.kind != CellKind::number) return shown(cell);
    // Excel turns "1-4" and "01/2023" into dates when a column is not kept as text: what was typed is lost.
    if (cell.meaning != NumberMeaning::plain) return wrong("workbook.turned_into_date", cell, "text");
    const auto number = Decimal::parse(cell.text);
    return number ? number->text() : cell.text;
}

core::Result<std::string> line_of(const Cell& cell) {
    auto text = text_of(cell);
    if (!text) return text;
    constexpr std::string_view k_no_break_space = "\xC2\xA0";
    std::string line;
    bool gap = false;
    for (std::size_t i = 0; i < text->size(); ++i) {
        const bool wide = std::string_view(*text).substr(i).starts_with(k_no_break_space);
        if (wide || static_cast<unsigned char>((*text)[i]) <= ' ') {
            gap = true;
            if (wide) ++i;
            continue;
        }
        if (gap && !line.empty()) line += ' ';
        gap = false;
        line += (*text)[i];
    }
    return line;
}

}  // namespace bontot::documents
