#include "cli/server_verbs.hpp"

namespace bontot::cli {

ServerVerbs::ServerVerbs(CLI::App& app, const Console& console, std::function<int()>& action)
    : VerbSet(app, console, action) {
    auto* verb = add_verb(app_, "serve",
                          say("Phục vụ sổ cho trình duyệt và chương trình khác (HTTP)",
                              "Serve the records to browsers and other programs (HTTP)"));
    add_place_options(verb, serve_.place);
    verb->add_option("--listen", serve_.listen,
                     say("Địa chỉ:cổng, hoặc unix:ĐƯỜNG_DẪN; nhiều lần cũng được (mặc định 127.0.0.1:8080)",
                         "Address:port, or unix:PATH; may be repeated (default 127.0.0.1:8080)"));
    auto* certificate =
        verb->add_option("--tls-cert", serve_.tls.certificate,
                         say("Tệp chứng thư TLS (PEM, cả chuỗi)", "File of the TLS certificate (PEM, with its chain)"));
    auto* key =
        verb->add_option("--tls-key", serve_.tls.key, say("Tệp khóa của chứng thư (PEM)", "File of its key (PEM)"));
    certificate->needs(key);
    key->needs(certificate);
    verb->add_option("--trusted-proxy", serve_.trusted_proxies,
                     say("Máy chủ đứng trước được tin: địa chỉ, mạng (10.0.0.0/8) hoặc unix",
                         "A proxy in front that is believed: an address, a network (10.0.0.0/8) or unix"));
    verb->add_option("--metrics-from", serve_.metrics_readers,
                     say("Ai được đọc /metrics ngoài chính máy này: địa chỉ hoặc mạng",
                         "Who may read /metrics beside this machine: an address or a network"));
    verb->add_option("--limit", serve_.limits,
                     say("Đổi một giới hạn: TÊN=SỐ, ví dụ workers=4; xem docs/operators-guide.md",
                         "Change a limit: NAME=NUMBER, such as workers=4; see docs/operators-guide.md"));
    on_call(verb, [this] { return serve(console_, serve_); });
}

}  // namespace bontot::cli
