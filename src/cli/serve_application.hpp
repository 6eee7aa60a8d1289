// What `serve` answers requests with: the records, evidence and plans of one place, behind the gate of its accounts.
#pragma once

#include <memory>

#include "access/attempts.hpp"
#include "api/application.hpp"
#include "api/paper_batches.hpp"
#include "api/paper_desk.hpp"
#include "api/plan_shelf.hpp"
#include "api/session_gate.hpp"
#include "cli/place.hpp"
#include "documents/media_inspector.hpp"
#include "http/log.hpp"

namespace bontot::cli {

class ServeApplication {
  public:
    /// Refused: no folder for evidence, a plan of the data directory that cannot be read or has errors, a key that does
    /// not fit (secret_key.hpp), settings of a mail server that are not understood.
    [[nodiscard]] static core::Result<std::unique_ptr<ServeApplication>> make(Place& place, const PlaceOptions& options,
                                                                              http::Log& log);

    [[nodiscard]] http::Response handle(const http::Request& request) const { return application_.handle(request); }
    /// Reads the plans again; a faulty one leaves all as they were and is refused.
    [[nodiscard]] core::Result<void> reload_plans();
    /// Where there is no account yet: the code that makes the first one.
    [[nodiscard]] core::Result<std::optional<std::string>> first_code();
    /// Removes what has ended: sessions, links, kept answers, uploads. How many; a fault is for the log.
    [[nodiscard]] core::Result<std::int64_t> tidy();

  private:
    ServeApplication(Place& place, std::string plans_folder, std::string templates_folder,
                     std::unique_ptr<app::ContentStore> contents, std::unique_ptr<app::UploadStore> uploads,
                     api::Plans plans, const access::SecretBox::Key& key, std::unique_ptr<app::MailBox> mail);

    Place& place_;
    std::string plans_folder_;
    std::unique_ptr<app::ContentStore> contents_;
    std::unique_ptr<app::UploadStore> uploads_;
    documents::DocumentInspector inspector_;
    api::PlanShelf plans_;
    access::Attempts attempts_;
    access::SecretBox box_;
    std::unique_ptr<app::MailBox> mail_;
    documents::PdfMaker pdf_;
    api::PaperDesk papers_;
    api::SessionGate gate_;
    api::ChangeFeed changes_;
    api::PaperBatches batches_;
    api::Application application_;
};

}  // namespace bontot::cli
