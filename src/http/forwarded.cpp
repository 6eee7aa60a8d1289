#include "http/forwarded.hpp"

#include <vector>

#include "http/ascii.hpp"

namespace bontot::http {
namespace {

/// All entries of all headers of that name, in order.
std::vector<std::string_view> entries(const Headers& headers, std::string_view name) {
    std::vector<std::string_view> found;
    for (const auto& [header, value] : headers.all()) {
        if (!same_word(header, name)) continue;
        std::string_view rest = value;
        while (!rest.empty())
            found.push_back(next_piece(rest, ','));
    }
    return found;
}

}  // namespace

Caller real_caller(const Caller& peer, const Headers& headers, const AddressSet& trusted) {
    if (!trusted.holds(peer.address)) return peer;
    Caller caller = peer;
    const auto hops = entries(headers, "X-Forwarded-For");
    for (auto hop = hops.rbegin(); hop != hops.rend() && trusted.holds(caller.address); ++hop) {
        const auto address = Address::parse(*hop);
        if (!address) break;  // whoever wrote this cannot be believed any further
        caller.address = address->text();
    }
    const auto schemes = entries(headers, "X-Forwarded-Proto");
    if (!schemes.empty()) caller.secure = same_word(schemes.back(), "https");
    return caller;
}

}  // namespace bontot::http
