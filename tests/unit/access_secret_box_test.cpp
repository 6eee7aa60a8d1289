// Secrets that must be read again are kept sealed (docs/access.md, Signing in).
#include <gtest/gtest.h>

#include "access/secret_box.hpp"

namespace bontot::access {
namespace {

TEST(SecretBox, OpensWhatItSealed) {
    const SecretBox box(SecretBox::new_key());
    for (const std::string secret : {"A", "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"}) {
        const auto sealed = box.seal(secret);
        EXPECT_TRUE(SecretBox::is_sealed(sealed));
        EXPECT_EQ(box.open(sealed), secret);
    }
}

TEST(SecretBox, ShowsNothingOfTheSecret) {
    const SecretBox box(SecretBox::new_key());
    EXPECT_EQ(box.seal("JBSWY3DPEHPK3PXP").find("JBSWY3DP"), std::string::npos);
}

TEST(SecretBox, SealsTheSameOtherwiseEachTime) {
    const SecretBox box(SecretBox::new_key());
    EXPECT_NE(box.seal("JBSWY3DPEHPK3PXP"), box.seal("JBSWY3DPEHPK3PXP"));
}

TEST(SecretBox, OpensNothingOfAnotherKey) {
    const SecretBox one(SecretBox::new_key());
    const SecretBox other(SecretBox::new_key());
    EXPECT_EQ(other.open(one.seal("JBSWY3DPEHPK3PXP")), std::nullopt);
}

TEST(SecretBox, OpensNothingThatWasTouched) {
    const SecretBox box(SecretBox::new_key());
    const auto sealed = box.seal("JBSWY3DPEHPK3PXP");
    for (std::size_t i = 5; i < sealed.size(); ++i) {
        auto touched = sealed;
        touched[i] = touched[i] == 'A' ? 'B' : 'A';
        if (i + 1 == sealed.size()) continue;  // the last character may hold bits that mean nothing
        EXPECT_EQ(box.open(touched), std::nullopt) << i;
    }
    for (const auto* broken :
         {"box1:", "box1:AAAA", "box1:%%%%", "box1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
        EXPECT_EQ(box.open(broken), std::nullopt) << broken;
}

TEST(SecretBox, WhatWasNeverSealedIsItself) {
    const SecretBox box(SecretBox::new_key());
    EXPECT_EQ(box.open("JBSWY3DPEHPK3PXP"), "JBSWY3DPEHPK3PXP");
    EXPECT_FALSE(SecretBox::is_sealed("JBSWY3DPEHPK3PXP"));
}

}  // namespace
}  // namespace bontot::access
