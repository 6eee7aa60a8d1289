// What the handlers work with, made once at the start of the server.
#pragma once

#include "access/attempts.hpp"
#include "access/secret_box.hpp"
#include "api/change_feed.hpp"
#include "api/plan_shelf.hpp"
#include "app/ports/evidence.hpp"
#include "app/ports/mail.hpp"
#include "app/ports/nudges.hpp"
#include "app/ports/uploads.hpp"
#include "app/records.hpp"
#include "evidence/media_inspector.hpp"
#include "movement/holidays.hpp"

namespace bontot::api {

struct Services {
    app::Records& records;
    app::ContentStore& contents;
    const evidence::MediaInspector& inspector;
    PlanShelf& plans;
    access::Attempts& attempts;
    app::UploadStore& uploads;
    ChangeFeed& changes;
    const access::SecretBox& box;
    app::MailBox* mail = nullptr;  ///< none: links are only shown
    app::NudgeStore* nudges = nullptr;  ///< always there where requests come in
    const movement::Holidays& holidays = movement::Holidays::shipped();
};

}  // namespace bontot::api
