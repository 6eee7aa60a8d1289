// The application behind the server: a request becomes an operation, asked by somebody who may, with input that the
// contract allows; then its handler runs, inside one transaction. Nothing reaches a handler otherwise.
#pragma once

#include <array>
#include <map>
#include <string_view>

#include "api/call.hpp"
#include "api/gate.hpp"
#include "api/schema.hpp"
#include "api/services.hpp"

namespace bontot::api {

class Application {
  public:
    Application(Services services, Gate& gate);

    /// Any number of threads at once.
    [[nodiscard]] http::Response handle(const http::Request& request) const;

    /// For the server's limits and figures, before the body has come: null when no operation has this address.
    [[nodiscard]] static const OperationInfo* operation_of(http::Method method, std::string_view path);

  private:
    struct Schemas {
        Schema path;
        Schema query;
        std::optional<Schema> body;
    };

    [[nodiscard]] core::Checked<void> understand(Call& call) const;
    [[nodiscard]] core::Checked<Reply> answer(Call& call, Caller& caller) const;
    [[nodiscard]] core::Checked<Reply> answer_reading(Call& call, Caller& caller) const;
    [[nodiscard]] core::Checked<Reply> answer_changing(Call& call) const;
    [[nodiscard]] core::Result<void> admit(Call& call, app::Transaction& records, Caller& caller) const;
    [[nodiscard]] http::Response response_of(const Call& call, Reply reply) const;
    [[nodiscard]] http::Response problem_of(const Call& call, const core::Refusals& refusals) const;
    void add_current(const Call& call, Json& problem) const;

    mutable Services services_;
    Gate& gate_;
    std::vector<Schemas> schemas_;
};

}  // namespace bontot::api
