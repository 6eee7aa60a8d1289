// One browser of a secretary: a connection that stays open, and the cookie of a session.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace bontot::december {

namespace asio = boost::asio;

struct Question {
    std::string method;
    std::string path;  ///< after /api/v1
    std::string token;
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
};

struct Answer {
    unsigned status = 0;
    std::string etag;
    std::string body;
    std::chrono::microseconds took{0};
};

class Client {
  public:
    /// From 127.x.y.z, for the server counts connections by address as it does of offices.
    Client(asio::any_io_executor executor, unsigned short port, unsigned number);

    /// Throws boost::system::system_error when the connection fails.
    [[nodiscard]] asio::awaitable<Answer> ask(Question question);

  private:
    [[nodiscard]] asio::awaitable<void> connect();

    boost::beast::tcp_stream stream_;
    boost::beast::flat_buffer buffer_;
    asio::ip::tcp::endpoint here_;
    asio::ip::tcp::endpoint server_;
    bool connected_ = false;
};

}  // namespace bontot::december
