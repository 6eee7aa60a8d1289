#include "plan/tightening.hpp"

#include <algorithm>
#include <set>

namespace bontot::plan {

namespace {

/// -1, 0, 1 as a three-way comparison; nothing where the two cannot be ordered.
std::optional<int> order(const Value& before, const Value& after) {
    if (const auto* a = std::get_if<std::int64_t>(&before)) {
        const auto* b = std::get_if<std::int64_t>(&after);
        return b == nullptr ? std::nullopt : std::optional<int>(*b > *a ? 1 : *b < *a ? -1 : 0);
    }
    if (const auto* a = std::get_if<core::Date>(&before)) {
        const auto* b = std::get_if<core::Date>(&after);
        return b == nullptr ? std::nullopt : std::optional<int>(*b > *a ? 1 : *b < *a ? -1 : 0);
    }
    if (const auto* a = std::get_if<MonthDay>(&before)) {
        const auto* b = std::get_if<MonthDay>(&after);
        if (b == nullptr) return std::nullopt;
        const auto x = a->month * 100 + a->day;
        const auto y = b->month * 100 + b->day;
        return y > x ? 1 : y < x ? -1 : 0;
    }
    return std::nullopt;
}

/// Bands are stricter when no size needs less and some size needs more.
Change compare_bands(const Bands& before, const Bands& after) {
    bool more = false;
    bool less = false;
    std::set<std::int64_t> sizes{0};
    for (const auto* bands : {&before, &after}) {
        for (const auto& band : bands->bands) {
            sizes.insert({band.from, band.from > 0 ? band.from - 1 : 0});
            if (band.to) sizes.insert({*band.to, *band.to + 1});
        }
    }
    for (const auto size : sizes) {
        const auto a = before.value_for(size);
        const auto b = after.value_for(size);
        more = more || b > a;
        less = less || b < a;
    }
    if (more && less) return Change::different;
    return more ? Change::stricter : less ? Change::looser : Change::same;
}

Change compare_sets(const std::vector<std::string>& before, const std::vector<std::string>& after) {
    const std::set<std::string> a(before.begin(), before.end());
    const std::set<std::string> b(after.begin(), after.end());
    if (a == b) return Change::same;
    if (std::includes(b.begin(), b.end(), a.begin(), a.end())) return Change::stricter;
    if (std::includes(a.begin(), a.end(), b.begin(), b.end())) return Change::looser;
    return Change::different;
}

std::ptrdiff_t position(const std::vector<std::string>& names, const Value& value) {
    const auto* name = std::get_if<std::string>(&value);
    return name == nullptr ? -1 : std::find(names.begin(), names.end(), *name) - names.begin();
}

}  // namespace

Change compare(const ParameterSpec& spec, const Value& before, const Value& after) {
    if (before == after) return Change::same;
    const bool was_unset = std::holds_alternative<std::monostate>(before);
    const bool is_unset = std::holds_alternative<std::monostate>(after);
    // Unset means unchecked: setting a limit where there was none is stricter.
    if (was_unset || is_unset) return was_unset ? Change::stricter : Change::looser;
    if (const auto* a = std::get_if<Bands>(&before)) {
        const auto* b = std::get_if<Bands>(&after);
        return b == nullptr ? Change::different : compare_bands(*a, *b);
    }
    switch (spec.stricter) {
        case Stricter::higher:
        case Stricter::lower: {
            const auto direction = order(before, after);
            if (!direction) return Change::different;
            if (*direction == 0) return Change::same;
            return (*direction > 0) == (spec.stricter == Stricter::higher) ? Change::stricter : Change::looser;
        }
        case Stricter::earlier_name:
            return position(spec.names, after) < position(spec.names, before) ? Change::stricter : Change::looser;
        case Stricter::more_names: {
            const auto* a = std::get_if<std::vector<std::string>>(&before);
            const auto* b = std::get_if<std::vector<std::string>>(&after);
            return a == nullptr || b == nullptr ? Change::different : compare_sets(*a, *b);
        }
        case Stricter::neither: return Change::different;
    }
    return Change::different;
}

}  // namespace bontot::plan
