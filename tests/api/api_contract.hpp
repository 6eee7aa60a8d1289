// Requests to the whole application, on both engines, asked by somebody with chosen grants.
#pragma once

#include "access/principal.hpp"
#include "api/application.hpp"
#include "contract/organisation_records.hpp"
#include "evidence/media_inspector.hpp"
#include "storage/nudge_store.hpp"

namespace bontot::contract {

/// The caller of the test.
class ChosenGate final : public api::Gate {
  public:
    [[nodiscard]] core::Result<api::Caller> who(const http::Request& request, app::Transaction& records) override;
    void answered(const api::Caller& /*caller*/) override {}
    std::optional<access::Principal> principal;
};

class ApiContract : public OrganisationContract {
  protected:
    void SetUp() override;
    void TearDown() override;

    /// From now on this role asks, held for `unit`.
    void ask_as(access::Role role, const core::UnitId& unit);
    void ask_as_nobody();
    /// Whoever asks has an account: only then is an answer kept for them.
    void give_account();
    /// The application behind another gate.
    void open_with(api::Gate& gate);
    access::Principal& principal() { return *gate_.principal; }

    http::Response call(http::Method method, const std::string& path, const std::string& body = {},
                        const std::vector<std::pair<std::string, std::string>>& headers = {});
    http::Response get(const std::string& path) { return call(http::Method::get, path); }
    [[nodiscard]] static nlohmann::json json_of(const http::Response& response);
    /// "412 records.stale"
    [[nodiscard]] static std::string problem_of(const http::Response& response);

    ChosenGate gate_;
    std::unique_ptr<storage::Records> records_;
    std::unique_ptr<app::ContentStore> contents_;
    std::unique_ptr<evidence::MediaInspector> inspector_;
    std::unique_ptr<api::PlanShelf> plans_;
    access::Attempts attempts_;
    const access::SecretBox box_{access::SecretBox::new_key()};
    app::MailBox* mail_ = nullptr;
    std::unique_ptr<app::UploadStore> uploads_;
    std::unique_ptr<storage::NudgeStore> nudges_;
    std::unique_ptr<api::ChangeFeed> changes_;
    std::unique_ptr<api::Application> application_;
    TemporaryFolder evidence_folder_;
    TemporaryFolder upload_folder_;
};

}  // namespace bontot::contract
