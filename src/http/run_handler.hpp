// What a worker does with one request. Internal to http.
#pragma once

#include <memory>

#include "http/file_reader.hpp"
#include "http/service.hpp"

namespace bontot::http {

/// An answer, ready to be written: conditions kept, its file open.
struct Prepared {
    Response response;
    std::unique_ptr<FileReader> file;
};

/// Never throws: what the handler throws is logged and becomes a 500.
[[nodiscard]] Prepared run_handler(const Service& service, const Request& request, Clock::time_point queued);

}  // namespace bontot::http
