#include "december/client.hpp"

#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

namespace bontot::december {

namespace beast = boost::beast;
namespace http = boost::beast::http;

namespace {

constexpr unsigned k_connections_an_office = 100;
constexpr auto k_patience = std::chrono::seconds(30);

asio::ip::address_v4 office_of(unsigned number) {
    const auto office = number / k_connections_an_office;
    return asio::ip::address_v4({127, 0, 1, static_cast<unsigned char>(1 + office % 250)});
}

http::request<http::string_body> request_of(const Question& question) {
    http::request<http::string_body> request;
    request.method_string(question.method);
    request.target("/api/v1" + question.path);
    request.version(11);
    request.set(http::field::host, "localhost");
    request.set(http::field::cookie, "bontot=" + question.token);
    request.set("X-Bontot-Request", "1");
    if (!question.body.empty()) request.set(http::field::content_type, "application/json");
    for (const auto& [name, value] : question.headers)
        request.set(name, value);
    request.body() = question.body;
    request.prepare_payload();
    return request;
}

}  // namespace

Client::Client(asio::any_io_executor executor, unsigned short port, unsigned number)
    : stream_(std::move(executor)), here_(office_of(number), 0), server_(asio::ip::address_v4::loopback(), port) {}

asio::awaitable<void> Client::connect() {
    auto& socket = stream_.socket();
    socket.open(asio::ip::tcp::v4());
    socket.bind(here_);
    co_await stream_.async_connect(server_, asio::use_awaitable);
    socket.set_option(asio::ip::tcp::no_delay(true));
    connected_ = true;
}

asio::awaitable<Answer> Client::ask(Question question) {
    const auto request = request_of(question);
    const auto begun = std::chrono::steady_clock::now();
    stream_.expires_after(k_patience);
    if (!connected_) co_await connect();
    co_await http::async_write(stream_, request, asio::use_awaitable);
    http::response_parser<http::string_body> parser;
    parser.body_limit(std::uint64_t{64} << 20U);
    co_await http::async_read(stream_, buffer_, parser, asio::use_awaitable);
    auto response = parser.release();
    Answer answer;
    answer.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
    answer.status = response.result_int();
    answer.etag = std::string(response[http::field::etag]);
    answer.body = std::move(response.body());
    co_return answer;
}

}  // namespace bontot::december
