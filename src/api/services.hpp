// What the handlers work with, made once at the start of the server.
#pragma once

#include "access/attempts.hpp"
#include "api/plan_shelf.hpp"
#include "app/ports/evidence.hpp"
#include "app/ports/uploads.hpp"
#include "app/records.hpp"
#include "evidence/media_inspector.hpp"

namespace bontot::api {

struct Services {
    app::Records& records;
    app::ContentStore& contents;
    const evidence::MediaInspector& inspector;
    PlanShelf& plans;
    access::Attempts& attempts;
    app::UploadStore& uploads;
};

}  // namespace bontot::api
