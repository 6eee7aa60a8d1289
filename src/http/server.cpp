#include "http/server.hpp"

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <csignal>
#include <map>
#include <sched.h>
#include <sys/socket.h>
#include <time.h>
#include <unordered_map>

#include <fmt/format.h>

#include "http/connection.hpp"
#include "http/notify.hpp"
#include "http/system_pages.hpp"
#include "http/tls_transport.hpp"

namespace bontot::http {
namespace {

namespace asio = boost::asio;
using Acceptor = asio::basic_socket_acceptor<asio::generic::stream_protocol>;

constexpr auto k_tick = std::chrono::milliseconds(500);
constexpr auto k_accept_pause = std::chrono::milliseconds(100);
constexpr std::string_view k_no_room =
    "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

class AsioServer final : public Server {
  public:
    AsioServer(ServerOptions options, Handler handler, Log& log, std::shared_ptr<TlsContext> tls)
        : options_(std::move(options)), log_(log), tls_(std::move(tls)) {
        service_.limits = options_.limits;
        service_.trusted_proxies = options_.trusted_proxies;
        service_.handler = with_readiness(std::move(handler), options_.ready, service_.stopping);
        service_.allowance = options_.allowance;
        service_.sentence = options_.sentence;
        service_.log = &log_;
        service_.at_once = [this](const Request& request) {
            return system_page(request, service_, connections_.size(), options_.metrics_readers);
        };
        service_.post = [this](std::function<void()> task) { asio::post(io_, std::move(task)); };
        service_.closed = [this](Connection& connection) {
            asio::post(io_, [this, gone = &connection] { forget(gone); });
        };
    }

    bool run(std::vector<Listener> listeners) override {
        workers_ = std::make_unique<Workers>(service_.limits.workers, service_.limits.queue);
        readers_ = std::make_unique<Workers>(service_.limits.readers, service_.limits.queue);
        service_.workers = workers_.get();
        service_.readers = readers_.get();
        for (auto& listener : listeners)
            listen(listener);
        signals_.add(SIGTERM);
        signals_.add(SIGINT);
        signals_.add(SIGHUP);
        wait_for_signal();
        tick();
        notify_systemd("READY=1");
        if (options_.started) options_.started();
        wait_for_turn();
        serve();
        return whole_;
    }

  private:
    /// This thread then interrupts no worker for every packet that comes and every answer that is ready: where all
    /// processors are busy it finds many of them at once. The threads of the workers are there already and stay as they
    /// are. A system that refuses is only slower.
    static void wait_for_turn() {
        const sched_param no_priority{};
        (void)::sched_setscheduler(0, SCHED_BATCH, &no_priority);
    }

    struct Listening {
        Acceptor acceptor;
        asio::steady_timer pause;
    };

    /// A fault in one connection's affairs ends none of the others.
    void serve() {
        for (;;) {
            try {
                io_.run();
                return;
            } catch (const std::exception& fault) {
                log_.event("exception", {{"type", "server"}, {"what", without_values(fault.what())}});
            }
        }
    }

    void listen(Listener& listener) {
        sockaddr_storage address{};
        socklen_t size = sizeof(address);
        ::getsockname(listener.descriptor(), reinterpret_cast<sockaddr*>(&address), &size);
        auto& listening =
            listening_.emplace_back(std::make_unique<Listening>(Listening{Acceptor(io_), asio::steady_timer(io_)}));
        listening->acceptor.assign(asio::generic::stream_protocol(address.ss_family, 0), listener.release());
        listening->acceptor.non_blocking(true);
        accept(*listening);
    }

    void accept(Listening& listening) {
        listening.acceptor.async_accept([this, &listening](const boost::system::error_code& fault, Socket socket) {
            if (service_.stopping || fault == asio::error::operation_aborted) return;
            if (!fault) {
                take_in(std::move(socket));
                return accept(listening);
            }
            // No descriptors left, for example: trying again at once would keep the processor busy with it.
            listening.pause.expires_after(k_accept_pause);
            listening.pause.async_wait([this, &listening](const boost::system::error_code& ended) {
                if (!ended && !service_.stopping) accept(listening);
            });
        });
    }

    void take_in(Socket socket) {
        service_.metrics.accepted();
        Caller peer{peer_address(socket.native_handle()), tls_ != nullptr};
        const bool proxy = service_.trusted_proxies.holds(peer.address);
        const auto& limits = service_.limits;
        if (!proxy && callers_[peer.address] >= limits.connections_an_address)
            return turn_away(socket, "connections_an_address");
        if (connections_.size() >= limits.connections && !make_room()) return turn_away(socket, "connections");
        boost::system::error_code ignored;  // a local socket has no such option
        socket.set_option(asio::ip::tcp::no_delay(true), ignored);
        ++callers_[peer.address];
        auto transport = tls_ ? tls_transport(std::move(socket), tls_) : plain_transport(std::move(socket));
        const auto connection = std::make_shared<Connection>(std::move(transport), std::move(peer), service_);
        connections_.emplace(connection.get(), connection);
        connection->start();
    }

