// Ids of records: UUIDv7 (RFC 9562, 5.7) as 26 digits of Crockford's base 32, whose order is the order of making.
#include <gtest/gtest.h>

#include "core/id.hpp"

namespace bontot::core {
namespace {

using Bytes = std::array<std::uint8_t, 16>;

/// The 128 bits of an id's text, read back independently of how it was written.
Bytes bytes_of(const std::string& text) {
    constexpr std::string_view k_digits = "0123456789abcdefghjkmnpqrstvwxyz";
    Bytes bytes{};
    for (const char digit : text) {
        auto carry = static_cast<unsigned>(k_digits.find(digit));
        for (std::size_t i = bytes.size(); i-- > 0;) {
            const unsigned value = bytes[i] * 32U + carry;
            bytes[i] = static_cast<std::uint8_t>(value);
            carry = value >> 8U;
        }
    }
    return bytes;
}

Bytes filled(std::uint8_t value) {
    Bytes bytes;
    bytes.fill(value);
    return bytes;
}

TEST(Id, HoldsTimeVersionAndVariant) {
    // The example of RFC 9562, A.6: 017F22E2-79B0-7CC3-98C4-DC0C0C07398F, made at 1645557742000.
    const Bytes random{0, 0, 0, 0, 0, 0, 0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F};
    const Bytes expected{0x01, 0x7F, 0x22, 0xE2, 0x79, 0xB0, 0x7C, 0xC3,
                         0x98, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F};
    EXPECT_EQ(bytes_of(uuid7_text(1645557742000, random)), expected);
    for (const auto all : std::array<std::uint8_t, 3>{0x00, 0xFF, 0x5A}) {
        const auto bytes = bytes_of(uuid7_text(1'700'000'000'123, filled(all)));
        EXPECT_EQ(bytes[6] >> 4U, 7) << "version";
        EXPECT_EQ(bytes[8] >> 6U, 2) << "variant 10";
        EXPECT_EQ(bytes[6] & 0x0FU, all & 0x0FU);
        EXPECT_EQ(bytes[8] & 0x3FU, all & 0x3FU);
        EXPECT_EQ(bytes[15], all);
    }
}

TEST(Id, OrderOfTextsIsOrderOfTime) {
    // The later one has the smaller random part each time; the times cross every digit of the text.
    std::string before = uuid7_text(0, filled(0xFF));
    for (std::int64_t time = 1; time < (std::int64_t{1} << 48U); time = time * 3 + 1) {
        const auto text = uuid7_text(time, filled(0));
        EXPECT_LT(before, text) << time;
        EXPECT_LT(uuid7_text(time - 1, filled(0xFF)), text) << time;
        before = uuid7_text(time, filled(0xFF));
    }
    EXPECT_LT(uuid7_text(1, filled(0)), uuid7_text(1, filled(1)));
}

TEST(Id, IsAlwaysAnIdText) {
    for (const auto time : {std::int64_t{0}, std::int64_t{1'700'000'000'000}, (std::int64_t{1} << 48U) - 1}) {
        const auto text = uuid7_text(time, filled(0xFF));
        EXPECT_EQ(text.size(), 26U);
        EXPECT_TRUE(is_id_text(text)) << text;
    }
    EXPECT_EQ(uuid7_text((std::int64_t{1} << 48U) - 1, filled(0xFF)).front(), '7') << "two zero bits stand first";
}

TEST(Id, ParsesOnlyItsOwnTexts) {
    const auto text = uuid7_text(1'700'000'000'000, filled(7));
    ASSERT_TRUE(UnitId::parse(text));
    EXPECT_EQ(UnitId::parse(text)->text(), text);
    EXPECT_TRUE(MemberId::parse(std::string("7") + std::string(25, 'z')));
    EXPECT_FALSE(MemberId::parse(std::string("8") + std::string(25, '0'))) << "more than 128 bits";
    EXPECT_FALSE(MemberId::parse(""));
    EXPECT_FALSE(MemberId::parse(text.substr(1)));
    EXPECT_FALSE(MemberId::parse(text + "0"));
    for (const char wrong : {'i', 'l', 'o', 'u', 'A', 'Z', '-', ' '}) {
        auto other = text;
        other[10] = wrong;
        EXPECT_FALSE(MemberId::parse(other)) << wrong;
    }
    EXPECT_TRUE(UnitId().empty());
}

}  // namespace
}  // namespace bontot::core
