// A server of src/http alone, with handlers that the suite beside it needs: slow ones, files, events, faults.
//   sample_server FOLDER [NAME=NUMBER …] [CERTIFICATE KEY]      prints its address, serves FOLDER at /file/NAME
#include <chrono>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <unistd.h>

#include "http/events.hpp"
#include "http/percent.hpp"
#include "http/server.hpp"

namespace {

using namespace bontot;

/// Sends everybody the number of listeners when one comes.
class Counter : public http::EventSource {
  public:
    void start(http::EventOutlet outlet) override { outlet.send(http::event_text("hello", "xin\nchào", "1")); }
    void stop() override { std::cout << "listener gone" << std::endl; }
};

/// Says two words and ends.
class Brief : public http::EventSource {
  public:
    void start(http::EventOutlet outlet) override {
        outlet.send(http::event_text("hello", "one"));
        outlet.send(http::event_text("hello", "two"));
        outlet.end();
        outlet.send(http::event_text("hello", "three"));
    }
    void stop() override { std::cout << "listener gone" << std::endl; }
};

/// Never stops sending.
class Flood : public http::EventSource {
  public:
    void start(http::EventOutlet outlet) override {
        thread_ = std::thread([send = std::move(outlet.send)] {
            while (send(http::event_text("flood", std::string(10'000, 'x')))) {
            }
        });
    }
    void stop() override { thread_.detach(); }

  private:
    std::thread thread_;
};

http::Response text(std::string body, const char* operation) {
    http::Response response;
    response.headers.set("Content-Type", "text/plain");
    response.body = std::move(body);
    response.operation = operation;
    return response;
}

http::Response file(const std::string& folder, const std::string& name) {
    const auto path = std::filesystem::path(folder) / name;
    auto response = text("", "file");
    response.headers.set("ETag", "\"" + name + "\"");
    response.headers.set("Accept-Ranges", "bytes");
    response.body = http::FilePart{path.string(), 0, std::filesystem::file_size(path)};
    return response;
}

http::Response events(std::shared_ptr<http::EventSource> source) {
    auto response = text("", "events");
    response.headers.set("Content-Type", "text/event-stream");
    response.body = std::move(source);
    return response;
}

http::Response handle(const std::string& folder, const http::Request& request) {
    if (request.path.starts_with("/slow/")) {
        std::this_thread::sleep_for(std::chrono::milliseconds(std::stoi(request.path.substr(6))));
        return text("slow but sure\n", "slow");
    }
    if (request.path.starts_with("/file/")) return file(folder, request.path.substr(6));
    if (request.path == "/echo") return text(request.body, "echo");
    if (request.path == "/size") return text(std::to_string(request.body.size()), "size");
    if (request.path == "/who")
        return text(request.address + (request.secure ? " secure " : " open ") + request.id, "who");
    if (request.path == "/large") return text(std::string(8'000'000, 'x'), "large");
    if (request.path == "/events") return events(std::make_shared<Counter>());
    if (request.path == "/brief") return events(std::make_shared<Brief>());
    if (request.path == "/flood") return events(std::make_shared<Flood>());
    if (request.path == "/throw") throw std::runtime_error("the member 'Nguyễn Văn A' is not there");
    if (request.path == "/bad-header") {
        auto response = text("never seen", "bad_header");
        response.headers.set("X-Value", "one\r\nSet-Cookie: stolen=1");
        return response;
    }
    auto response = text("nothing here\n", "nothing");
    response.status = 404;
    return response;
}

}  // namespace

int main(int argc, char** argv) {
    const std::string folder = argv[1];
    http::ServerOptions options;
    std::vector<std::string> files;
    for (int i = 2; i < argc; ++i) {
        const std::string word = argv[i];
        const auto equals = word.find('=');
        if (equals == std::string::npos) {
            files.push_back(word);
        } else if (word.substr(0, equals) == "trust") {
            if (!options.trusted_proxies.add(word.substr(equals + 1))) return 2;
        } else if (!http::set_limit(options.limits, word.substr(0, equals), word.substr(equals + 1))) {
            return 2;
        }
    }
    if (files.size() == 2) options.tls = http::TlsFiles{files[0], files[1]};
    options.allowance = [most = options.limits.body](const http::Request& request) {
        return http::Allowance{request.path == "/size" ? 50'000'000 : most, request.path == "/who"};
    };
    options.reload = [] { std::cout << "reloaded" << std::endl; };
    http::Log log(STDERR_FILENO);
    auto listener = http::listen_at("127.0.0.1:0");
    if (!listener) return 3;
    options.started = [name = listener->name()] { std::cout << "at " << name << std::endl; };
    auto server = http::Server::make(
        options, [&](const auto& request) { return handle(folder, request); }, log);
    if (!server) return 3;
    std::vector<http::Listener> listeners;
    listeners.push_back(std::move(*listener));
    return (*server)->run(std::move(listeners)) ? 0 : 1;
}
