// What the tests of papers run: fills templates and says how it went, one line a thing.
//   paper_files examples FOLDER             every kind in both formats, of its example
//   paper_files long FOLDER                 names of 120 letters, 60 members
//   paper_files with TEMPLATE KIND FORMAT OUT   somebody's template with the example; the refusal, if there is one
//   paper_files speed                       milliseconds of a paper, and of 1,536
//   paper_files pdf FILE                    the worker: warm, killed, stopped, hanging, without LibreOffice
#include <chrono>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <unistd.h>

#include "documents/papers/pdf_maker.hpp"
#include "documents/papers/pdf_worker.hpp"
#include "documents/papers/shipped_templates.hpp"
#include "papers/examples.hpp"

using namespace bontot;

namespace {

int refuse(const core::Refusal& refusal) {
    std::cout << "refused " << refusal.code << " at " << refusal.place;
    for (const auto& [name, value] : refusal.params)
        std::cout << " " << name << "=" << value;
    std::cout << "\n";
    return 1;
}

void save_file(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

int fill(papers::PaperKind kind, papers::Format format, const papers::Fields& fields, const std::string& path) {
    const auto paper = documents::paper_template(kind, format);
    if (!paper) return refuse(paper.error());
    const auto bytes = paper->fill(fields);
    if (!bytes) return refuse(bytes.error());
    save_file(path, *bytes);
    return 0;
}

int examples(const std::string& folder) {
    for (const auto& [format, format_name] : papers::k_formats) {
        for (const auto& [kind, name] : papers::k_paper_kinds) {
            const auto path = folder + "/" + std::string(format_name) + "-" + std::string(name) + ".docx";
            if (fill(kind, format, papers::example_fields(kind, format), path) != 0) return 1;
        }
    }
    return 0;
}

/// 120 letters with spaces, as the longest names of bodies have them.
std::string long_name(const std::string& begin) {
    std::string name = begin;
    while (name.size() < 150)
        name += " Trung tâm Phục vụ hành chính công";
    return name;
}

int long_ones(const std::string& folder) {
    using papers::PaperKind;
    constexpr auto k_format = papers::Format::hd05;
    auto meeting = papers::example_meeting(k_format);
    meeting.head.issuer = long_name("Chi bộ");
    meeting.head.superior = long_name("Đảng bộ");
    meeting.strength = {60, 60, 0, 0};
    meeting.roll.assign(
        60, {long_name("Nguyễn"), papers::RollStanding::official, papers::RollStatus::present, false, false, ""});
    auto list = papers::example_members(k_format);
    list.head = meeting.head;
    list.members.assign(60, list.members.front());
    auto decision = papers::example_award(k_format);
    for (auto& body : decision.bodies)
        body.name = long_name("Chi bộ số " + *body.register_number);
    auto recognition = papers::example_recognition(k_format);
    recognition.bodies.assign(60, {long_name("Chi bộ"), long_name("Đảng ủy"), std::nullopt, 9, 1});
    const auto save = [&](PaperKind kind, const papers::Fields& fields) {
        return fill(kind, k_format, fields,
                    folder + "/long-" + std::string(core::name_in(papers::k_paper_kinds, kind)) + ".docx");
    };
    return save(PaperKind::roll_call, fields_of(meeting, PaperKind::roll_call)) +
           save(PaperKind::notice, fields_of(meeting, PaperKind::notice)) +
           save(PaperKind::member_list, fields_of(list)) + save(PaperKind::recognition, fields_of(recognition)) +
           save(PaperKind::certificate, papers::certificate_fields(decision).value());
}

int with(char** arguments) {
    const auto kind = core::from_name(papers::k_paper_kinds, arguments[1]);
    const auto format = core::from_name(papers::k_formats, arguments[2]);
    if (!kind || !format) return 2;
    const auto fields = papers::example_fields(*kind, *format);
    const auto paper = documents::PaperTemplate::read("mau.docx", read(arguments[0]), fields);
    if (!paper) return refuse(paper.error());
    const auto bytes = paper->fill(fields);
    if (!bytes) return refuse(bytes.error());
    save_file(arguments[3], *bytes);
    return 0;
}

int speed() {
    using Clock = std::chrono::steady_clock;
    const auto since = [](Clock::time_point begin) {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
    };
    constexpr auto k_kind = papers::PaperKind::self_assessment;
    auto begin = Clock::now();
    const auto fields = papers::example_fields(k_kind, papers::Format::hd05);
    const auto paper = documents::paper_template(k_kind, papers::Format::hd05);
    if (!paper || !paper->fill(fields)) return 1;
    std::cout << "one " << since(begin) << "\n";
    begin = Clock::now();
    std::size_t bytes = 0;
    for (int i = 0; i < 1'536; ++i)
        bytes += paper->fill(papers::example_fields(k_kind, papers::Format::hd05))->size();
    std::cout << "batch " << since(begin) << " " << bytes << "\n";
    return 0;
}

std::string outcome(const core::Result<std::string>& pdf) {
    if (!pdf) return pdf.error().code;
    return std::string_view(*pdf).starts_with("%PDF-") ? "pdf" : "other";
}

int pdf(const std::string& self, const std::string& file) {
    using Clock = std::chrono::steady_clock;
    const auto docx = read(file);
    documents::PdfMaker maker({self, "worker"});
    std::cout << "first " << outcome(maker.pdf_of(docx)) << "\n";
    const auto begin = Clock::now();
    std::cout << "warm " << outcome(maker.pdf_of(docx));
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin).count();
    std::cout << " " << took << "\n";
    const int before = maker.worker_process();
    kill(before, SIGKILL);
    std::cout << "killed " << outcome(maker.pdf_of(docx)) << " " << (maker.worker_process() != before) << "\n";
    std::cout << "after " << outcome(maker.pdf_of(docx)) << "\n";
    documents::PdfLimits patient;
    patient.paper = std::chrono::seconds(8);
    documents::PdfMaker stopped({self, "worker"}, documents::k_libreoffice, patient);
    const auto made = outcome(stopped.pdf_of(docx));
    const int still = stopped.worker_process();
    kill(still, SIGSTOP);
    std::cout << "stopped " << made << " " << outcome(stopped.pdf_of(docx)) << " "
              << (stopped.worker_process() != still) << "\n";
    documents::PdfLimits hurry;
    hurry.paper = std::chrono::milliseconds(400);
    documents::PdfMaker hanging({self, "sleeper"}, documents::k_libreoffice, hurry);
    std::cout << "hanging " << outcome(hanging.pdf_of(docx)) << " " << hanging.worker_process() << "\n";
    documents::PdfMaker none({self, "worker"}, "/nowhere");
    std::cout << "none " << outcome(none.pdf_of(docx)) << "\n";
    return 0;
}

/// A worker that says it is ready and then nothing more.
int sleeper() {
    if (write(documents::k_worker_output, "ready\n", 6) != 6) return 1;
    for (;;)
        pause();
}

}  // namespace

int main(int count, char** arguments) {
    const std::string what = count > 1 ? arguments[1] : "";
    if (what == "worker") documents::run_pdf_worker(count - 2, arguments + 2);
    if (what == "sleeper") return sleeper();
    if (what == "pdf" && count == 3) return pdf(arguments[0], arguments[2]);
    if (what == "examples" && count == 3) return examples(arguments[2]);
    if (what == "long" && count == 3) return long_ones(arguments[2]);
    if (what == "with" && count == 6) return with(arguments + 2);
    if (what == "speed") return speed();
    return 2;
}
