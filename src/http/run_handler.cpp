#include "http/run_handler.hpp"

#include <cxxabi.h>
#include <exception>
#include <typeinfo>

#include "http/answer.hpp"
#include "http/compression.hpp"

namespace bontot::http {
namespace {

Response refuse(const Service& service, const Request& request, int status) {
    return service.problem({status, request.id, request.headers.find("Accept-Language").value_or("")});
}

std::string name_of(const std::type_info* type) {
    if (type == nullptr) return "?";
    int failed = 0;
    const std::unique_ptr<char, void (*)(void*)> name(abi::__cxa_demangle(type->name(), nullptr, nullptr, &failed),
                                                      std::free);
    return name && failed == 0 ? name.get() : type->name();
}

Response incident(const Service& service, const Request& request, std::string_view what) {
    service.log->event(
        "exception",
        {{"id", request.id}, {"type", name_of(abi::__cxa_current_exception_type())}, {"what", without_values(what)}});
    auto response = refuse(service, request, 500);
    response.operation = "exception";
    return response;
}

}  // namespace

Prepared run_handler(const Service& service, const Request& request, Clock::time_point queued) {
    Prepared prepared;
    try {
        if (Clock::now() - queued > service.limits.queue_time) {
            prepared.response = refuse(service, request, 503);
            return prepared;
        }
        prepared.response = service.handler(request);
        keep_conditions(request, prepared.response);
        compress(request, prepared.response);
        if (const auto* part = std::get_if<FilePart>(&prepared.response.body))
            prepared.file = std::make_unique<FileReader>(*part);
    } catch (const std::exception& fault) {
        prepared.response = incident(service, request, fault.what());
    } catch (...) {
        prepared.response = incident(service, request, "");
    }
    return prepared;
}

}  // namespace bontot::http
