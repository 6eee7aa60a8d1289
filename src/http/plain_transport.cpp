#include <boost/asio/post.hpp>

#include "http/socket_transport.hpp"

namespace bontot::http {
namespace {

class PlainTransport final : public Transport {
  public:
    explicit PlainTransport(Socket socket) : socket_(std::move(socket)) {}

    void greet(Done done) override {
        boost::asio::post(socket_.get_executor(), [done = std::move(done)] { done(true, 0); });
    }
    void read(std::span<char> room, Done done) override { read_from(socket_, room, std::move(done)); }
    void write(std::string_view first, std::string_view second, Done done) override {
        write_to(socket_, first, second, std::move(done));
    }
    void finish(bool, Done done) override {
        boost::system::error_code fault;
        socket_.shutdown(Socket::shutdown_send, fault);
        boost::asio::post(socket_.get_executor(), [done = std::move(done), fault] { done(!fault, 0); });
    }
    void close() override {
        boost::system::error_code ignored;
        socket_.close(ignored);
    }

  private:
    Socket socket_;
};

}  // namespace

std::unique_ptr<Transport> plain_transport(Socket socket) {
    return std::make_unique<PlainTransport>(std::move(socket));
}

}  // namespace bontot::http
