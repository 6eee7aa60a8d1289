#include "http/system_pages.hpp"

#include "http/address.hpp"

namespace bontot::http {
namespace {

Response plain(int status, std::string text, const char* operation) {
    Response response;
    response.status = status;
    response.headers.set("Content-Type", "text/plain; charset=utf-8");
    response.body = std::move(text);
    response.operation = operation;
    return response;
}

bool may_read_metrics(const std::string& address, const AddressSet& readers) {
    const auto parsed = Address::parse(address);
    return address == "unix" || (parsed && parsed->is_loopback()) || readers.holds(address);
}

}  // namespace

std::optional<Response> system_page(const Request& request, const Service& service, std::size_t connections,
                                    const AddressSet& metrics_readers) {
    if (request.method != Method::get) return std::nullopt;
    if (request.path == "/healthz") return plain(200, "ok\n", "healthz");
    if (request.path != "/metrics" || !may_read_metrics(request.address, metrics_readers)) return std::nullopt;
    Gauges gauges;
    gauges.connections = connections;
    gauges.listeners = service.listeners;
    gauges.queue = service.workers->waiting() + service.readers->waiting();
    gauges.busy = service.workers->busy() + service.readers->busy();
    gauges.workers = service.limits.workers + service.limits.readers;
    gauges.body_bytes = service.body_bytes;
    gauges.log_lines_left_out = service.log->left_out();
    auto page = plain(200, service.metrics.text(gauges), "metrics");
    page.headers.set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    return page;
}

Handler with_readiness(Handler handler, std::function<bool()> ready, const std::atomic<bool>& stopping) {
    return [handler = std::move(handler), ready = std::move(ready), &stopping](const Request& request) {
        if (request.method != Method::get || request.path != "/readyz") return handler(request);
        if (stopping) return plain(503, "stopping\n", "readyz");
        if (ready && !ready()) return plain(503, "the database does not answer\n", "readyz");
        return plain(200, "ready\n", "readyz");
    };
}

}  // namespace bontot::http
