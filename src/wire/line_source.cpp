#include "wire/line_source.hpp"

#include <cstring>

#include <fmt/format.h>

#include "core/text.hpp"
#include "wire/facts_reader.hpp"

namespace bontot::wire {

namespace {
constexpr std::size_t k_piece = std::size_t{1} << 20U;
}

LineSource::LineSource(std::istream& input) : input_(input), buffer_(k_piece + reading_margin(), '\0') {}

bool LineSource::fill() {
    if (finished_) return false;
    if (begin_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        begin_ = 0;
    }
    if (end_ + k_piece + reading_margin() > buffer_.size()) buffer_.resize(end_ + k_piece + reading_margin());
    input_.read(buffer_.data() + end_, static_cast<std::streamsize>(k_piece));
    const auto got = static_cast<std::size_t>(input_.gcount());
    end_ += got;
    finished_ = got < k_piece;
    return got != 0;
}

core::Result<std::optional<std::string_view>> LineSource::next() {
    std::size_t searched = 0;
    while (true) {
        const auto* start = buffer_.data() + begin_;
        const auto* found = static_cast<const char*>(std::memchr(start + searched, '\n', end_ - begin_ - searched));
        const bool last = found == nullptr && finished_;
        if (found == nullptr && !last) {
            searched = end_ - begin_;
            if (searched > k_document_limit) {
                return core::refuse(
                    core::RefusalKind::too_large, "input.too_large",
                    {{"found", fmt::format("{}", searched)}, {"allowed", fmt::format("{}", k_document_limit)}},
                    fmt::format("{}", line_ + 1));
            }
            fill();
            continue;
        }
        const std::size_t length = last ? end_ - begin_ : static_cast<std::size_t>(found - start);
        if (last && length == 0) return std::nullopt;
        ++line_;
        const std::string_view line(buffer_.data() + begin_, length);
        begin_ += length + (last ? 0 : 1);
        searched = 0;
        if (!core::trim(line).empty()) return line;
    }
}

}  // namespace bontot::wire
