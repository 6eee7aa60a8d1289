// What the use cases need of the post: a letter is handed over and sent when the mail server takes it.
#pragma once

#include <functional>
#include <string>

namespace bontot::app {

struct Mail {
    std::string to;       ///< one address
    std::string subject;  ///< UTF-8
    std::string text;     ///< UTF-8, lines end with \n
    std::string about;    ///< id of the account, for the log: never the address
    /// Called once when the letter went out (true) or was given up, on the thread that sends; may be empty.
    std::function<void(bool sent)> done = {};
    /// The same for every try of one letter, so that whoever gets it twice is shown it once; empty: any.
    std::string id = {};
};

class MailBox {
  public:
    virtual ~MailBox() = default;
    /// Never waits for the mail server. False: too much waits already, this letter is not sent.
    virtual bool post(Mail mail) = 0;
    /// Where people reach the pages: "https://bontot.example.vn", without a slash at the end.
    [[nodiscard]] virtual const std::string& pages() const = 0;
};

}  // namespace bontot::app
