#include "storage/columns.hpp"

#include "core/text.hpp"

namespace bontot::storage {

void damaged(const std::string& what) {
    throw DatabaseError(Fault::corrupt, "no such value is written by this program: “" + what + "”");
}

std::optional<std::string> iso(const std::optional<core::Date>& date) {
    if (!date) return std::nullopt;
    return date->iso();
}

std::optional<core::Date> date_or_none(const Row& row, int column) {
    if (row.is_null(column)) return std::nullopt;
    return date(row, column);
}

core::Date date(const Row& row, int column) {
    const auto parsed = core::Date::parse(row.text(column));
    if (!parsed) damaged(row.string(column));
    return *parsed;
}

core::Period period(const Row& row, int from_column, int to_column) {
    return {date(row, from_column), date_or_none(row, to_column)};
}

std::string containing(std::string_view text) {
    std::string pattern = "%";
    for (const char c : core::fold(text)) {
        if (c == '!' || c == '%' || c == '_') pattern += '!';
        pattern += c;
    }
    return pattern + '%';
}

SpanTexts texts(const core::Period& span) {
    return {span.from.iso(), span.to ? span.to->iso() : "9999-12-31"};
}

tl::unexpected<core::Refusal> stale(const std::string& what, std::int64_t yours, std::int64_t theirs) {
    return core::refuse(core::RefusalKind::stale, "records.stale",
                        {{"what", what}, {"yours", std::to_string(yours)}, {"theirs", std::to_string(theirs)}});
}

core::Result<void> stale_or_gone(std::int64_t yours, std::optional<std::int64_t> stored) {
    if (!stored) return core::refuse(core::RefusalKind::not_found, "records.gone");
    return stale("", yours, *stored);
}

}  // namespace bontot::storage
