// Which operation an address means, and what its parameters say.
#include <gtest/gtest.h>

#include "api/address.hpp"

namespace bontot::api {
namespace {

using http::Method;

const std::string k_id = "01hzy5k8qv3m2n4p6r8s0t1w2x";

TEST(Address, NamesTheOperationAndItsParameters) {
    const auto found = route(Method::get, "/api/v1/units/" + k_id);
    ASSERT_NE(found.operation, nullptr);
    EXPECT_EQ(found.operation->id, "get_unit");
    EXPECT_EQ(found.values.at("unit"), k_id);
}

TEST(Address, HeadIsAskedLikeGet) {
    const auto found = route(Method::head, "/api/v1/units");
    ASSERT_NE(found.operation, nullptr);
    EXPECT_EQ(found.operation->id, "list_units");
}

TEST(Address, AWrongMethodSaysWhatIsTaken) {
    const auto found = route(Method::remove, "/api/v1/units/" + k_id);
    EXPECT_EQ(found.operation, nullptr);
    EXPECT_EQ(found.allowed, std::vector{Method::get});
    EXPECT_EQ(route(Method::patch, "/api/v1/units").allowed, std::vector{Method::get});
}

TEST(Address, AFixedWordWinsOverAParameter) {
    EXPECT_EQ(route(Method::get, "/api/v1/members/" + k_id).operation->id, "get_member");
    for (const auto& operation : operations()) {
        const std::string path(operation.path);
        if (path.find('{') != std::string::npos) continue;
        const auto found = route(operation.method, path);
        EXPECT_EQ(found.operation->id, operation.id);
        EXPECT_TRUE(found.values.empty()) << path;
    }
}

TEST(Address, NothingElseIsAnAddress) {
    for (const auto* path : {"/", "/api", "/api/v1", "/api/v1/", "/api/v1/unit", "/api/v1/units/",
                             "/api/v1/units//name", "/api/v1/units/../accounts", "/api/v1/units/%2e%2e%2f%00",
                             "/API/V1/units", "//api/v1/units", "/api/v1/units/x/y/z"}) {
        const auto found = route(Method::get, path);
        EXPECT_TRUE(found.operation == nullptr || found.values.size() == 1) << path;
        if (found.operation != nullptr) {
            EXPECT_EQ(found.operation->id, "get_unit") << path;
        }
    }
    EXPECT_EQ(route(Method::get, "/api/v1/units/a%00b").operation, nullptr);
    EXPECT_EQ(route(Method::get, "/api/v1/units/a%zz").operation, nullptr);
    EXPECT_EQ(route(Method::get, "/api/v1/units/a%ff").operation, nullptr);
}

TEST(Address, QueryValuesHaveTheTypesOfTheContract) {
    const auto schema = Input::parse(info_of(Operation::list_units).query_schema);
    const auto values = query_values("text=ph%C3%B2ng&limit=20", schema);
    ASSERT_TRUE(values);
    EXPECT_EQ(values->at("text"), "phòng");
    EXPECT_EQ(values->at("limit"), 20);
    // A number that is none stays text, for the contract to refuse.
    EXPECT_EQ(query_values("limit=2x", schema)->at("limit"), "2x");
    EXPECT_EQ(query_values("limit=", schema)->at("limit"), "");
    EXPECT_EQ(query_values("limit=99999999999999999999", schema)->at("limit"), "99999999999999999999");
}

TEST(Address, AParameterThatStandsTwiceIsRefused) {
    const auto schema = Input::parse(info_of(Operation::list_units).query_schema);
    const auto twice = query_values("limit=2&limit=3", schema);
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().code, "request.repeated");
    EXPECT_EQ(twice.error().place, "limit");
    EXPECT_EQ(query_values("text=%ff", schema).error().code, "request.bad_encoding");
}

TEST(Operations, StandAtTheIndexOfTheirName) {
    ASSERT_EQ(operations().size(), k_operation_count);
    for (std::size_t i = 0; i < operations().size(); ++i)
        EXPECT_EQ(static_cast<std::size_t>(operations()[i].operation), i);
}

TEST(Operations, AreAllReachedByTheirOwnAddress) {
    for (const auto& operation : operations()) {
        std::string path(operation.path);
        for (auto open = path.find('{'); open != std::string::npos; open = path.find('{'))
            path.replace(open, path.find('}') - open + 1, k_id);
        const auto found = route(operation.method, path);
        ASSERT_NE(found.operation, nullptr) << path;
        EXPECT_EQ(found.operation->id, operation.id);
    }
}

TEST(Operations, HaveOneHandlerEach) {
    for (const auto& operation : operations())
        EXPECT_NE(operation.handler != nullptr, operation.own_transaction != nullptr) << operation.id;
}

}  // namespace
}  // namespace bontot::api
