// Who really calls, when a proxy that is trusted passes the request on.
#pragma once

#include <string>

#include "http/address.hpp"
#include "http/message.hpp"

namespace bontot::http {

struct Caller {
    std::string address;
    bool secure = false;
};

/// `peer` is at the other end of the connection. Its X-Forwarded-For and X-Forwarded-Proto count only when it is one of
/// `trusted`: the last address of the list that is not a trusted proxy itself is the caller.
[[nodiscard]] Caller real_caller(const Caller& peer, const Headers& headers, const AddressSet& trusted);

}  // namespace bontot::http
