// Writes one answer, piece by piece. Internal to http; on the I/O thread only.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "http/file_reader.hpp"
#include "http/service.hpp"
#include "http/transport.hpp"

namespace bontot::http {

class AnswerWriter {
  public:
    using Done = std::function<void(bool)>;

    AnswerWriter(Transport& transport, Service& service) : transport_(transport), service_(service) {}

    /// `owner` keeps this writer alive until `done`. `body` is not a stream of events; `file` is set when it is a file.
    void write(const std::shared_ptr<void>& owner, std::string head, Body body, std::unique_ptr<FileReader> file,
               Done done);

    /// When the piece under way was begun, and what has been written before it.
    [[nodiscard]] Clock::time_point piece_begun() const { return piece_begun_; }
    [[nodiscard]] std::uint64_t written() const { return written_; }

  private:
    void write_piece(const std::shared_ptr<void>& owner, std::string_view head, std::string_view piece);
    void go_on(const std::shared_ptr<void>& owner);
    void read_file(const std::shared_ptr<void>& owner);
    void end(bool success);

    Transport& transport_;
    Service& service_;
    std::string head_;
    Body body_;
    std::string_view left_;  ///< of a body in memory
    std::shared_ptr<FileReader> file_;
    std::string piece_;  ///< of a file
    Done done_;
    Clock::time_point piece_begun_;
    std::uint64_t written_ = 0;
};

}  // namespace bontot::http
