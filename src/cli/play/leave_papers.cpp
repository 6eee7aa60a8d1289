#include "cli/play/leave_papers.hpp"

#include <chrono>
#include <fstream>
#include <thread>

#include "core/date.hpp"

namespace bontot::cli {

namespace {

void write_down(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << content;
    if (!file.flush()) throw PlayFault(path.string() + ": cannot be written");
}

Visitor::Tried made_paper(Visitor& staff, const std::string& year_path, const Json& kind, const std::string& day) {
    Json order{{"kind", kind.at("kind")}, {"dated", day}};
    if (const auto& decided = kind.at("decided"); !decided.empty()) {
        order["dated"] = decided.at(0).at("date");  // the paper of that decision has its number
    } else if (kind.at("numbered").get<bool>()) {
        order["next_number"] = true;
    }
    return staff.try_post(year_path + "/papers", order);
}

/// An archive is made beside the request.
Visitor::Tried ready_batch(Visitor& staff, const std::string& year_path, const Json& kind, const std::string& day) {
    auto begun = staff.try_post(year_path + "/paper-batches", Json{{"kind", kind.at("kind")}, {"dated", day}});
    while (begun.refusal.empty() && begun.body.at("state") == "running") {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        begun.body = staff.get("/paper-batches/" + begun.body.at("id").get<std::string>());
    }
    if (begun.refusal.empty() && begun.body.at("state") == "failed") throw PlayFault(begun.body.dump());
    return begun;
}

}  // namespace

void leave_papers(Visitor& staff, const std::string& unit, int year, const std::string& day,
                  const std::filesystem::path& folder, std::map<std::string, std::size_t>& counts) {
    const auto year_path = "/units/" + unit + "/years/" + std::to_string(year);
    const auto possible = staff.get(year_path + "/papers").at("possible");
    for (const auto& kind : possible) {
        const auto name = kind.at("kind").get<std::string>();
        if (kind.value("make", false) && kind.at("subject") == "year") {
            // What others cite was issued before them.
            const auto issued = name == "launch-plan" ? core::Date(year, 7, 4).iso() : day;
            const auto paper = made_paper(staff, year_path, kind, issued);
            if (paper.refusal.empty()) {
                const auto path = "/units/" + unit + "/papers/" + paper.body.at("id").get<std::string>() + "/content";
                write_down(folder / (name + ".docx"), staff.fetch(path));
            }
            ++counts[paper.refusal.empty() ? "papers" : name + " " + paper.refusal];
        }
        if (!kind.at("batch").get<bool>()) continue;
        const auto batch = ready_batch(staff, year_path, kind, day);
        ++counts[batch.refusal.empty() ? "archives" : name + " " + batch.refusal];
        if (!batch.refusal.empty()) continue;
        const auto path = "/paper-batches/" + batch.body.at("id").get<std::string>();
        write_down(folder / (name + ".zip"), staff.fetch(path + "/content"));
        counts["papers in archives"] += batch.body.at("done").get<std::size_t>();
        staff.drop(path);
    }
}

}  // namespace bontot::cli
