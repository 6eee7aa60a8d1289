#include "http/request_reader.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <cstdint>
#include <functional>

#include "core/text.hpp"
#include "http/ascii.hpp"
#include "http/target.hpp"

namespace bontot::http {

namespace beast = boost::beast::http;

namespace {

constexpr std::size_t k_small_buffer = 1'024;  // thousands of connections wait for their next request
constexpr std::size_t k_body_piece = 65'536;

std::string_view view(boost::beast::string_view text) {
    return {text.data(), text.size()};
}

/// How often a header is there, and its last value.
struct Found {
    int times = 0;
    std::string_view value;
};

Found find_all(const Headers& headers, std::string_view name) {
    Found found;
    for (const auto& [header, value] : headers.all()) {
        if (same_word(header, name)) found = {found.times + 1, value};
    }
    return found;
}

bool is_host(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        const bool letter = lower(c) >= 'a' && lower(c) <= 'z';
        return letter || is_digit(c) || std::string_view("-._~:[]").find(c) != std::string_view::npos;
    });
}

}  // namespace

/// The parser's own limit counts a chunk's size again each time that it looks at a line which is not all there yet.
struct RequestReader::Parsing {
    Parsing() {
        parser.body_limit(boost::none);
        parser.on_chunk_header(announced);
    }

    std::uint64_t left = 0;  ///< what chunks may still announce
    std::function<void(std::uint64_t, boost::beast::string_view, boost::system::error_code&)> announced =
        [this](std::uint64_t size, boost::beast::string_view, boost::system::error_code& fault) {
            if (size > left) {
                fault = beast::error::body_limit;
            } else {
                left -= size;
            }
        };
    beast::request_parser<beast::string_body> parser;
};

RequestReader::RequestReader(const Limits& limits) : limits_(limits) {}
RequestReader::~RequestReader() = default;

std::span<char> RequestReader::room() {
    if (begin_ > 0) {
        buffer_.erase(0, begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    const auto wanted = state_ == State::body ? k_body_piece : k_small_buffer;
    if (buffer_.size() < end_ + wanted) buffer_.resize(std::max(end_ + wanted, 2 * end_));
    return {buffer_.data() + end_, buffer_.size() - end_};
}

RequestReader::State RequestReader::refuse(int status) {
    refusal_ = status;
    keeps_alive_ = false;
    return state_ = State::refused;
}

RequestReader::State RequestReader::advance() {
    if (state_ == State::head) return read_head();
    if (state_ == State::body) return read_body();
    return state_;
}

RequestReader::State RequestReader::read_head() {
    // Some clients end a body with an empty line that belongs to nothing.
    while (scanner_.size() == 0 && waiting().starts_with("\r\n"))
        begin_ += 2;
    if (waiting() == "\r") return State::head;
    const auto scanned = scanner_.scan(waiting().substr(0, limits_.head));
    if (scanner_.first_line() > limits_.request_line) return refuse(414);
    if (scanned == HeadScanner::State::fault) return refuse(400);
    if (scanner_.lines() > limits_.headers + 1) return refuse(431);
    if (scanned == HeadScanner::State::more) return waiting().size() >= limits_.head ? refuse(431) : State::head;
    if (scanner_.lines() == 0) return refuse(400);
    const auto head = waiting().substr(0, scanner_.size());
    if (const int status = parse_head(head); status != 0) return refuse(status);
    begin_ += head.size();
    return state_ = State::accepted;
}

int RequestReader::parse_head(std::string_view head) {
    parsing_ = std::make_unique<Parsing>();
    auto& parser = parsing_->parser;
    parser.header_limit(static_cast<std::uint32_t>(head.size()));
    parser.eager(true);
    boost::system::error_code fault;
    const auto used = parser.put(boost::asio::const_buffer(head.data(), head.size()), fault);
    if (fault == beast::error::bad_version) return 505;
    if (fault && fault != beast::error::need_more) return 400;
    if (used != head.size() || !parser.is_header_done()) return 400;
    if (const int status = read_start(); status != 0) return status;
    if (const int status = read_headers(); status != 0) return status;
    return check_framing();
}

int RequestReader::read_start() {
    const auto& message = parsing_->parser.get();
    if (message.version() != 10 && message.version() != 11) return 505;
    http_1_0_ = message.version() == 10;
    keeps_alive_ = parsing_->parser.keep_alive();
    request_ = Request{};
    const auto method = core::from_name(k_methods, view(message.method_string()));
    if (!method) return 501;
    is_head_ = *method == Method::head;
    request_.method = is_head_ ? Method::get : *method;
    auto target = parse_target(view(message.target()));
    if (!target) return 400;
    request_.path = std::move(target->path);
    request_.query = std::move(target->query);
    return 0;
}

int RequestReader::read_headers() {
    for (const auto& field : parsing_->parser.get()) {
        const auto value = view(field.value());
        if (std::any_of(value.begin(), value.end(), [](char c) { return is_control(c) && c != '\t'; })) return 400;
        if (!core::is_utf8(value)) return 400;
        request_.headers.add(view(field.name_string()), std::string(value));
    }
    const auto host = find_all(request_.headers, "Host");
    if (host.times > 1 || (host.times == 0 && !http_1_0_) || !is_host(host.value)) return 400;
    const auto expect = find_all(request_.headers, "Expect");
    awaits_continue_ = expect.times == 1 && same_word(expect.value, "100-continue") && !http_1_0_;
    return expect.times > 0 && !awaits_continue_ && !http_1_0_ ? 417 : 0;
}

int RequestReader::check_framing() {
    const auto coding = find_all(request_.headers, "Transfer-Encoding");
    const auto length = find_all(request_.headers, "Content-Length");
    if (length.times > 1 || coding.times > 1 || (length.times == 1 && coding.times == 1)) return 400;
    if (length.times == 1 && !std::all_of(length.value.begin(), length.value.end(), is_digit)) return 400;
    if (coding.times == 0) return 0;
    if (http_1_0_) return 400;
    return same_word(coding.value, "chunked") ? 0 : 501;
}

void RequestReader::allow_body(std::size_t limit) {
    body_limit_ = limit;
    parsing_->left = limit;
    auto& parser = parsing_->parser;
    const auto length = parser.content_length();
    if (parser.is_done()) {
        state_ = State::complete;
    } else if (length && *length > limit) {
        refuse(413);
    } else {
        state_ = State::body;
    }
}

std::size_t RequestReader::body_bytes() const {
    return parsing_ ? parsing_->parser.get().body().size() : 0;
}

RequestReader::State RequestReader::read_body() {
    auto& parser = parsing_->parser;
    while (!parser.is_done()) {
        const auto bytes = waiting();
        boost::system::error_code fault;
        begin_ += parser.put(boost::asio::const_buffer(bytes.data(), bytes.size()), fault);
        if (parser.get().body().size() > body_limit_ || fault == beast::error::body_limit) return refuse(413);
        if (fault && fault != beast::error::need_more) return refuse(400);
        if (parser.is_done()) break;
        // What the parser leaves is the beginning of a chunk's line or of the trailers: they may not grow for ever.
        if (waiting().size() > limits_.head) return refuse(431);
        if (fault == beast::error::need_more || waiting().empty()) return state_;
    }
    return state_ = State::complete;
}

Request RequestReader::take() {
    request_.body = std::move(parsing_->parser.get().body());
    parsing_.reset();
    scanner_ = HeadScanner();
    state_ = State::head;
    if (begin_ == end_) {
        begin_ = end_ = 0;
        if (buffer_.size() > k_small_buffer) buffer_ = std::string();
    }
    return std::move(request_);
}

}  // namespace bontot::http