    void turn_away(Socket& socket, std::string_view limit) {
        service_.metrics.cut_off(limit);
        if (!tls_)
            (void)::send(socket.native_handle(), k_no_room.data(), k_no_room.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    }

    /// Ends the connection that has waited longest for its next request.
    bool make_room() {
        Connection* oldest = nullptr;
        for (const auto& [connection, owned] : connections_) {
            if (connection->is_idle() && (oldest == nullptr || connection->idle_until() < oldest->idle_until()))
                oldest = connection;
        }
        if (oldest == nullptr) return false;
        service_.metrics.cut_off("idle_for_others");
        const auto kept = connections_.at(oldest);
        kept->close();
        forget(oldest);
        return true;
    }

    void forget(Connection* gone) {
        const auto found = connections_.find(gone);
        if (found == connections_.end()) return;
        const auto caller = callers_.find(gone->peer());
        if (caller != callers_.end() && --caller->second == 0) callers_.erase(caller);
        connections_.erase(found);
        if (service_.stopping) end_when_done();
    }

    void tick() {
        ticker_.expires_after(k_tick);
        ticker_.async_wait([this](const boost::system::error_code& ended) {
            if (ended) return;
            const auto now = Clock::now();
            std::vector<std::shared_ptr<Connection>> all;
            all.reserve(connections_.size());
            for (const auto& [connection, owned] : connections_)
                all.push_back(owned);
            for (const auto& connection : all)
                connection->tick(now);
            if (watchdog_ && now - last_watchdog_ > *watchdog_ / 2) {
                notify_systemd("WATCHDOG=1");
                last_watchdog_ = now;
            }
            tick();
        });
    }

    void wait_for_signal() {
        signals_.async_wait([this](const boost::system::error_code& ended, int signal) {
            if (ended) return;
            if (signal == SIGHUP) {
                reload();
            } else if (!service_.stopping) {
                stop();
            } else {
                whole_ = false;
                io_.stop();
                return;
            }
            wait_for_signal();
        });
    }

    void reload() {
        timespec now{};
        ::clock_gettime(CLOCK_MONOTONIC, &now);
        notify_systemd(fmt::format("RELOADING=1\nMONOTONIC_USEC={}", now.tv_sec * 1'000'000 + now.tv_nsec / 1'000));
        workers_->follow_up([this] {
            auto tls = options_.tls ? read_tls(*options_.tls) : std::shared_ptr<TlsContext>();
            if (options_.reload) options_.reload();
            asio::post(io_, [this, tls = std::move(tls)] { reloaded(tls); });
        });
    }

    void reloaded(const core::Result<std::shared_ptr<TlsContext>>& tls) {
        if (tls) {
            tls_ = *tls;
            log_.event("reloaded");
        } else {
            const auto* reason = tls.error().param("reason");
            log_.event("not_reloaded", {{"code", tls.error().code}, {"reason", reason == nullptr ? "" : *reason}});
        }
        notify_systemd("READY=1");
    }

    void stop() {
        notify_systemd("STOPPING=1");
        log_.event("stopping", {{"connections", std::to_string(connections_.size())}});
        service_.stopping = true;
        for (const auto& listening : listening_) {
            boost::system::error_code ignored;
            listening->acceptor.close(ignored);
            listening->pause.cancel();
        }
        std::vector<std::shared_ptr<Connection>> all;
        for (const auto& [connection, owned] : connections_)
            all.push_back(owned);
        for (const auto& connection : all)
            connection->stop();
        last_call_.expires_after(service_.limits.stop_time);
        last_call_.async_wait([this](const boost::system::error_code& ended) {
            if (ended) return;
            for (const auto& [connection, owned] : connections_)
                whole_ = whole_ && !connection->is_busy();
            io_.stop();
        });
        end_when_done();
    }

    void end_when_done() {
        if (connections_.empty()) io_.stop();
    }

    ServerOptions options_;
    Log& log_;
    std::shared_ptr<TlsContext> tls_;
    Service service_;  // outlives what connections leave in the I/O context
    asio::io_context io_{1};
    std::unordered_map<Connection*, std::shared_ptr<Connection>> connections_;
    std::map<std::string, std::size_t> callers_;
    std::vector<std::unique_ptr<Listening>> listening_;
    asio::signal_set signals_{io_};
    asio::steady_timer ticker_{io_};
    asio::steady_timer last_call_{io_};
    std::optional<std::chrono::microseconds> watchdog_ = watchdog_interval();
    Clock::time_point last_watchdog_;
    bool whole_ = true;
    // End first: their tasks use all of the above.
    std::unique_ptr<Workers> workers_;
    std::unique_ptr<Workers> readers_;
};

}  // namespace

core::Result<std::unique_ptr<Server>> Server::make(ServerOptions options, Handler handler, Log& log) {
    std::shared_ptr<TlsContext> tls;
    if (options.tls) {
        auto read = read_tls(*options.tls);
        if (!read) return tl::unexpected(read.error());
        tls = std::move(*read);
    }
    return std::make_unique<AsioServer>(std::move(options), std::move(handler), log, std::move(tls));
}

}  // namespace bontot::http
