// Any bytes as what a stranger sends: requests give the same result in whatever pieces they come, and the words inside
// them are read or refused, never a crash.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "http/cookies.hpp"
#include "http/entity_tag.hpp"
#include "http/forwarded.hpp"
#include "http/percent.hpp"
#include "http/preferences.hpp"
#include "http/range.hpp"
#include "http/request_reader.hpp"

namespace {

using namespace bontot::http;

void require(bool holds) {
    if (!holds) std::abort();
}

/// What the path promises (target.hpp): no segment leads out of it, however it is written.
bool has_dot_segment(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto segment = decode_percent(path.substr(0, path.find('/')));
        if (!segment || *segment == "." || *segment == "..") return true;
        path.remove_prefix(std::min(path.find('/'), path.size()));
    }
    return false;
}

struct Outcome {
    std::vector<std::string> requests;
    int refusal = 0;
    bool operator==(const Outcome&) const = default;
};

std::string written_out(const RequestReader& reader, const Request& request) {
    auto text = request.path + "?" + request.query + "\n" + request.body + (reader.keeps_alive() ? "\n+" : "\n-");
    for (const auto& [name, value] : request.headers.all())
        text += "\n" + name + ": " + value;
    return text;
}

Outcome read_in_pieces(std::string_view bytes, std::size_t piece) {
    Limits limits;
    limits.head = 600;
    limits.request_line = 200;
    limits.headers = 10;
    RequestReader reader(limits);
    Outcome outcome;
    for (;;) {
        switch (reader.advance()) {
            case RequestReader::State::accepted: reader.allow_body(300); continue;
            case RequestReader::State::complete: {
                require(reader.body_bytes() <= 300);
                const auto request = reader.take();
                require(request.path.starts_with('/') && !has_dot_segment(request.path));
                outcome.requests.push_back(written_out(reader, request));
                if (!reader.keeps_alive()) return outcome;
                continue;
            }
            case RequestReader::State::refused: outcome.refusal = reader.refusal(); return outcome;
            case RequestReader::State::head:
            case RequestReader::State::body: break;
        }
        if (bytes.empty()) return outcome;
        const auto room = reader.room();
        require(!room.empty() && room.size() < 200'000);
        const auto count = std::min({piece, bytes.size(), room.size()});
        bytes.copy(room.data(), count);
        bytes.remove_prefix(count);
        reader.received(count);
    }
}

void read_words(std::string_view text) {
    if (const auto range = parse_range(text, 1000)) require(range->offset + range->bytes <= 1000);
    for (const auto& one : preferences(text))
        require(one.weight >= 0 && one.weight <= 1000);
    (void)query_fields(text);
    (void)names_tag(text, "\"a\"", TagComparison::weak);
    if (const auto decoded = decode_percent(text)) require(decoded->size() <= text.size());
    AddressSet set;
    if (set.add(text)) require(!set.empty());
    AddressSet trusted;
    require(trusted.add("10.0.0.0/8"));
    Headers headers;
    headers.add("X-Forwarded-For", std::string(text));
    headers.add("X-Forwarded-Proto", std::string(text));
    headers.add("Cookie", std::string(text));
    require(Address::parse(real_caller({"10.0.0.1", false}, headers, trusted).address).has_value());
    if (const auto cookie = find_cookie(headers, "session")) require(cookie->size() <= text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    if (size == 0) return 0;
    const auto whole = read_in_pieces(bytes, bytes.size());
    const auto pieces = read_in_pieces(bytes, 1 + data[size - 1] % 17);
    // When a refusal is noticed may depend on the pieces; what was read before it may not.
    require(whole.requests == pieces.requests && (whole.refusal != 0) == (pieces.refusal != 0));
    read_words(bytes);
    return 0;
}
