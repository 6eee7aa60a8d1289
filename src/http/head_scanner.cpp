#include "http/head_scanner.hpp"

#include "http/ascii.hpp"

namespace bontot::http {

HeadScanner::State HeadScanner::scan(std::string_view text) {
    for (; seen_ < text.size(); ++seen_) {
        const char c = text[seen_];
        if (after_cr_) {
            if (c != '\n') return State::fault;
            after_cr_ = false;
            if (line_ == 0) {
                ++seen_;
                return State::end;
            }
            ++lines_;
            line_ = 0;
            continue;
        }
        if (c == '\r') {
            after_cr_ = true;
            continue;
        }
        const bool continued = line_ == 0 && lines_ > 0 && (c == ' ' || c == '\t');
        if (continued || (is_control(c) && c != '\t')) return State::fault;
        ++line_;
        if (lines_ == 0) first_line_ = line_;
    }
    return State::more;
}

}  // namespace bontot::http
