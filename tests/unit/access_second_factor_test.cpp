// Codes of a generator (RFC 6238), codes on paper, tokens (issue 4, point 3).
#include <set>

#include <gtest/gtest.h>

#include "access/qr_code.hpp"
#include "access/recovery_codes.hpp"
#include "access/token.hpp"
#include "access/totp.hpp"

namespace bontot::access {
namespace {

/// "12345678901234567890" of RFC 6238, appendix B, in base 32.
const std::string k_secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

TEST(Totp, GivesTheCodesOfTheStandard) {
    EXPECT_EQ(totp_code(k_secret, 59 / 30), "287082");
    EXPECT_EQ(totp_code(k_secret, 1111111109 / 30), "081804");
    EXPECT_EQ(totp_code(k_secret, 20000000000 / 30), "353130");
}

TEST(Totp, AClockMayBeOneStepOffAndNoMore) {
    const std::int64_t now = 1'700'000'010'000;
    const auto step = now / k_totp_step_ms;
    EXPECT_FALSE(totp_step_of(k_secret, totp_code(k_secret, step - 2), now, 0));
    EXPECT_EQ(totp_step_of(k_secret, totp_code(k_secret, step - 1), now, 0), step - 1);
    EXPECT_EQ(totp_step_of(k_secret, totp_code(k_secret, step), now, 0), step);
    EXPECT_EQ(totp_step_of(k_secret, totp_code(k_secret, step + 1), now, 0), step + 1);
    EXPECT_FALSE(totp_step_of(k_secret, totp_code(k_secret, step + 2), now, 0));
}

TEST(Totp, StepsBeginToTheMillisecond) {
    const std::int64_t begins = 1'700'000'010'000 / k_totp_step_ms * k_totp_step_ms;
    const auto two_before = totp_code(k_secret, begins / k_totp_step_ms - 2);
    EXPECT_FALSE(totp_step_of(k_secret, two_before, begins, 0));
    EXPECT_TRUE(totp_step_of(k_secret, two_before, begins - 1, 0));
}

TEST(Totp, NoCodeIsTakenTwiceNorAnOlderOne) {
    const std::int64_t now = 1'700'000'010'000;
    const auto step = now / k_totp_step_ms;
    EXPECT_FALSE(totp_step_of(k_secret, totp_code(k_secret, step), now, step));
    EXPECT_FALSE(totp_step_of(k_secret, totp_code(k_secret, step - 1), now, step));
    EXPECT_TRUE(totp_step_of(k_secret, totp_code(k_secret, step + 1), now, step));
}

TEST(Totp, OnlySixDigitsAreACode) {
    for (const auto* code : {"", "1", "12345", "1234567", "abcdef", "      "})
        EXPECT_FALSE(totp_step_of(k_secret, code, 1'700'000'000'000, 0)) << code;
}

TEST(Totp, SecretAndAddressAreWhatAppsRead) {
    const auto secret = new_totp_secret();
    EXPECT_EQ(secret.size(), 32U) << "160 bits";
    EXPECT_NE(secret, new_totp_secret());
    EXPECT_EQ(totp_uri("Bốn tốt", "an", "ABC"),
              "otpauth://totp/B%E1%BB%91n%20t%E1%BB%91t:an?secret=ABC&issuer=B%E1%BB%91n%20t%E1%BB%91t&algorithm=SHA1"
              "&digits=6&period=30");
}

TEST(QrCode, IsAClosedDrawing) {
    const auto svg = qr_svg(totp_uri("bontot", "an.nguyen", k_secret));
    EXPECT_TRUE(svg.starts_with("<svg xmlns=")) << svg.substr(0, 40);
    EXPECT_TRUE(svg.ends_with("</svg>"));
    EXPECT_EQ(svg.find("otpauth"), std::string::npos);
    EXPECT_NE(svg.find("M4 4h1v1h-1z"), std::string::npos) << "the corner of the first finder, inside the border";
    EXPECT_EQ(svg.find("M3 "), std::string::npos);
}

TEST(RecoveryCodes, AreTenDifferentOnesThatReadAloud) {
    const auto codes = new_recovery_codes();
    EXPECT_EQ(codes.size(), 10U);
    EXPECT_EQ(std::set(codes.begin(), codes.end()).size(), 10U);
    for (const auto& code : codes) {
        EXPECT_EQ(code.size(), 19U);
        EXPECT_EQ(code.find_first_of("ilou"), std::string::npos) << code;
        EXPECT_EQ(typed_code(code).size(), 16U);
    }
    EXPECT_EQ(typed_code(" OIL0-abcd "), "0110abcd");
}

TEST(Tokens, HaveTwoHundredFiftySixBitsAndAKnownHash) {
    const auto token = new_token();
    EXPECT_EQ(token.size(), 43U);
    EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
              std::string::npos);
    EXPECT_NE(token, new_token());
    EXPECT_EQ(secret_hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_TRUE(same_secret("abc", "abc"));
    EXPECT_FALSE(same_secret("abc", "abd"));
    EXPECT_FALSE(same_secret("abc", "ab"));
}

}  // namespace
}  // namespace bontot::access
