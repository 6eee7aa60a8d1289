// Vietnamese lists of people: given name first, then family and middle names, each as dictionaries order it.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/name_order.hpp"
#include "core/text.hpp"

namespace bontot::core {
namespace {

std::vector<std::string> listed(std::vector<std::string> names) {
    NameOrder order;
    std::sort(names.begin(), names.end(), [&](const auto& a, const auto& b) { return order.key(a) < order.key(b); });
    return names;
}

TEST(NameOrder, GivenNameThenFamilyThenMiddle) {
    EXPECT_THAT(listed({"Trần Văn An", "Nguyễn Thị Bình", "Lê Văn An", "Lê Thị An", "Phạm Anh"}),
                testing::ElementsAre("Lê Thị An", "Lê Văn An", "Trần Văn An", "Phạm Anh", "Nguyễn Thị Bình"));
}

TEST(NameOrder, LettersAndTonesAsInTheDictionary) {
    EXPECT_THAT(listed({"Đạt", "Dũng", "Ân", "Ánh", "Anh", "Ảnh", "Ăn", "Ạnh", "Ành", "Ãnh", "Em", "Đức"}),
                testing::ElementsAre("Anh", "Ành", "Ảnh", "Ãnh", "Ánh", "Ạnh", "Ăn", "Ân", "Dũng", "Đạt", "Đức", "Em"));
}

TEST(NameOrder, SpacesAndSingleWords) {
    NameOrder order;
    EXPECT_EQ(order.key("Lê  Văn An "), order.key("Lê Văn An"));
    EXPECT_LT(order.key("An"), order.key("Lê An"));
    EXPECT_LT(order.key(""), order.key("A"));
}

TEST(CollationKey, AgreesWithTheComparison) {
    const std::vector<std::string> words{
        "",  "a", "à", "ả", "ă", "ằ", "â", "b", "d",       "đ",      "e",
        "ê", "o", "ô", "ơ", "u", "ư", "y", "Y", "nghiêng", "Nguyễn", std::string(200, 'x')};
    for (const auto& a : words) {
        EXPECT_EQ(collation_key(a).find('\0'), std::string::npos) << a;
        for (const auto& b : words) {
            const int order = compare_vietnamese(a, b);
            EXPECT_EQ(collation_key(a) < collation_key(b), order < 0) << a << " " << b;
        }
    }
}

}  // namespace
}  // namespace bontot::core
