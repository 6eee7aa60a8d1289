#include "papers/figures.hpp"

namespace bontot::papers {

FieldText figure(std::optional<std::int64_t> number) {
    return number ? FieldText(std::to_string(*number)) : std::nullopt;
}

FieldText points(std::optional<core::Points> points) {
    return points ? FieldText(points->text(',')) : std::nullopt;
}

FieldText day(std::optional<core::Date> date) {
    return date ? FieldText(date->vietnamese()) : std::nullopt;
}

FieldText clock(std::optional<core::ClockTime> time) {
    if (!time) return std::nullopt;
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(time->minutes() / 60) + " giờ " + two(time->minutes() % 60) + " phút";
}

FieldText share(std::optional<std::int64_t> part, std::optional<std::int64_t> whole) {
    if (!part || !whole || *whole == 0) return std::nullopt;
    const auto hundredths = *part * 10'000 / *whole;
    auto text = std::to_string(hundredths / 100);
    if (const auto rest = hundredths % 100; rest != 0)
        text += "," + std::string(rest < 10 ? "0" : "") + std::to_string(rest);
    return text + "\u00a0%";
}

std::string thousands(std::int64_t amount) {
    auto text = std::to_string(amount);
    for (std::size_t at = text.size(); at > 3 && text[at - 4] != '-';)
        text.insert(at -= 3, ".");
    return text;
}

FieldText written(const std::string& text) {
    return text.empty() ? std::nullopt : FieldText(text);
}

void put_votes(Fields& fields, const Votes& votes) {
    fields.set("dong_y", figure(votes.agree)).set("khong_dong_y", figure(votes.disagree));
    fields.set("y_kien_khac", figure(votes.other)).set("co_quyen_bieu_quyet", figure(votes.entitled));
    fields.set("ty_le_tan_thanh", share(votes.agree, votes.entitled).value_or(""));
}

void put_strength(Fields& fields, const Strength& strength) {
    fields.set("tong_so", figure(strength.roll)).set("so_chinh_thuc", figure(strength.official));
    fields.set("so_du_bi", figure(strength.probationary)).set("so_mien", figure(strength.exempt));
}

}  // namespace bontot::papers
