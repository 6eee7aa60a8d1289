#include "http/connection.hpp"

#include <utility>

#include "http/answer.hpp"
#include "http/request_id.hpp"

namespace bontot::http {
namespace {

constexpr auto k_drain_time = std::chrono::seconds(5);
constexpr std::string_view k_continue = "HTTP/1.1 100 Continue\r\n\r\n";

std::int64_t unix_seconds() {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(since).count();
}

}  // namespace

Connection::Connection(std::unique_ptr<Transport> transport, Caller peer, Service& service)
    : transport_(std::move(transport)),
      peer_(std::move(peer)),
      service_(service),
      reader_(service.limits),
      writer_(*transport_, service) {}

bool Connection::is_busy() const {
    return stage_ != Stage::greeting && stage_ != Stage::idle && stage_ != Stage::draining && stage_ != Stage::closed &&
           (stage_ != Stage::head || reader_.has_begun());
}

void Connection::enter(Stage stage, Clock::duration limit) {
    stage_ = stage;
    deadline_ = limit == Clock::duration::max() ? Clock::time_point::max() : Clock::now() + limit;
}

void Connection::start() {
    enter(Stage::greeting, service_.limits.head_time);
    transport_->greet([self = shared_from_this()](bool success, std::size_t) {
        if (self->stage_ == Stage::closed) return;
        if (!success) {
            self->service_.metrics.cut_off("handshake");
            return self->close();
        }
        self->enter(Stage::head, self->service_.limits.head_time);
        self->read();
    });
}

void Connection::tick(Clock::time_point now) {
    if (events_) events_->tick(now);
    if (stage_ == Stage::answering && now - writer_.piece_begun() > service_.limits.write_time) {
        service_.metrics.cut_off("write_time");
        return close();
    }
    if (now < deadline_) return;
    const bool begun = reader_.has_begun();
    if (stage_ == Stage::head || stage_ == Stage::body)
        service_.metrics.cut_off(stage_ == Stage::head ? "head_time" : "body_time");
    if ((stage_ == Stage::head || stage_ == Stage::body) && begun) return refuse(408);
    close();
}

void Connection::stop() {
    if (events_) {
        events_->stop();
        const auto farewell = events_->farewell();
        if (farewell.empty()) return close();
        enter(Stage::listening, service_.limits.write_time);
        transport_->write(farewell, {}, [self = shared_from_this()](bool, std::size_t) { self->end(); });
        return;
    }
    keep_alive_ = false;
    if (!is_busy()) close();
}

void Connection::close() {
    if (stage_ == Stage::closed) return;
    if (events_) {
        events_->stop();
        write_log();
    }
    stage_ = Stage::closed;
    deadline_ = Clock::time_point::max();
    service_.body_bytes -= std::exchange(counted_body_, 0);
    transport_->close();
    service_.closed(*this);
}

void Connection::read() {
    if (reading_) return;
    reading_ = true;
    transport_->read(reader_.room(), [self = shared_from_this()](bool success, std::size_t bytes) {
        self->reading_ = false;
        self->came(success, bytes);
    });
}

void Connection::came(bool success, std::size_t bytes) {
    if (stage_ == Stage::closed) return;
    // A refusal may be under way while the rest of the request still comes: end() sees to it.
    if (stage_ == Stage::handling || stage_ == Stage::answering) return;
    if (!success) return close();
    service_.metrics.received(bytes);
    // Nothing that a listener says is of interest, nor what comes behind the last answer.
    if (stage_ == Stage::listening || stage_ == Stage::draining) return read();
    reader_.received(bytes);
    if (stage_ == Stage::idle) enter(Stage::head, service_.limits.head_time);
    go_on();
}

void Connection::go_on() {
    for (;;) {
        switch (reader_.advance()) {
            case RequestReader::State::head: return wait_for_head();
            case RequestReader::State::accepted:
                if (!accept()) return;
                break;
            case RequestReader::State::body:
                if (!count_body()) return refuse(503);
                deadline_ = body_begun_ + service_.limits.body_time +
                            std::chrono::seconds(reader_.body_bytes() / service_.limits.bytes_a_second);
                return read();
            case RequestReader::State::complete:
                if (!count_body()) return refuse(503);
                return dispatch();
            case RequestReader::State::refused: return refuse(reader_.refusal());
        }
    }
}

void Connection::wait_for_head() {
    // Behind an answer: the rest of the next request may be there in part, or nothing of it.
    if (stage_ != Stage::head) {
        if (reader_.has_begun()) {
            enter(Stage::head, service_.limits.head_time);
        } else {
            enter(Stage::idle, service_.limits.idle_time);
        }
    }
    if (service_.stopping && !reader_.has_begun()) return close();
    read();
}

bool Connection::accept() {
    const auto& request = reader_.request();
    accept_language_ = request.headers.find("Accept-Language").value_or("");
    const auto allowed = service_.allowance ? service_.allowance(request) : Allowance{service_.limits.body, false};
    reader_.allow_body(allowed.body);
    quick_ = allowed.quick;
    body_begun_ = Clock::now();
    enter(Stage::body, service_.limits.body_time);
    const bool waits = reader_.advance() == RequestReader::State::body && reader_.awaits_continue();
    if (!waits || reader_.body_bytes() > 0) return true;
    transport_->write(k_continue, {}, [self = shared_from_this()](bool success, std::size_t) {
        if (self->stage_ != Stage::body) return;
        if (!success) return self->close();
        self->read();
    });
    return false;
}

bool Connection::count_body() {
    const auto bytes = reader_.body_bytes();
    service_.body_bytes += bytes - counted_body_;
    counted_body_ = bytes;
    return service_.body_bytes <= service_.limits.all_bodies;
}

void Connection::dispatch() {
    head_only_ = reader_.is_head();
    http_1_0_ = reader_.is_http_1_0();
    keep_alive_ = reader_.keeps_alive();
    const auto request = std::make_shared<Request>(reader_.take());
    caller_ = real_caller(peer_, request->headers, service_.trusted_proxies);
    request->address = caller_.address;
    request->secure = caller_.secure;
    const auto named = request->headers.find("X-Request-Id");
    const bool believed = named && is_request_id(*named) && service_.trusted_proxies.holds(peer_.address);
    id_ = believed ? std::string(*named) : new_request_id();
    request->id = id_;
    method_ = head_only_ ? "HEAD" : core::name_in(k_methods, request->method);
    complete_ = Clock::now();
    enter(Stage::handling, Clock::duration::max());
    if (auto response = service_.at_once(*request)) {
        keep_conditions(*request, *response);
        return answer({std::move(*response), nullptr});
    }
    hand_over(request);
}

void Connection::hand_over(const std::shared_ptr<Request>& request) {
    auto* workers = quick_ ? service_.readers : service_.workers;
    // The worker gives its hold on the connection back: connections end on the I/O thread alone.
    const bool let_in = workers->offer([self = shared_from_this(), request, queued = complete_]() mutable {
        auto& service = self->service_;
        const auto prepared = std::make_shared<Prepared>(run_handler(service, *request, queued));
        service.post([self = std::move(self), prepared] { self->answer(std::move(*prepared)); });
    });
    if (let_in) return;
    service_.metrics.cut_off("queue");
    answer({service_.problem({503, id_, accept_language_}), nullptr});
}

void Connection::refuse(int status) {
    head_only_ = false;
    http_1_0_ = reader_.is_http_1_0();
    keep_alive_ = false;
    caller_ = peer_;
    id_ = new_request_id();
    method_ = "-";
    complete_ = Clock::now();
    answer({service_.problem({status, id_, accept_language_}), nullptr});
}

void Connection::answer(Prepared prepared) {
    if (stage_ == Stage::closed) return;
    auto& response = prepared.response;
    service_.body_bytes -= std::exchange(counted_body_, 0);
    keep_alive_ = keep_alive_ && !service_.stopping;
    const bool streams = std::holds_alternative<std::shared_ptr<EventSource>>(response.body);
    if (streams) keep_alive_ = false;
    Framing framing{id_, unix_seconds(), caller_.secure, keep_alive_ || (streams && !http_1_0_), http_1_0_};
    std::string head;
    try {
        head = head_text(response, framing);
    } catch (const std::exception& fault) {
        service_.log->event("exception", {{"id", id_}, {"type", "header"}, {"what", without_values(fault.what())}});
        prepared = Prepared{service_.problem({500, id_, accept_language_}), nullptr};
        keep_alive_ = framing.keep_alive = false;
        head = head_text(response, framing);
    }
    status_ = response.status;
    operation_ = response.operation.empty() ? "other" : response.operation;
    took_ = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - complete_);
    service_.metrics.answered(method_, operation_, status_, took_);
    if (head_only_) {
        response.body = std::string();
        prepared.file.reset();
    }
    if (auto* source = std::get_if<std::shared_ptr<EventSource>>(&response.body))
        return listen(*source, std::move(head));
    enter(Stage::answering, Clock::duration::max());
    writer_.write(shared_from_this(), std::move(head), std::move(response.body), std::move(prepared.file),
                  [this](bool success) { answered(success); });
}

