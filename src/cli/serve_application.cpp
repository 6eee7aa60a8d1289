#include "cli/serve_application.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "api/plan_of_year.hpp"
#include "app/accounts/first_administrator.hpp"
#include "app/accounts/manage.hpp"
#include "app/evidence/uploads.hpp"
#include "cli/command.hpp"
#include "cli/document_file.hpp"
#include "cli/mail_settings.hpp"
#include "cli/secret_key.hpp"
#include "core/instant.hpp"
#include "documents/papers/shipped_templates.hpp"
#include "mail/mail_queue.hpp"
#include "mail/smtp.hpp"
#include "plan/shipped.hpp"
#include "storage/content_store.hpp"
#include "storage/upload_directory.hpp"

namespace bontot::cli {

namespace {

using core::Result;

Result<void> shelve(api::Plans& plans, const std::string& name_or_path) {
    auto loaded = load_plan(name_or_path);
    if (!loaded) return tl::unexpected(loaded.error());
    if (plan::has_error(loaded->findings)) return tl::unexpected(plan::errors_of(loaded->findings).front());
    auto id = loaded->plan.id;
    plans.insert_or_assign(std::move(id), std::move(*loaded));
    return {};
}

/// Those that ship with the program, and those of DATA/plans, which may take their place.
Result<api::Plans> read_plans(const std::string& folder) {
    api::Plans plans;
    for (const auto& file : plan::shipped_plans()) {
        const auto id = std::string(file.name.substr(0, file.name.rfind('.')));
        // A shipped file with errors is there to be looked at (plan lint), not to judge by.
        static_cast<void>(shelve(plans, id));
    }
    if (folder.empty() || !std::filesystem::is_directory(folder)) return plans;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".yaml") continue;
        if (auto shelved = shelve(plans, entry.path().string()); !shelved) return tl::unexpected(shelved.error());
    }
    return plans;
}

/// The office's own templates of papers, each of them usable; empty: those shipped.
Result<std::string> templates_in(const std::string& data) {
    auto folder = (std::filesystem::path(data) / "templates").string();
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored)) return std::string();
    for (const auto& [format, format_name] : papers::k_formats) {
        for (const auto& [kind, name] : papers::k_paper_kinds) {
            const auto file = std::filesystem::path(folder) / documents::template_name(kind, format);
            if (!std::filesystem::exists(file, ignored)) continue;
            if (auto read = documents::paper_template(kind, format, folder); !read) return tl::unexpected(read.error());
        }
    }
    return folder;
}

/// The table that ships with the program, with the years that DATA/holidays.txt has.
Result<movement::Holidays> read_holidays(const std::string& data) {
    const auto path = std::filesystem::path(data) / "holidays.txt";
    if (!std::filesystem::exists(path)) return movement::Holidays::shipped();
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    auto newer = movement::Holidays::parse(text.str(), path.string());
    if (!newer) return newer;
    return movement::Holidays::shipped().with(*newer);
}

std::unique_ptr<app::MailBox> mail_box(const mail::Settings& settings, http::Log& log) {
    const auto report = [&log](const std::string& about, const std::string& reason) {
        log.event(reason.empty() ? "mail_sent" : "mail_not_sent", {{"account", about}, {"reason", reason}});
    };
    return std::make_unique<mail::MailQueue>(
        settings.pages, [settings](const app::Mail& letter) { return mail::send(settings, letter); }, report);
}

}  // namespace

ServeApplication::ServeApplication(Place& place, std::string plans_folder, std::string templates_folder,
                                   std::unique_ptr<app::ContentStore> contents,
                                   std::unique_ptr<app::UploadStore> uploads, api::Plans plans,
                                   movement::Holidays holidays, const access::SecretBox::Key& key,
                                   std::unique_ptr<app::MailBox> mail)
    : place_(place),
      plans_folder_(std::move(plans_folder)),
      contents_(std::move(contents)),
      uploads_(std::move(uploads)),
      plans_(std::move(plans)),
      holidays_(std::move(holidays)),
      box_(key),
      nudges_(place.database(), place.root().root),
      reminders_(place.records(), nudges_, api::plan_of_years(plans_)),
      mail_(std::move(mail)),
      pdf_(pdf_worker_command()),
      papers_(std::move(templates_folder), &pdf_),
      gate_(place.records()),
      changes_(place.records(), gate_),
      batches_(place.records(), papers_),
      application_(api::Services{place.records(), *contents_, inspector_, plans_, attempts_, *uploads_, changes_, box_,
                                 papers_, batches_, mail_.get(), &nudges_, holidays_},
                   gate_) {}

Result<std::unique_ptr<ServeApplication>> ServeApplication::make(Place& place, const PlaceOptions& options,
                                                                 http::Log& log) {
    const auto evidence = evidence_folder(options);
    if (!evidence) return tl::unexpected(evidence.error());
    auto contents = storage::ContentDirectory::open(*evidence);
    if (!contents) return tl::unexpected(contents.error());
    auto uploads = storage::UploadDirectory::open(std::filesystem::path(options.data) / "uploads");
    if (!uploads) return tl::unexpected(uploads.error());
    auto folder = (std::filesystem::path(options.data) / "plans").string();
    auto plans = read_plans(folder);
    if (!plans) return tl::unexpected(plans.error());
    auto holidays = read_holidays(options.data);
    if (!holidays) return tl::unexpected(holidays.error());
    const auto key = secret_key(options.data, place.records());
    if (!key) return tl::unexpected(key.error());
    auto templates = templates_in(options.data);
    if (!templates) return tl::unexpected(templates.error());
    const auto settings = mail_settings(options.data);
    if (!settings) return tl::unexpected(settings.error());
    auto mail = *settings ? mail_box(**settings, log) : nullptr;  // none: no mail server is set up
    auto made = std::unique_ptr<ServeApplication>(
        new ServeApplication(place, std::move(folder), std::move(*templates), std::move(*contents), std::move(*uploads),
                             std::move(*plans), std::move(*holidays), *key, std::move(mail)));
    if (*settings) made->remind_from_ = (*settings)->reminders;
    return made;
}

Result<void> ServeApplication::reload_plans() {
    auto plans = read_plans(plans_folder_);
    if (!plans) return tl::unexpected(plans.error());
    plans_.reload(std::move(*plans));
    return {};
}

Result<std::optional<std::string>> ServeApplication::first_code() {
    std::optional<std::string> code;
    const auto done = place_.records().change({"bontot serve"}, [&](app::Transaction& records) -> Result<void> {
        auto offered = app::offer_first_administrator(records);
        if (!offered) return tl::unexpected(offered.error());
        code = std::move(*offered);
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    return code;
}

Result<std::size_t> ServeApplication::remind() {
    if (!mail_ || !remind_from_) return 0;
    if (core::clock_at(place_.clock()()) < *remind_from_) return 0;
    return reminders_.round(*mail_);
}

Result<std::int64_t> ServeApplication::tidy() {
    std::int64_t removed = 0;
    const auto done = place_.records().change({"bontot serve"}, [&](app::Transaction& records) -> Result<void> {
        const auto rows = app::tidy_accounts(records);
        if (!rows) return tl::unexpected(rows.error());
        removed = *rows;
        return {};
    });
    if (!done) return tl::unexpected(done.error());
    auto files = app::tidy_uploads(*uploads_, place_.clock()());
    if (!files) return files;
    return removed + *files;
}

}  // namespace bontot::cli
