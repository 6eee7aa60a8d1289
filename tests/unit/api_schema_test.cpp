// Requests against the contract: what is refused, and how the refusal names it.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/schema.hpp"
#include "core/result.hpp"

namespace bontot::api {
namespace {

constexpr std::string_view k_schema = R"({
  "type": "object", "additionalProperties": false, "required": ["name", "on"],
  "properties": {
    "name": {"type": "string", "minLength": 1, "maxLength": 5},
    "on": {"$ref": "#/definitions/Day"},
    "points": {"type": "integer", "minimum": 0, "maximum": 100},
    "kind": {"enum": ["regular", "thematic"]},
    "lines": {"type": "array", "maxItems": 3, "items": {"type": "object", "required": ["member"],
              "additionalProperties": false, "properties": {"member": {"type": "string"}}}}
  },
  "definitions": {"Day": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}
})";

/// "place code" of every fault; empty when the input is allowed.
std::vector<std::string> faults_of(const Input& input) {
    static const Schema schema(k_schema);
    std::vector<std::string> faults;
    if (const auto checked = schema.check(input); !checked) {
        for (const auto& fault : checked.error())
            faults.push_back(fault.place + " " + fault.code);
    }
    return faults;
}

Input good() {
    return {{"name", "An"}, {"on", "2024-03-01"}};
}

Input with(const char* name, Input value) {
    auto input = good();
    input[name] = std::move(value);
    return input;
}

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Schema, TakesWhatTheContractAllows) {
    EXPECT_THAT(faults_of(good()), IsEmpty());
    EXPECT_THAT(faults_of(with("points", 0)), IsEmpty());
    EXPECT_THAT(faults_of(with("points", 100)), IsEmpty());
    EXPECT_THAT(faults_of(with("name", "Đặng")), IsEmpty());
    EXPECT_THAT(faults_of(with("lines", {{{"member", "x"}}})), IsEmpty());
}

TEST(Schema, NamesTheFieldBeyondEachLimit) {
    EXPECT_THAT(faults_of(with("points", -1)), ElementsAre("/points request.not_allowed"));
    EXPECT_THAT(faults_of(with("points", 101)), ElementsAre("/points request.not_allowed"));
    EXPECT_THAT(faults_of(with("points", 1.5)), ElementsAre("/points request.not_allowed"));
    EXPECT_THAT(faults_of(with("points", "5")), ElementsAre("/points request.not_allowed"));
    EXPECT_THAT(faults_of(with("name", "")), ElementsAre("/name request.not_allowed"));
    EXPECT_THAT(faults_of(with("name", "Nguyễn")), ElementsAre("/name request.not_allowed"));
    EXPECT_THAT(faults_of(with("kind", "combined")), ElementsAre("/kind request.not_allowed"));
    EXPECT_THAT(faults_of(with("on", "1/3/2024")), ElementsAre("/on request.not_allowed"));
    EXPECT_THAT(faults_of(with("on", nullptr)), ElementsAre("/on request.not_allowed"));
}

TEST(Schema, NamesWhatIsMissingAndWhatIsUnknownWithTheNearest) {
    EXPECT_THAT(faults_of(Input::object()), UnorderedElementsAre("/name request.missing", "/on request.missing"));
    EXPECT_THAT(faults_of(with("point", 3)), ElementsAre("/point request.unknown_field"));
    const Schema schema(k_schema);
    const auto checked = schema.check(with("point", 3));
    ASSERT_FALSE(checked);
    EXPECT_EQ(*checked.error().front().param("nearest"), "points");
}

TEST(Schema, ReachesIntoLists) {
    EXPECT_THAT(faults_of(with("lines", {{{"member", "x"}}, {{"member", 7}}})),
                ElementsAre("/lines/1/member request.not_allowed"));
    EXPECT_THAT(faults_of(with("lines", {{{"member", "x"}}, Input::object()})),
                ElementsAre("/lines/1/member request.missing"));
    EXPECT_THAT(
        faults_of(
            with("lines", Input::array({{{"member", "a"}}, {{"member", "b"}}, {{"member", "c"}}, {{"member", "d"}}}))),
        ElementsAre("/lines request.not_allowed"));
}

