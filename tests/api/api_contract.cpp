#include "api/api_contract.hpp"

#include "api/answer_check.hpp"
#include "documents/media_inspector.hpp"
#include "http/answer.hpp"
#include "storage/content_store.hpp"
#include "storage/upload_directory.hpp"
#include "support/shipped_plan.hpp"

namespace bontot::contract {

namespace {

api::Plans shipped_plans() {
    api::Plans plans;
    for (const auto* id : {"nt-2023", "hd42-2025"})
        plans[id] = {test::shipped_plan(id), {}};
    return plans;
}

}  // namespace

core::Result<api::Caller> ChosenGate::who(const http::Request& /*request*/, app::Transaction& /*records*/) {
    if (!principal) return core::refuse(core::RefusalKind::forbidden, "access.sign_in_needed", {});
    return api::Caller{*principal, std::nullopt, false};
}

void ApiContract::SetUp() {
    OrganisationContract::SetUp();
    records_ = std::make_unique<storage::Records>(records());
    contents_ = must(storage::ContentDirectory::open(evidence_folder_.path()));
    inspector_ = std::make_unique<documents::DocumentInspector>();
    plans_ = std::make_unique<api::PlanShelf>(shipped_plans());
    uploads_ = must(storage::UploadDirectory::open(upload_folder_.path()));
    nudges_ = std::make_unique<storage::NudgeStore>(database(), "38");
    open_with(gate_);
}

void ApiContract::open_with(api::Gate& gate) {
    application_.reset();
    changes_ = std::make_unique<api::ChangeFeed>(*records_, gate);
    application_ =
        std::make_unique<api::Application>(api::Services{*records_, *contents_, *inspector_, *plans_, attempts_,
                                                         *uploads_, *changes_, box_, mail_, nudges_.get()},
                                           gate);
}

void ApiContract::TearDown() {
    application_.reset();
    changes_.reset();
}

void ApiContract::ask_as(access::Role role, const core::UnitId& unit) {
    access::Grant grant;
    grant.role = role;
    grant.unit = unit;
    grant.span = {core::Date(2020, 1, 1), std::nullopt};
    access::Principal principal;
    principal.name = "Lê Thị Kế toán";
    principal.grants = {grant};
    principal.second_factor = true;
    gate_.principal = principal;
}

void ApiContract::give_account() {
    access::Account account;
    account.login = "ke-toan";
    account.name = "Lê Thị Kế toán";
    account.unit = province_;
    account.state = access::AccountState::active;
    change([&](app::Transaction& records) {
        account.id = access::AccountId(records.new_id());
        must(records.accounts().insert(account));
    });
    principal().account = account.id;
}

void ApiContract::ask_as_nobody() {
    gate_.principal.reset();
}

http::Response ApiContract::call(http::Method method, const std::string& path, const std::string& body,
                                 const std::vector<std::pair<std::string, std::string>>& headers) {
    http::Request request;
    request.method = method;
    const auto mark = path.find('?');
    request.path = "/api/v1" + path.substr(0, mark);
    if (mark != std::string::npos) request.query = path.substr(mark + 1);
    request.headers.set("Host", "localhost");
    if (!body.empty()) request.headers.set("Content-Type", "application/json");
    for (const auto& [name, value] : headers)
        request.headers.set(name, value);
    request.body = body;
    auto response = application_->handle(request);
    EXPECT_EQ(fault_of_answer(request, response), "")
        << "in the answer to " << path << ", which the contract describes "
        << "otherwise";
    http::keep_conditions(request, response);  // as the server does
    return response;
}

nlohmann::json ApiContract::json_of(const http::Response& response) {
    if (const auto* text = std::get_if<std::string>(&response.body)) return nlohmann::json::parse(*text);
    if (const auto* text = std::get_if<std::string_view>(&response.body)) return nlohmann::json::parse(*text);
    return nullptr;
}

std::string ApiContract::problem_of(const http::Response& response) {
    if (response.status < 400) return std::to_string(response.status);
    return std::to_string(response.status) + " " + json_of(response).value("code", "?");
}

}  // namespace bontot::contract
