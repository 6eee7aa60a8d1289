// What `serve` answers requests with: the records, evidence and plans of one place, behind the gate of its accounts.
#pragma once

#include <memory>

#include "access/attempts.hpp"
#include "api/application.hpp"
#include "api/plan_shelf.hpp"
#include "api/session_gate.hpp"
#include "cli/place.hpp"
#include "cli/reminders.hpp"
#include "documents/media_inspector.hpp"
#include "http/log.hpp"
#include "movement/holidays.hpp"
#include "storage/nudge_store.hpp"

namespace bontot::cli {

class ServeApplication {
  public:
    /// Refused: no folder for evidence, a plan of the data directory that cannot be read or has errors, a key that does
    /// not fit (secret_key.hpp), a table of holidays that is not understood, settings of a mail server that are not
    /// understood.
    [[nodiscard]] static core::Result<std::unique_ptr<ServeApplication>> make(Place& place, const PlaceOptions& options,
                                                                              http::Log& log);

    [[nodiscard]] http::Response handle(const http::Request& request) const { return application_.handle(request); }
    /// Reads the plans again; a faulty one leaves all as they were and is refused.
    [[nodiscard]] core::Result<void> reload_plans();
    /// Where there is no account yet: the code that makes the first one.
    [[nodiscard]] core::Result<std::optional<std::string>> first_code();
    /// Removes what has ended: sessions, links, kept answers, uploads. How many; a fault is for the log.
    [[nodiscard]] core::Result<std::int64_t> tidy();
    /// Posts the letters of the day, from the hour on that the mail settings say; how many.
    [[nodiscard]] core::Result<std::size_t> remind();

  private:
    ServeApplication(Place& place, std::string plans_folder, std::unique_ptr<app::ContentStore> contents,
                     std::unique_ptr<app::UploadStore> uploads, api::Plans plans, movement::Holidays holidays,
                     const access::SecretBox::Key& key, std::unique_ptr<app::MailBox> mail);

    Place& place_;
    std::string plans_folder_;
    std::unique_ptr<app::ContentStore> contents_;
    std::unique_ptr<app::UploadStore> uploads_;
    documents::DocumentInspector inspector_;
    api::PlanShelf plans_;
    movement::Holidays holidays_;
    access::Attempts attempts_;
    access::SecretBox box_;
    storage::NudgeStore nudges_;
    Reminders reminders_;
    std::optional<core::ClockTime> remind_from_;
    std::unique_ptr<app::MailBox> mail_;  // ends before what its letters report to
    api::SessionGate gate_;
    api::ChangeFeed changes_;
    api::Application application_;
};

}  // namespace bontot::cli
