// A post office of tests: keeps the letters, and tells what became of them when the test says so.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/ports/mail.hpp"

namespace bontot::test {

class KeptLetters final : public app::MailBox {
  public:
    bool post(app::Mail mail) override {
        all.push_back(std::move(mail));
        return true;
    }
    [[nodiscard]] const std::string& pages() const override { return pages_; }
    std::vector<app::Mail> all;

  private:
    std::string pages_ = "https://bontot.example.vn";
};

}  // namespace bontot::test
