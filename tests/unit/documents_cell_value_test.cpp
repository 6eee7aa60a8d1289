#include <gtest/gtest.h>

#include "documents/cell_value.hpp"
#include "documents/decimal.hpp"
#include "documents/number_format.hpp"

namespace bontot::documents {
namespace {

using core::Date;

Cell text(std::string value) {
    return {{1, 1}, CellKind::text, NumberMeaning::plain, std::move(value)};
}
Cell number(std::string value, NumberMeaning meaning = NumberMeaning::plain) {
    return {{1, 1}, CellKind::number, meaning, std::move(value)};
}
constexpr auto k_1900 = DateSystem::from_1900;

TEST(Decimal, TakesTheFifteenDigitsThatExcelShows) {
    EXPECT_EQ(Decimal::parse("0.94999999999999996")->text(), "0.95");
    EXPECT_EQ(Decimal::parse("1.1000000000000001")->text(), "1.1");
    EXPECT_EQ(Decimal::parse("4.5E-2")->text(), "0.045");
    EXPECT_EQ(Decimal::parse("1E+3")->text(), "1000");
    EXPECT_EQ(Decimal::parse("12.50")->text(), "12.5");
    EXPECT_EQ(Decimal::parse("0.000")->text(), "0");
    EXPECT_EQ(Decimal::parse("1E-300")->text(), "0");
    EXPECT_EQ(Decimal::parse("999999999999999.9")->text(), "1000000000000000");
    for (const auto* wrong : {"", "-1", "1.2.3", "x", "1E", "1E999", "1E20", "123456789012345678", ".5", "0x10"}) {
        EXPECT_FALSE(Decimal::parse(wrong).has_value()) << wrong;
    }
}

TEST(CellValue, SerialsBecomeDaysAndMinutesExactly) {
    const auto serial = parse_serial("45123.583333333336");
    ASSERT_TRUE(serial.has_value());
    EXPECT_EQ(serial->days, 45123);
    EXPECT_EQ(serial->minutes, 14 * 60);
    for (int minute = 0; minute < 1440; ++minute) {
        char written[32];
        std::snprintf(written, sizeof written, "%.17g", minute / 1440.0);
        EXPECT_EQ(parse_serial(written)->minutes, minute) << written;
    }
}

TEST(CellValue, DatesAreDayFirstHoweverTheyAreWritten) {
    const Date fifth_of_august(2023, 8, 5);
    for (const auto* written : {"05/08/2023", "5/8/2023", "5-8-2023", "5.8.2023", "2023-08-05", "05/08/2023 (thứ Bảy)",
                                "ngày 5 tháng 8 năm 2023", "2023-08-05T00:00:00", "05/08/2023 14:00"}) {
        const auto date = date_of(text(written), k_1900);
        ASSERT_TRUE(date.has_value()) << written;
        EXPECT_EQ(*date, fifth_of_august) << written;
    }
    EXPECT_EQ(*date_of(number("45143", NumberMeaning::date), k_1900), fifth_of_august);
    EXPECT_EQ(*date_of(number("45143.625", NumberMeaning::date_time), k_1900), fifth_of_august);
    EXPECT_EQ(*date_of(number("43681", NumberMeaning::date), DateSystem::from_1904), fifth_of_august);
}

TEST(CellValue, WhatIsNoDateIsNotGuessed) {
    for (const auto* written :
         {"8/2023", "2023", "30/02/2023", "05/13/2023", "5/8/23", "05/08-2023", "Chưa có", "5/8/2023x"}) {
        const auto date = date_of(text(written), k_1900);
        ASSERT_FALSE(date.has_value()) << written;
        EXPECT_EQ(date.error().code, "workbook.wrong_date");
        EXPECT_EQ(*date.error().param("found"), written);
    }
    EXPECT_FALSE(date_of(number("45143"), k_1900).has_value());                    // a bare number
    EXPECT_FALSE(date_of(number("60", NumberMeaning::date), k_1900).has_value());  // 29 February 1900
    EXPECT_FALSE(date_of(number("99999999999", NumberMeaning::date), k_1900).has_value());
}

TEST(CellValue, TimesAsPeopleWriteThem) {
    for (const auto* written : {"14:00", "14h00", "14h", "14g00", "14 giờ", "14 giờ 00 phút", "14:00:00",
                                "2023-01-05T14:00:00", "05/01/2023 14:00"}) {
        const auto time = time_of(text(written), k_1900);
        ASSERT_TRUE(time.has_value()) << written;
        EXPECT_EQ(time->text(), "14:00") << written;
    }
    EXPECT_EQ(time_of(number("0.58333333333333337", NumberMeaning::time), k_1900)->text(), "14:00");
    EXPECT_EQ(time_of(number("45123.583333333336", NumberMeaning::date_time), k_1900)->text(), "14:00");
    EXPECT_EQ(time_of(text("7h30"), k_1900)->text(), "07:30");
    for (const auto* written : {"14", "25:00", "14:60", "chiều", "14h5", "14:00:30"}) {
        EXPECT_FALSE(time_of(text(written), k_1900).has_value()) << written;
    }
    EXPECT_FALSE(time_of(number("14", NumberMeaning::time), k_1900).has_value());  // 14 typed for 14:00
    EXPECT_FALSE(time_of(number("0.5"), k_1900).has_value());
}

TEST(CellValue, RatiosAreExactAndNeverRoundedUp) {
    EXPECT_EQ(ratio_of(text("95%"))->text(), "0.95");
    EXPECT_EQ(ratio_of(text("95,5 %"))->text(), "0.955");
    EXPECT_EQ(ratio_of(number("95"))->text(), "0.95");
    EXPECT_EQ(ratio_of(number("0.94999999999999996", NumberMeaning::percent))->text(), "0.95");
    EXPECT_EQ(ratio_of(number("0.949999999999", NumberMeaning::percent))->text(), "0.949999999");
    EXPECT_EQ(ratio_of(number("1", NumberMeaning::percent))->text(), "1");
    EXPECT_EQ(ratio_of(number("0"))->text(), "0");
    EXPECT_EQ(ratio_of(text("1%"))->text(), "0.01");
    for (const auto& two_meanings : {number("0.95"), number("1"), text("0,95"), text("1")}) {
        EXPECT_EQ(ratio_of(two_meanings).error().code, "workbook.ambiguous_ratio");
    }
    for (const auto& wrong : {number("101"), text("100.1%"), text("12/13"), text("nhiều"),
                              number("45123", NumberMeaning::date), number("1.0000000001", NumberMeaning::percent)}) {
        EXPECT_EQ(ratio_of(wrong).error().code, "workbook.wrong_ratio") << wrong.text;
    }
}

TEST(CellValue, LinesLoseTheirStraySpaces) {
    EXPECT_EQ(*line_of(text("Nguyễn\xC2\xA0 Thị\n An")), "Nguyễn Thị An");
    EXPECT_EQ(*line_of(number("7.0")), "7");
    EXPECT_EQ(line_of(number("45017", NumberMeaning::date)).error().code, "workbook.turned_into_date");
    EXPECT_EQ(line_of({{1, 1}, CellKind::error, NumberMeaning::plain, "#N/A"}).error().code, "workbook.error_value");
    EXPECT_EQ(line_of({{1, 1}, CellKind::uncalculated, NumberMeaning::plain, ""}).error().code,
              "workbook.not_calculated");
}

TEST(NumberFormat, TellsDatesFromTimesAndPercents) {
    EXPECT_EQ(meaning_of_format_code("dd/mm/yyyy;@"), NumberMeaning::date);
    EXPECT_EQ(meaning_of_format_code("[$-42A]d/m/yy"), NumberMeaning::date);
    EXPECT_EQ(meaning_of_format_code("\"ngày\" dd \"tháng\" mm \"năm\" yyyy"), NumberMeaning::date);
    EXPECT_EQ(meaning_of_format_code("hh\\:mm"), NumberMeaning::time);
    EXPECT_EQ(meaning_of_format_code("[h]:mm"), NumberMeaning::time);
    EXPECT_EQ(meaning_of_format_code("h:mm AM/PM"), NumberMeaning::time);
    EXPECT_EQ(meaning_of_format_code("dd/mm/yyyy hh:mm"), NumberMeaning::date_time);
    EXPECT_EQ(meaning_of_format_code("0.0%"), NumberMeaning::percent);
    EXPECT_EQ(meaning_of_format_code("General"), NumberMeaning::plain);
    EXPECT_EQ(meaning_of_format_code("#,##0 \"đồng\""), NumberMeaning::plain);
    EXPECT_EQ(meaning_of_format_code("[Red]0.00;[Blue]d"), NumberMeaning::plain);
    EXPECT_EQ(meaning_of_format_code("\""), NumberMeaning::plain);
    EXPECT_EQ(meaning_of_builtin_format(14), NumberMeaning::date);
    EXPECT_EQ(meaning_of_builtin_format(20), NumberMeaning::time);
    EXPECT_EQ(meaning_of_builtin_format(22), NumberMeaning::date_time);
    EXPECT_EQ(meaning_of_builtin_format(46), NumberMeaning::time);
    EXPECT_EQ(meaning_of_builtin_format(9), NumberMeaning::percent);
    EXPECT_EQ(meaning_of_builtin_format(0), NumberMeaning::plain);
}

TEST(CellAddress, KnowsTheEdgesOfTheGrid) {
    EXPECT_EQ((CellAddress{7, 3}).text(), "C7");
    EXPECT_EQ((CellAddress{1, 28}).text(), "AB1");
    EXPECT_EQ(CellAddress::parse("$XFD$1048576"), (CellAddress{k_last_row, k_last_column}));
    for (const auto* wrong : {"", "A", "7", "A0", "XFE1", "A1048577", "A99999999999", "A1B", "AAAAAAAAAAAAAA1", "Ă1"}) {
        EXPECT_FALSE(CellAddress::parse(wrong).has_value()) << wrong;
    }
}

}  // namespace
}  // namespace bontot::documents
