#include "api/link_mail.hpp"

#include "core/date.hpp"
#include "wording/catalogue.hpp"

namespace bontot::api {

namespace {

using core::Language;

std::string part(const std::string& code, const core::Params& params, Language language) {
    return wording::sentence(code, params, language);
}

}  // namespace

app::Mail link_mail(const access::Account& account, const app::IssuedLink& link, access::LinkPurpose purpose,
                    const std::string& pages) {
    const bool reset = purpose == access::LinkPurpose::reset;
    const std::string code = reset ? "mail.reset" : "mail.invitation";
    const auto address = pages + (reset ? "/reset#" : "/invitation#") + link.token;
    // The last whole day on which it holds.
    const auto until = core::Date::of_instant(link.ends_at / 1000).plus_days(-1);
    const core::Params params{{"name", account.name}, {"login", account.login}, {"day", until.iso()}};
    app::Mail mail;
    mail.to = account.email;
    mail.about = account.id.text();
    mail.subject =
        part(code + "_subject", params, Language::vi) + " – " + part(code + "_subject", params, Language::en);
    for (const auto language : {Language::vi, Language::en}) {
        mail.text += part("mail.greeting", params, language) + "\n\n" + part(code, params, language) + "\n\n    " +
                     address + "\n\n" + part("mail.login", params, language) + "\n" +
                     part("mail.not_expected", params, language) + "\n";
        if (language == Language::vi) mail.text += "\n--\n\n";
    }
    return mail;
}

}  // namespace bontot::api
