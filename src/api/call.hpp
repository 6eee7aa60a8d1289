// One request that was understood, asked by somebody who may: what a handler works from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "access/principal.hpp"
#include "api/operation.hpp"
#include "api/services.hpp"
#include "app/accounts/who_asks.hpp"
#include "core/language.hpp"

namespace bontot::api {

using Input = nlohmann::json;  ///< checked against the contract before a handler sees it

class Call {
  public:
    Call(const http::Request& request, const OperationInfo& info, Services& services)
        : request_(request), info_(info), services_(services) {}

    [[nodiscard]] const http::Request& request() const { return request_; }
    [[nodiscard]] const OperationInfo& info() const { return info_; }
    [[nodiscard]] Services& services() const { return services_; }

    /// A parameter of the path; the contract says that it is there.
    [[nodiscard]] const std::string& path(std::string_view name) const { return path_values.find(name)->second; }
    template <class Id>
    [[nodiscard]] Id id(std::string_view name) const {
        return Id(path(name));
    }

    [[nodiscard]] std::string text(const char* name, std::string fallback = {}) const {
        return query.value(name, std::move(fallback));
    }
    [[nodiscard]] int number(const char* name, int fallback) const { return query.value(name, fallback); }
    [[nodiscard]] bool flag(const char* name, bool fallback) const { return query.value(name, fallback); }
    [[nodiscard]] bool has(const char* name) const { return query.contains(name); }

    [[nodiscard]] app::Actor actor() const { return {principal.name}; }

    // Filled in by Application before the handler is called.
    std::map<std::string, std::string, std::less<>> path_values;
    Input query;
    Input body;
    access::Principal principal;
    std::optional<app::Asking> asking;  ///< the session, where the caller came with one
    core::Language language = core::Language::vi;
    std::optional<std::int64_t> version;  ///< If-Match; always there where the contract asks for it

  private:
    const http::Request& request_;
    const OperationInfo& info_;
    Services& services_;
};

}  // namespace bontot::api
