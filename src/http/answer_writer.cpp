#include "http/answer_writer.hpp"

#include <algorithm>
#include <utility>

namespace bontot::http {
namespace {

constexpr std::size_t k_piece = 65'536;  // each has its own limit of time

}  // namespace

void AnswerWriter::write(const std::shared_ptr<void>& owner, std::string head, Body body,
                         std::unique_ptr<FileReader> file, Done done) {
    head_ = std::move(head);
    body_ = std::move(body);
    file_ = std::move(file);
    done_ = std::move(done);
    written_ = 0;
    left_ = {};
    if (const auto* text = std::get_if<std::string>(&body_)) left_ = *text;
    if (const auto* bytes = std::get_if<std::string_view>(&body_)) left_ = *bytes;
    const auto first = left_.substr(0, k_piece);
    left_.remove_prefix(first.size());
    write_piece(owner, head_, first);
}

void AnswerWriter::write_piece(const std::shared_ptr<void>& owner, std::string_view head, std::string_view piece) {
    piece_begun_ = Clock::now();
    transport_.write(head, piece, [this, owner](bool success, std::size_t bytes) {
        written_ += bytes;
        service_.metrics.sent(bytes);
        if (!success) return end(false);
        go_on(owner);
    });
}

void AnswerWriter::go_on(const std::shared_ptr<void>& owner) {
    if (file_ && file_->left() > 0) return read_file(owner);
    if (left_.empty()) return end(true);
    const auto piece = left_.substr(0, k_piece);
    left_.remove_prefix(piece.size());
    write_piece(owner, {}, piece);
}

void AnswerWriter::read_file(const std::shared_ptr<void>& owner) {
    // A slow disk must not hold up every other connection.
    service_.workers->follow_up([this, kept = owner, file = file_]() mutable {
        auto piece = file->next();
        file.reset();
        service_.post([this, owner = std::move(kept), piece = std::move(piece)]() mutable {
            piece_ = std::move(piece);
            if (piece_.empty()) return end(false);
            write_piece(owner, {}, piece_);
        });
    });
}

void AnswerWriter::end(bool success) {
    file_.reset();
    body_ = std::string();
    left_ = {};
    if (const auto done = std::exchange(done_, nullptr)) done(success);
}

}  // namespace bontot::http
