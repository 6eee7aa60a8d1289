// Official papers: a Word paper, the forms of every body of the demonstration province in one archive with the memory
// they take, a PDF of a warm worker. `papers_bench DEMO_FOLDER`; bench/papers makes the folder.
#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "api/paper_batches.hpp"
#include "app/papers/keep_paper.hpp"
#include "app/papers/makers.hpp"
#include "documents/papers/pdf_worker.hpp"
#include "storage/records.hpp"
#include "support/shipped_plan.hpp"

namespace bontot {
namespace {

using Clock = std::chrono::steady_clock;
constexpr const char* k_demo_root = "38";
constexpr int k_year = 2024;
constexpr auto k_kind = papers::PaperKind::self_assessment;

template <class T>
T must(core::Result<T> result) {
    if (!result) throw std::runtime_error(result.error().code + " " + result.error().place);
    return std::move(*result);
}
void must(const core::Result<void>& result) {
    if (!result) throw std::runtime_error(result.error().code + " " + result.error().place);
}

double ms_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

void tell(const std::string& what, const std::string& found, const std::string& target, bool holds) {
    std::cout << fmt::format("{:58} {:>14}   {:16} {}\n", what, found, target, holds ? "holds" : "MISSED")
              << std::flush;
}

/// Of this process, in megabytes.
double resident_mb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;) {
        if (word != "VmRSS:") continue;
        double kilobytes = 0;
        status >> kilobytes;
        return kilobytes / 1'024;
    }
    return 0;
}

struct Province {
    api::SharedPlan plan;
    core::UnitId top;
    std::vector<core::UnitId> units;
    api::BatchId batch;
};

Province province_in(storage::Records& records) {
    Province found;
    auto plan = std::make_shared<plan::LoadedPlan>();
    plan->plan = test::shipped_plan("nt-2023");
    found.plan = std::move(plan);
    must(records.read([&](app::Transaction& transaction) -> core::Result<void> {
        found.top = transaction.units().all().front().id;
        found.batch = api::BatchId(transaction.new_id());
        for (const auto& maker : app::makers_under(transaction, found.top, k_kind, core::Date(k_year, 12, 31)))
            if (maker.nearest(core::Date(k_year, 12, 31)).kind == organisation::BodyKind::cell)
                found.units.push_back(maker.id);
        return {};
    }));
    return found;
}

app::PaperAsked form_of(const core::UnitId& unit) {
    app::PaperAsked asked;
    asked.kind = k_kind;
    asked.unit = unit;
    asked.year = k_year;
    asked.order.date = core::Date(k_year, 12, 18);
    return asked;
}

/// One paper out of the records as a request makes it; the best of five, as other programs only ever add.
std::string one_paper(storage::Records& records, api::PaperDesk& desk, const Province& province) {
    std::string bytes;
    double best = 1e9;
    double first = 0;
    for (int round = 0; round < 6; ++round) {
        const auto begin = Clock::now();
        must(records.read([&](app::Transaction& transaction) -> core::Result<void> {
            auto paper =
                app::preview_paper(transaction, {form_of(province.units.front()), {}, "", ""}, {province.plan->plan});
            if (!paper) return tl::unexpected(paper.error());
            bytes = must(desk.fill(k_kind, *paper));
            return {};
        }));
        const auto took = ms_since(begin);
        if (round == 0) first = took;
        if (round > 0) best = std::min(best, took);
    }
    tell("a Word paper, its template read first", fmt::format("{:.1f} ms", first), "at most 30 ms", first <= 30);
    tell("a Word paper", fmt::format("{:.1f} ms", best), "at most 30 ms", best <= 30);
    return bytes;
}

void all_papers(storage::Records& records, api::PaperDesk& desk, const Province& province) {
    api::PaperBatches batches(records, desk);
    api::BatchToMake wanted;
    wanted.id = province.batch;
    wanted.owner = "bench";
    wanted.file_name = "forms.zip";
    wanted.asked = form_of(province.top);
    wanted.units = province.units;
    wanted.plan = province.plan;
    const auto begin = Clock::now();
    auto standing = must(batches.begin(wanted));
    std::array<double, 3> memory{};
    for (std::size_t part = 1; part <= memory.size();) {
        standing = must(batches.find(province.batch, wanted.owner));
        if (standing.state == api::BatchState::failed) throw std::runtime_error(standing.refusal.code);
        // A quarter, a half, and the finished archive.
        const bool there =
            part == memory.size() ? standing.state == api::BatchState::ready : standing.done * 4 >= standing.of * part;
        if (there)
            memory[part++ - 1] = resident_mb();
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    const auto seconds = ms_since(begin) / 1'000;
    tell(fmt::format("{} forms in one archive of {:.1f} MB", standing.done - standing.left_out,
                     static_cast<double>(standing.bytes) / 1e6),
         fmt::format("{:.1f} s", seconds), "at most 60 s", seconds <= 60 && standing.left_out == 0);
    tell("memory at a quarter, a half, the end",
         fmt::format("{:.0f}, {:.0f}, {:.0f} MB", memory[0], memory[1], memory[2]), "10 MB more",
         memory[2] - memory[0] <= 10);
}

void one_pdf(const std::string& self, const std::string& docx) {
    documents::PdfMaker maker({self, "worker"});
    if (!maker.available()) {
        std::cout << "no LibreOffice here: no PDF\n";
        return;
    }
    auto begin = Clock::now();
    static_cast<void>(must(maker.pdf_of(docx)));
    std::cout << fmt::format("{:58} {:>14}\n", "the first PDF, LibreOffice started",
                             fmt::format("{:.0f} ms", ms_since(begin)));
    double best = 1e9;
    for (int round = 0; round < 5; ++round) {
        begin = Clock::now();
        static_cast<void>(must(maker.pdf_of(docx)));
        best = std::min(best, ms_since(begin));
    }
    tell("a PDF of a warm worker", fmt::format("{:.0f} ms", best), "at most 1500 ms", best <= 1'500);
}

int run(const std::string& self, const std::string& folder) {
    const auto database = must(storage::Database::open("sqlite:" + folder + "/bontot.db"));
    storage::Records records(*database, k_demo_root, [] { return std::int64_t{1'735'600'000'000}; });
    api::PaperDesk desk("", nullptr);
    const auto province = province_in(records);
    const auto docx = one_paper(records, desk, province);
    all_papers(records, desk, province);
    one_pdf(self, docx);
    return 0;
}

}  // namespace
}  // namespace bontot

int main(int count, char** arguments) {
    if (count > 1 && std::string(arguments[1]) == "worker") bontot::documents::run_pdf_worker(count - 2, arguments + 2);
    if (count != 2) {
        std::cerr << "papers_bench DEMO_FOLDER\n";
        return 2;
    }
    try {
        return bontot::run(arguments[0], arguments[1]);
    } catch (const std::exception& fault) {
        std::cerr << fault.what() << '\n';
        return 1;
    }
}
