// One connection from greeting to farewell: reads a request, has it handled, writes the answer, reads the next.
// Internal to http; everything happens on the I/O thread, nothing here waits. Time passes by tick().
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "http/answer_writer.hpp"
#include "http/event_stream.hpp"
#include "http/forwarded.hpp"
#include "http/request_reader.hpp"
#include "http/run_handler.hpp"
#include "http/service.hpp"
#include "http/transport.hpp"

namespace bontot::http {

class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(std::unique_ptr<Transport> transport, Caller peer, Service& service);

    void start();
    /// Ends what has taken too long.
    void tick(Clock::time_point now);
    /// Ends after the answer under way; at once when there is none.
    void stop();
    void close();

    [[nodiscard]] const std::string& peer() const { return peer_.address; }
    [[nodiscard]] bool is_idle() const { return stage_ == Stage::idle; }
    /// Whether a request has begun to come whose answer has not gone out.
    [[nodiscard]] bool is_busy() const;
    [[nodiscard]] Clock::time_point idle_until() const { return deadline_; }

  private:
    enum class Stage : unsigned char { greeting, idle, head, body, handling, answering, listening, draining, closed };

    void enter(Stage stage, Clock::duration limit);
    void read();
    void came(bool success, std::size_t bytes);
    void go_on();
    void wait_for_head();
    /// False when the bytes of the body have to wait for something.
    bool accept();
    bool count_body();
    void dispatch();
    void hand_over(const std::shared_ptr<Request>& request);
    void refuse(int status);
    void answer(Prepared prepared);
    void listen(const std::shared_ptr<EventSource>& source, std::string head);
    void answered(bool success);
    void end();
    void write_log() const;

    std::unique_ptr<Transport> transport_;
    Caller peer_;
    Service& service_;
    RequestReader reader_;
    AnswerWriter writer_;
    std::optional<EventStream> events_;
    Stage stage_ = Stage::greeting;
    Clock::time_point deadline_ = Clock::time_point::max();
    Clock::time_point body_begun_;
    bool reading_ = false;

    // Of the request under way.
    std::string id_;
    Caller caller_;
    std::string accept_language_;
    std::string operation_;
    std::string method_;
    Clock::time_point complete_;
    std::chrono::microseconds took_{0};
    std::size_t counted_body_ = 0;
    int status_ = 0;
    bool head_only_ = false;
    bool http_1_0_ = false;
    bool keep_alive_ = true;
    bool quick_ = false;
};

}  // namespace bontot::http