void Connection::listen(const std::shared_ptr<EventSource>& source, std::string head) {
    enter(Stage::answering, Clock::duration::max());
    writer_.write(shared_from_this(), std::move(head), std::string(), nullptr, [this, source](bool success) {
        if (stage_ == Stage::closed) return;
        if (!success || service_.stopping) return close();
        enter(Stage::listening, Clock::duration::max());
        events_.emplace(
            *transport_, service_, [this] { close(); }, [this] { stop(); });
        try {
            events_->start(shared_from_this(), source, !http_1_0_);
        } catch (const std::exception& fault) {
            service_.log->event("exception", {{"id", id_}, {"type", "events"}, {"what", without_values(fault.what())}});
            return close();
        }
        read();  // to notice that the listener has gone
    });
}

void Connection::answered(bool success) {
    if (stage_ == Stage::closed) return;
    write_log();
    if (!success) return close();
    if (!keep_alive_ || service_.stopping) return end();
    go_on();
}

void Connection::end() {
    if (stage_ == Stage::closed) return;
    enter(Stage::draining, k_drain_time);
    // Closing while bytes still come would make the other side lose the answer.
    const bool unread = reading_ || reader_.refusal() != 0 || reader_.has_begun();
    transport_->finish(unread, [self = shared_from_this()](bool success, std::size_t) {
        if (self->stage_ != Stage::draining) return;
        if (!success) return self->close();
        self->read();
    });
}

void Connection::write_log() const {
    const auto from = shortened_address(caller_.address);
    service_.log->request({id_, method_, operation_, from, status_, took_.count(),
                           writer_.written() + (events_ ? events_->written() : 0)});
}

}  // namespace bontot::http
