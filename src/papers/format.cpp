#include "papers/format.hpp"

namespace bontot::papers {
namespace {

std::string padded(unsigned number, bool pad) {
    return (pad && number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace

const char* end_mark(Format format) {
    return format == Format::hd36 ? "./." : ".";
}

const char* proposal_address(Format format) {
    return format == Format::hd36 ? "Kính gửi" : "Kính trình";
}

std::string place_and_date(const std::optional<std::string>& place, std::optional<core::Date> day, Format format) {
    auto text = place.value_or("…………") + ", ngày ";
    if (!day) return text + "…… tháng …… năm ………";
    return text + padded(day->day(), format == Format::hd05) + " tháng " + padded(day->month(), day->month() <= 2) +
           " năm " + std::to_string(day->year());
}

}  // namespace bontot::papers
