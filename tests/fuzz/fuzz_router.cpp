// Any bytes as the target of a request: an address of the contract or none, whatever the method; what stands in path
// and query is text, held against the contract, and refusals have sentences.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "api/address.hpp"
#include "core/text.hpp"
#include "fuzz/refusals.hpp"
#include "http/target.hpp"

namespace {

using namespace bontot;

struct Contract {
    api::Schema path;
    api::Schema query;
};

const Contract& contract_of(const api::OperationInfo& info) {
    static const auto all = [] {
        std::vector<Contract> contracts;
        for (const auto& each : api::operations())
            contracts.push_back({api::Schema(each.path_schema), api::Schema(each.query_schema)});
        return contracts;
    }();
    return all[static_cast<std::size_t>(info.operation)];
}

bool holds(const std::vector<http::Method>& methods, http::Method method) {
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

/// Every character encoded: another way to write the same address.
std::string all_encoded(std::string_view text) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        encoded += {'%', k_digits[byte >> 4], k_digits[byte & 15]};
    }
    return encoded;
}

/// The address that leads to `route`.
std::string address_of(const api::Route& route) {
    std::string path(route.operation->path);
    for (const auto& [name, value] : route.values) {
        const auto mark = "{" + name + "}";
        path.replace(path.find(mark), mark.size(), all_encoded(value));
    }
    return path;
}

void follow(const api::Route& route, http::Method method, const http::Target& target) {
    fuzz::require(holds(route.allowed, route.operation->method));
    auto path = api::Input::object();
    for (const auto& [name, value] : route.values) {
        fuzz::require(!value.empty() && core::is_utf8(value));
        path[name] = value;
    }
    const auto again = api::route(method, address_of(route));
    fuzz::require(again.operation == route.operation && again.values == route.values);

    const auto& contract = contract_of(*route.operation);
    fuzz::check(contract.path.check(path));
    const auto query = api::query_values(target.query, contract.query.description());
    if (!query) return fuzz::check_refusals({query.error()});
    fuzz::check(contract.query.check(*query));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto method = http::k_methods[data[0] % http::k_methods.size()].first;
    const auto target = http::parse_target({reinterpret_cast<const char*>(data) + 1, size - 1});
    if (!target) return 0;
    const auto route = api::route(method, target->path);
    if (route.operation == nullptr) {
        fuzz::require(!holds(route.allowed, method));
        return 0;
    }
    follow(route, method, *target);
    return 0;
}
