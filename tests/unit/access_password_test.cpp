// Passwords after NIST SP 800-63B-4 (issue 4, point 3): length, a list, no login in it; argon2id, hashed anew when the
// parameters change.
#include <gtest/gtest.h>

#include "access/password_hash.hpp"
#include "access/password_rules.hpp"

namespace bontot::access {
namespace {

std::string refused(const std::string& password, const std::string& login = "an.nguyen") {
    const auto result = check_password(password, login);
    return result ? "" : result.error().code;
}

TEST(PasswordRules, LengthCountsOnBothSides) {
    EXPECT_EQ(refused("trời mưa đò nh"), "password.too_short") << "14 characters, more bytes";
    EXPECT_EQ(refused("trời mưa đò nhẹ"), "") << "15";
    std::string longest;
    for (int i = 0; i < 128; ++i)
        longest += static_cast<char>('a' + (i * i + i / 7) % 26);
    EXPECT_EQ(refused(longest), "") << "128";
    EXPECT_EQ(refused(longest + "q"), "password.too_long") << "129";
    EXPECT_EQ(*check_password("ngắn", "").error().param("found"), "4");
}

TEST(PasswordRules, DecomposedAndComposedAreOnePassword) {
    const auto composed = check_password("trời mưa đò nhẹ", "x");
    const auto decomposed = check_password("tro\u031b\u0300i mu\u031ba đo\u0300 nhe\u0323", "x");
    ASSERT_TRUE(composed);
    ASSERT_TRUE(decomposed);
    EXPECT_EQ(*composed, *decomposed);
    EXPECT_EQ(typed_password("tro\u031b\u0300i mu\u031ba đo\u0300 nhe\u0323"), *composed);
}

TEST(PasswordRules, CommonPasswordsAreRefusedWhateverTheirDress) {
    for (const auto* common : {"matkhau123matkhau123", "Mật khẩu 123456789", "MATKHAU MATKHAU 1", "password1234567890",
                               "dangcongsanvietnam", "Chi bộ bốn tốt 2024", "qwertyuiopasdfghjkl", "aaaaaaaaaaaaaaaa",
                               "anhyeuem19051890!", "abcabcabcabcabc", "hoa sen xanh hoa sen xanh "})
        EXPECT_EQ(refused(common), "password.common") << common;
}

TEST(PasswordRules, ACommonWordInsideIsNoFault) {
    EXPECT_EQ(refused("mật khẩu của đò ngang"), "");
    EXPECT_EQ(refused("con mèo leo cây cau 1"), "");
}

TEST(PasswordRules, TheLoginMustNotBeInIt) {
    EXPECT_EQ(refused("sáng nay An.Nguyễn đi"), "password.contains_login");
    EXPECT_EQ(refused("sáng nay An Trần đi chợ"), "");
    EXPECT_EQ(refused("gió đưa cành trúc la", "canh"), "password.contains_login") << "four characters";
    EXPECT_EQ(refused("gió đưa cành trúc la", "anh"), "") << "three stand in many words by chance";
    EXPECT_EQ(refused("gửi thư cho binh.tran", "binh.tran@ubnd.vn"), "password.contains_login");
}

TEST(PasswordRules, OnlyTextIsTaken) {
    EXPECT_EQ(refused("trời mưa đò nhẹ\n"), "password.not_text");
    EXPECT_EQ(refused(std::string("trời mưa đò nhẹ\0x", 25)), "password.not_text");
    EXPECT_EQ(refused("\xff\xfe mot hai ba bon nam"), "password.not_text");
}

TEST(PasswordRules, EveryListIsReadAndPlain) {
    ASSERT_EQ(password_lists().size(), 3U);
    for (const auto& list : password_lists())
        EXPECT_GT(list.text.size(), 300U) << list.name;
}

TEST(PasswordHash, IsArgon2idAndKnowsItsPassword) {
    const auto hash = hash_password("trời mưa đò nhẹ");
    EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << hash;
    EXPECT_TRUE(is_password(hash, "trời mưa đò nhẹ"));
    EXPECT_FALSE(is_password(hash, "trời mưa đò nhe"));
    EXPECT_NE(hash, hash_password("trời mưa đò nhẹ")) << "salted";
    EXPECT_FALSE(is_nobodys_password("nobody"));
    EXPECT_FALSE(is_outdated(hash));
    EXPECT_TRUE(
        is_outdated("$argon2id$v=19$m=8192,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$"
                    "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    EXPECT_FALSE(is_password("", "x"));
}

}  // namespace
}  // namespace bontot::access
