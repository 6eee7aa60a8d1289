// Bands must say one thing for every size: no size without a band, no size with two (A-19: "from 10" beside "over 10").
#include <limits>

#include <fmt/format.h>

#include "plan/lint_report.hpp"

namespace bontot::plan {

namespace {

constexpr auto k_open = std::numeric_limits<std::int64_t>::max();

std::int64_t last_of(const Band& band) {
    return band.to.value_or(k_open);
}

/// "10", "0…9", "≥ 21": sizes as figures, without words of either language.
std::string sizes_text(std::int64_t first, std::int64_t last) {
    if (first == last) return fmt::format("{}", first);
    if (last == k_open) return fmt::format("≥ {}", first);
    return fmt::format("{}…{}", first, last);
}

void lint_ladder(const Parameter& parameter, const Bands& bands, LintReport& report) {
    const auto& mark = parameter.set_by.mark;
    for (std::size_t i = 1; i < bands.bands.size(); ++i) {
        const auto& above = bands.bands[i - 1];
        const auto& here = bands.bands[i];
        if (here.from < above.from) continue;
        report.error(mark, "plan.bands_not_descending",
                     {{"name", parameter.name}, {"first", band_text(above, true)}, {"second", band_text(here, true)}});
    }
}

void lint_overlaps(const Parameter& parameter, const Bands& bands, LintReport& report) {
    for (std::size_t i = 0; i < bands.bands.size(); ++i) {
        for (std::size_t j = i + 1; j < bands.bands.size(); ++j) {
            const auto& a = bands.bands[i];
            const auto& b = bands.bands[j];
            const auto first = std::max(a.from, b.from);
            const auto last = std::min(last_of(a), last_of(b));
            if (first > last) continue;
            report.error(parameter.set_by.mark, "plan.bands_overlap",
                         {{"name", parameter.name},
                          {"first", band_text(a, false)},
                          {"second", band_text(b, false)},
                          {"sizes", sizes_text(first, last)}});
        }
    }
}

/// "From 10" and "over 10" side by side: the lower one was nearly always meant as "10 and fewer".
void lint_neighbours(const Parameter& parameter, const Bands& bands, LintReport& report) {
    for (const auto& lower : bands.bands) {
        for (const auto& upper : bands.bands) {
            if (lower.to || upper.from != lower.from + 1 || lower.from == 0) continue;
            report.warning(parameter.set_by.mark, "plan.bands_begin_together",
                           {{"name", parameter.name},
                            {"size", fmt::format("{}", lower.from)},
                            {"first", band_text(lower, false)},
                            {"second", band_text(upper, false)}});
        }
    }
}

void lint_gaps(const Parameter& parameter, std::vector<Band> bands, LintReport& report) {
    std::sort(bands.begin(), bands.end(), [](const Band& a, const Band& b) { return a.from < b.from; });
    const auto gap = [&](std::int64_t first, std::int64_t last) {
        report.error(parameter.set_by.mark, "plan.bands_gap",
                     {{"name", parameter.name}, {"sizes", sizes_text(first, last)}});
    };
    std::int64_t next = 0;  // the smallest size that no band so far holds
    for (const auto& band : bands) {
        if (last_of(band) < band.from) continue;
        if (band.from > next) gap(next, band.from - 1);
        if (!band.to) return;
        next = std::max(next, *band.to + 1);
    }
    gap(next, k_open);
}

void lint_backwards(const Parameter& parameter, const Bands& bands, LintReport& report) {
    for (const auto& band : bands.bands) {
        if (last_of(band) >= band.from) continue;
        report.error(parameter.set_by.mark, "plan.band_backwards",
                     {{"name", parameter.name}, {"found", band_text(band, false)}});
    }
}

/// A cell of exactly `from` members cannot have more speakers than members. The lowest band asks at most for everybody,
/// and where opinions are counted one member may give several.
void lint_speakers(const Plan& plan, const Parameter& parameter, const Bands& bands, LintReport& report) {
    if (parameter.name != "opinions.bands" || plan.name_value("opinions.count", "members") != "members") return;
    for (const auto& band : bands.bands) {
        if (bands.in_lowest(band.from) || band.value <= band.from) continue;
        report.error(parameter.set_by.mark, "plan.band_unreachable",
                     {{"name", parameter.name},
                      {"found", band_text(band, bands.ladder)},
                      {"size", fmt::format("{}", band.from)},
                      {"value", fmt::format("{}", band.value)}});
    }
}

}  // namespace

void lint_bands(const Plan& plan, LintReport& report) {
    for (const auto& [name, parameter] : plan.parameters) {
        const auto* bands = std::get_if<Bands>(&parameter.value);
        if (bands == nullptr) continue;
        if (bands->ladder) {
            lint_ladder(parameter, *bands, report);
        } else {
            lint_backwards(parameter, *bands, report);
            lint_overlaps(parameter, *bands, report);
            lint_neighbours(parameter, *bands, report);
        }
        lint_gaps(parameter, bands->bands, report);
        lint_speakers(plan, parameter, *bands, report);
    }
}

}  // namespace bontot::plan
