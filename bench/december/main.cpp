// december_load DATA PROGRAM SECONDS SECRETARIES PAUSE_MS
//
// Signs secretaries in (in the records of DATA, a demonstration), has PROGRAM serve them, and lets every secretary work
// for SECONDS with a pause between two requests; then holds the records against everything that was acknowledged.
#include <array>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <memory>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <fmt/format.h>

#include "december/desk.hpp"

namespace {

using namespace bontot::december;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Order {
    std::string data;
    std::string program;
    seconds lasts{300};
    std::size_t secretaries = 1'000;
    milliseconds pause{3'000};
};

constexpr unsigned short k_port = 18'472;

/// The program that serves; ended with this object.
class Server {
  public:
    explicit Server(const Order& order) : process_(::fork()) {
        if (process_ != 0) return;
        const auto place = fmt::format("127.0.0.1:{}", k_port);
        std::freopen("/dev/null", "w", stdout);
        std::freopen((order.data + "/december.log").c_str(), "w", stderr);
        ::execl(order.program.c_str(), "bontot", "serve", "--data", order.data.c_str(), "--listen", place.c_str(),
                nullptr);
        ::_exit(127);
    }
    ~Server() {
        ::kill(process_, SIGTERM);
        ::waitpid(process_, nullptr, 0);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    /// Until it listens: a sanitizer's build takes its time.
    static void wait_until_listening() {
        asio::io_context io;
        const asio::ip::tcp::endpoint place(asio::ip::address_v4::loopback(), k_port);
        for (int tries = 0; tries < 600; ++tries) {
            boost::system::error_code fault;
            asio::ip::tcp::socket(io).connect(place, fault);
            if (!fault) return;
            std::this_thread::sleep_for(milliseconds(100));
        }
        throw std::runtime_error("the server does not listen");
    }

    /// Memory in use, in MB.
    [[nodiscard]] double memory() const {
        std::ifstream status(fmt::format("/proc/{}/status", process_));
        for (std::string line; std::getline(status, line);) {
            if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1'024;
        }
        return 0;
    }

  private:
    ::pid_t process_;
};

asio::awaitable<void> wait(Clock::duration time) {
    asio::steady_timer timer(co_await asio::this_coro::executor, time);
    co_await timer.async_wait(asio::use_awaitable);
}

asio::awaitable<void> work(Desk& desk, Tally& tally, Clock::time_point end, milliseconds mean) {
    try {
        const auto late = desk.pause(mean);
        co_await wait(late);
        while (Clock::now() < end) {
            co_await desk.act();
            const auto pause = desk.pause(mean);
            co_await wait(pause);
        }
    } catch (const std::exception& fault) {
        tally.error(std::string("connection: ") + fault.what());
    }
}

/// Runs `step` for every desk, `at_once` of them side by side.
template <class Step>
void for_all(asio::io_context& io, std::vector<std::unique_ptr<Desk>>& desks, Tally& tally, Step step) {
    constexpr std::size_t at_once = 8;
    std::size_t next = 0;
    const auto some = [&]() -> asio::awaitable<void> {
        while (next < desks.size()) {
            auto& desk = *desks[next++];
            try {
                co_await step(desk);
            } catch (const std::exception& fault) {
                tally.error(std::string("connection: ") + fault.what());
            }
        }
    };
    for (std::size_t i = 0; i < at_once; ++i)
        asio::co_spawn(io, some, asio::detached);
    io.run();
    io.restart();
}

asio::awaitable<void> watch(const Server& server, std::vector<double>& memory, Clock::time_point end) {
    while (Clock::now() < end) {
        co_await wait(seconds(1));
        memory.push_back(server.memory());
    }
}

double mean_of(const double* from, const double* to) {
    double sum = 0;
    for (const auto* one = from; one != to; ++one)
        sum += *one;
    return sum / static_cast<double>(to - from);
}

/// The run in fifths. True when the last has hardly more than the one before: until then caches fill, for some eight
/// minutes with 1,000 cells.
bool tell_memory(const std::vector<double>& memory) {
    const auto fifth = memory.size() / 5;
    if (fifth == 0) return true;
    fmt::print("memory in each fifth of the run, MB:");
    std::array<double, 5> means{};
    for (std::size_t i = 0; i < means.size(); ++i) {
        means[i] = mean_of(memory.data() + i * fifth, memory.data() + (i + 1) * fifth);
        fmt::print(" {:.1f}", means[i]);
    }
    fmt::print("\n");
    return means[4] < 1.03 * means[3];
}

int run(const Order& order) {
    const auto people = sign_in_secretaries(order.data, order.secretaries);
    const Server server(order);
    asio::io_context io;
    Tally tally;
    std::vector<std::unique_ptr<Desk>> desks;
    for (const auto& secretary : people) {
        const auto number = static_cast<unsigned>(desks.size());
        desks.push_back(std::make_unique<Desk>(io.get_executor(), k_port, number, secretary, tally));
    }
    Server::wait_until_listening();
    for_all(io, desks, tally, [](Desk& desk) { return desk.prepare(); });
    fmt::print("{} secretaries are signed in; they work for {} s, a request every {:.1f} s each\n", desks.size(),
               order.lasts.count(), static_cast<double>(order.pause.count()) / 1000);
    std::cout.flush();

    std::vector<double> memory;
    const auto end = Clock::now() + order.lasts;
    for (auto& desk : desks)
        asio::co_spawn(io, work(*desk, tally, end, order.pause), asio::detached);
    asio::co_spawn(io, watch(server, memory, end), asio::detached);
    io.run();
    io.restart();

    for_all(io, desks, tally, [](Desk& desk) { return desk.check(); });
    const bool sound = tally.report(order.lasts);
    const bool steady = tell_memory(memory);
    return sound && steady ? 0 : 1;
}

}  // namespace

int main(int count, char** words) try {
    if (count < 3) {
        std::cerr << "december_load DATA PROGRAM [SECONDS [SECRETARIES [PAUSE_MS]]]\n";
        return 2;
    }
    Order order;
    order.data = words[1];
    order.program = words[2];
    if (count > 3) order.lasts = seconds(std::stoi(words[3]));
    if (count > 4) order.secretaries = std::stoul(words[4]);
    if (count > 5) order.pause = milliseconds(std::stoi(words[5]));
    return run(order);
} catch (const std::exception& fault) {
    std::cerr << fault.what() << '\n';
    return 2;
}
