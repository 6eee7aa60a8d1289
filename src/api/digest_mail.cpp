#include "api/digest_mail.hpp"

#include "audit/sha256.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api {

namespace {

using core::Language;

std::string when_of(core::Date last_day, core::Date today, Language language) {
    const int days = last_day.days() - today.days();
    if (days == 0) return wording::sentence("mail.digest_today", {}, language);
    const core::Params params{{"days", std::to_string(days < 0 ? -days : days)}};
    return wording::sentence(days > 0 ? "mail.digest_ahead" : "mail.digest_late", params, language);
}

std::string line_of(const app::DigestLine& line, core::Date today, Language language) {
    const auto waits = "waits." + std::string(core::name_in(app::k_waits, line.waits));
    const auto what = line.waits == app::Waits::deadlines
                          ? line.act.in(language)
                          : wording::sentence(waits, {{"year", std::to_string(line.year)}}, language);
    return wording::sentence("mail.digest_line",
                             {{"what", what},
                              {"unit", line.unit_name},
                              {"count", line.count > 1 ? std::to_string(line.count) : ""},
                              {"day", line.last_day.iso()},
                              {"when", when_of(line.last_day, today, language)}},
                             language);
}

/// Of the person, the day and what is told: a letter that is written again because nobody knows whether it went out is
/// the same one.
std::string id_of(const access::Account& account, const std::vector<app::DigestLine>& lines, core::Date today) {
    std::string said = "digest/" + account.id.text() + "/" + today.iso();
    for (const auto& line : lines)
        said += "/" + line.reminder.first + "/" + std::to_string(line.reminder.second);
    return audit::sha256_of(said).substr(0, 32);
}

}  // namespace

app::Mail digest_mail(const access::Account& account, const std::vector<app::DigestLine>& lines, core::Date today,
                      const std::string& pages) {
    const auto part = [&](const char* code, Language language) {
        return wording::sentence(code, {{"name", account.name}, {"address", pages + "/toi"}}, language);
    };
    app::Mail mail;
    mail.to = account.email;
    mail.about = account.id.text();
    mail.id = id_of(account, lines, today);
    mail.subject = part("mail.digest_subject", Language::vi) + " – " + part("mail.digest_subject", Language::en);
    for (const auto language : {Language::vi, Language::en}) {
        mail.text += part("mail.greeting", language) + "\n\n" + part("mail.digest", language) + "\n\n";
        for (const auto& line : lines)
            mail.text += line_of(line, today, language) + "\n";
        mail.text += "\n    " + pages + "/\n\n" + part("mail.digest_turn_off", language) + "\n";
        if (language == Language::vi) mail.text += "\n--\n\n";
    }
    return mail;
}

}  // namespace bontot::api
