// A secretary's desk in December: seven of ten requests read, three write, and whoever writes remembers what the server
// said yes to, so that the records can be held against it afterwards.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "december/client.hpp"
#include "december/people.hpp"
#include "december/tally.hpp"

namespace bontot::december {

class Desk {
  public:
    Desk(asio::any_io_executor executor, unsigned short port, unsigned number, Secretary secretary, Tally& tally);

    /// Plans a meeting of this year and looks at what there is to judge; not counted.
    [[nodiscard]] asio::awaitable<void> prepare();
    /// One request, or the three of an upload.
    [[nodiscard]] asio::awaitable<void> act();
    /// Everything that was acknowledged stands in the records, once.
    [[nodiscard]] asio::awaitable<void> check();

    /// A pause of `mean` on average, never more than twice as long.
    [[nodiscard]] std::chrono::milliseconds pause(std::chrono::milliseconds mean);

  private:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    /// The answer when it has the status that was expected; otherwise it is counted as an error, and empty.
    [[nodiscard]] asio::awaitable<Answer> ask(Work work, unsigned expected, Question question);
    [[nodiscard]] asio::awaitable<void> read();
    [[nodiscard]] asio::awaitable<void> write();
    [[nodiscard]] asio::awaitable<void> call_roll();
    [[nodiscard]] asio::awaitable<void> judge();
    [[nodiscard]] asio::awaitable<void> upload();
    [[nodiscard]] asio::awaitable<void> plan_meeting(bool twice);
    [[nodiscard]] asio::awaitable<std::size_t> count(std::string path);
    [[nodiscard]] Question question(std::string method, std::string path, std::string body = {}, Headers headers = {});
    [[nodiscard]] unsigned draw(unsigned below);
    [[nodiscard]] std::string unit_path(const std::string& rest) const;

    Client client_;
    Secretary secretary_;
    Tally& tally_;
    std::mt19937 random_;
    unsigned number_;
    bool counts_ = false;  ///< in prepare() and check() answers are not counted

    std::vector<std::string> members_;  ///< on the roll of the meeting
    std::string meeting_;
    std::string roll_tag_;
    std::vector<std::string> absent_;  ///< as acknowledged last
    std::int64_t meeting_version_ = 0;
    std::int64_t judgement_version_ = 0;
    std::string judged_;  ///< the share acknowledged last
    std::size_t planned_ = 0;
    std::size_t evidence_ = 0;
};

}  // namespace bontot::december