TEST(Schema, AWholeBodyOfAnotherTypeIsNamed) {
    EXPECT_THAT(faults_of(Input::array()), ElementsAre(" request.not_allowed"));
    EXPECT_THAT(faults_of("text"), ElementsAre(" request.not_allowed"));
}

TEST(Schema, NamesTheFirstFaultsOfABodyFullOfThem) {
    auto input = good();
    for (int i = 0; i < 1000; ++i)
        input["x" + std::to_string(i)] = i;
    EXPECT_EQ(faults_of(input).size(), k_most_faults);
    input.erase("name");
    EXPECT_EQ(faults_of(input).size(), k_most_faults);
}

TEST(Schema, NamesAListThatIsTooLongBesideOtherFaults) {
    auto input =
        with("lines", Input::array({{{"member", "a"}}, {{"member", "b"}}, {{"member", "c"}}, {{"member", "d"}}}));
    input["kind"] = "combined";
    EXPECT_THAT(faults_of(input), UnorderedElementsAre("/kind request.not_allowed", "/lines request.not_allowed"));
}

TEST(Schema, PlacesArePointersWhateverTheName) {
    EXPECT_THAT(faults_of(with("a/b~c", 1)), ElementsAre("/a~1b~0c request.unknown_field"));
}

TEST(Schema, ShowsOnlyTheBeginningOfALongName) {
    const Schema schema(k_schema);
    const auto checked = schema.check(with(std::string(100'000, 'x').c_str(), 1));
    ASSERT_FALSE(checked);
    EXPECT_LT(checked.error().front().param("found")->size(), 100U);
}

TEST(ParseJson, TakesTextAndComposesIt) {
    const auto input = parse_json("{\"name\": \"Hoa\xCC\x80\"}");  // a + combining grave
    ASSERT_TRUE(input);
    EXPECT_EQ(input->at("name"), "Hoà");
}

std::string refusal_of(std::string_view text) {
    const auto input = parse_json(text);
    return input ? "" : input.error().code;
}

TEST(ParseJson, RefusesWhatIsNoDocument) {
    EXPECT_EQ(refusal_of(""), "request.not_json");
    EXPECT_EQ(refusal_of("{"), "request.not_json");
    EXPECT_EQ(refusal_of("{} {}"), "request.not_json");
    EXPECT_EQ(refusal_of("{\"a\": 1e999}"), "request.not_json");
    EXPECT_EQ(refusal_of("{\"a\": NaN}"), "request.not_json");
    EXPECT_EQ(refusal_of("{\"a\": \"\xC3\x28\"}"), "request.not_utf8");
    EXPECT_EQ(refusal_of("{\"a\": \"\xED\xA0\x80\"}"), "request.not_utf8");
}

TEST(ParseJson, RefusesControlCharactersInTextsAndNames) {
    for (const auto* bad : {"\\u0000", "\\u0001", "\\u0008", "\\u000b", "\\u001f"}) {
        const auto value = parse_json(fmt::format(R"({{"a": ["x", "x{}y"]}})", bad));
        ASSERT_FALSE(value) << bad;
        EXPECT_EQ(value.error().code, "request.control_character");
        EXPECT_EQ(value.error().place, "/a/1");
        EXPECT_EQ(refusal_of(fmt::format(R"({{"a{}b": 1}})", bad)), "request.control_character");
    }
    EXPECT_EQ(refusal_of(R"({"a": "dòng một\r\n\tdòng hai \u0020\u007f"})"), "");
}

TEST(ParseJson, RefusesANameThatStandsTwice) {
    const auto input = parse_json(R"({"a": {"b": 1, "b": 2}})");
    ASSERT_FALSE(input);
    EXPECT_EQ(input.error().code, "request.repeated");
    EXPECT_EQ(input.error().place, "b");
    EXPECT_EQ(refusal_of(R"({"a": {"b": 1}, "c": {"b": 2}})"), "");
}

TEST(ParseJson, IsNotNestedWithoutEnd) {
    const auto nested = [](int levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    EXPECT_EQ(refusal_of(nested(k_deepest_json)), "");
    EXPECT_EQ(refusal_of(nested(k_deepest_json + 1)), "request.too_deep");
    EXPECT_EQ(refusal_of(nested(1'000'000)), "request.too_deep");
}

}  // namespace
}  // namespace bontot::api
