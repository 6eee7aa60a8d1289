// What plain and encrypted connections share. Internal to http: heavy headers, included by the two transports and by
// the server only.
#pragma once

#include <array>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/write.hpp>
#include <memory>
#include <utility>

#include "http/transport.hpp"

namespace bontot::http {

/// TCP, IPv4 or IPv6, or a local socket.
using Socket = boost::asio::generic::stream_protocol::socket;

/// Asio's answers as Transport gives them.
inline auto completion(Transport::Done done) {
    return [done = std::move(done)](const boost::system::error_code& fault, std::size_t bytes) { done(!fault, bytes); };
}

template <class Stream>
void read_from(Stream& stream, std::span<char> room, Transport::Done done) {
    stream.async_read_some(boost::asio::buffer(room.data(), room.size()), completion(std::move(done)));
}

template <class Stream>
void write_to(Stream& stream, std::string_view first, std::string_view second, Transport::Done done) {
    const std::array<boost::asio::const_buffer, 2> both{boost::asio::const_buffer(first.data(), first.size()),
                                                        boost::asio::const_buffer(second.data(), second.size())};
    boost::asio::async_write(stream, both, completion(std::move(done)));
}

[[nodiscard]] std::unique_ptr<Transport> plain_transport(Socket socket);

}  // namespace bontot::http
