#include "http/tls_transport.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>

#include "http/tls_context.hpp"

namespace bontot::http {
namespace {

class TlsTransport final : public Transport {
  public:
    TlsTransport(Socket socket, const std::shared_ptr<TlsContext>& context)
        : context_(context), stream_(std::move(socket), context->context) {}

    void greet(Done done) override {
        stream_.async_handshake(boost::asio::ssl::stream_base::server,
                                [done = std::move(done)](const boost::system::error_code& fault) { done(!fault, 0); });
    }
    void read(std::span<char> room, Done done) override { read_from(stream_, room, std::move(done)); }
    void write(std::string_view first, std::string_view second, Done done) override {
        write_to(stream_, first, second, std::move(done));
    }
    void finish(bool unread, Done done) override {
        // OpenSSL cannot read on after its own farewell: who is still sending would never read the answer.
        if (unread) {
            boost::asio::post(stream_.get_executor(), [done = std::move(done)] { done(true, 0); });
            return;
        }
        stream_.async_shutdown([done = std::move(done)](const boost::system::error_code& fault) { done(!fault, 0); });
    }
    void close() override {
        boost::system::error_code ignored;
        stream_.next_layer().close(ignored);
    }

  private:
    std::shared_ptr<TlsContext> context_;  // a new certificate does not end old connections
    boost::asio::ssl::stream<Socket> stream_;
};

}  // namespace

std::unique_ptr<Transport> tls_transport(Socket socket, const std::shared_ptr<TlsContext>& context) {
    return std::make_unique<TlsTransport>(std::move(socket), context);
}

}  // namespace bontot::http
