#include "http/compression.hpp"

#include <new>
#include <stdexcept>
#include <zlib.h>

#include "http/preferences.hpp"

namespace bontot::http {
namespace {

constexpr int k_gzip_window = MAX_WBITS + 16;  ///< the gzip format, with its usual window
constexpr int k_usual_memory = 8;

std::string gzip(std::string_view plain) {
    z_stream stream{};
    // The quickest level: the others save little more, and the processor is shared by all.
    if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, k_gzip_window, k_usual_memory, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string packed(deflateBound(&stream, plain.size()), '\0');
    // zlib does not write to what it reads; its interface is older than const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    const int done = deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    if (done != Z_STREAM_END) throw std::logic_error("an answer could not be compressed");
    return packed;
}

bool is_json(const Response& response) {
    const auto type = response.headers.find("Content-Type");
    return type && type->starts_with("application/json");
}

}  // namespace

void compress(const Request& request, Response& response) {
    const auto* text = std::get_if<std::string>(&response.body);
    if (text == nullptr || text->size() < k_compressed_from || request.method != Method::get || response.status != 200)
        return;
    if (!is_json(response) || response.headers.find("ETag") || response.headers.find("Content-Encoding")) return;
    response.headers.set("Vary", "Accept-Encoding");
    const auto wanted = preferences(request.headers.find("Accept-Encoding").value_or(""));
    if (weight_of("gzip", wanted) == 0) return;
    response.body = gzip(*text);
    response.headers.set("Content-Encoding", "gzip");
}

}  // namespace bontot::http
