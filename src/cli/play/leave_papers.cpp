#include "cli/play/leave_papers.hpp"

#include <chrono>
#include <fstream>
#include <thread>

namespace bontot::cli {

namespace {

void write_down(const std::filesystem::path& path, const std::string& content) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream file(path, std::ios::binary);
    file << content;
    if (!file.flush()) throw PlayFault(path.string() + ": cannot be written");
}

/// Null: the office has nothing to put into it this year.
Json made_paper(Visitor& staff, const std::string& year_path, const Json& kind, const std::string& day) {
    Json order{{"kind", kind.at("kind")}, {"dated", day}};
    if (kind.at("numbered").get<bool>()) order["next_number"] = true;
    return staff.try_post(year_path + "/papers", order);
}

/// An archive is made beside; null when no body below has such a paper.
Json ready_batch(Visitor& staff, const std::string& year_path, const Json& kind, const std::string& day) {
    auto batch = staff.try_post(year_path + "/paper-batches", Json{{"kind", kind.at("kind")}, {"dated", day}});
    while (!batch.is_null() && batch.at("state") == "running") {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        batch = staff.get("/paper-batches/" + batch.at("id").get<std::string>());
    }
    if (!batch.is_null() && batch.at("state") == "failed") throw PlayFault(batch.dump());
    return batch;
}

}  // namespace

std::size_t leave_papers(Visitor& staff, const std::string& unit, int year, const std::string& day,
                         const std::filesystem::path& folder) {
    const auto year_path = "/units/" + unit + "/years/" + std::to_string(year);
    std::size_t files = 0;
    const auto possible = staff.get(year_path + "/papers").at("possible");
    for (const auto& kind : possible) {
        const auto name = kind.at("kind").get<std::string>();
        if (kind.value("make", false) && kind.at("subject") == "year") {
            const auto paper = made_paper(staff, year_path, kind, day);
            if (!paper.is_null()) {
                const auto path = "/units/" + unit + "/papers/" + paper.at("id").get<std::string>() + "/content";
                write_down(folder / (name + ".docx"), staff.fetch(path));
                ++files;
            }
        }
        if (!kind.at("batch").get<bool>()) continue;
        const auto batch = ready_batch(staff, year_path, kind, day);
        if (batch.is_null()) continue;
        const auto path = "/paper-batches/" + batch.at("id").get<std::string>();
        write_down(folder / (name + ".zip"), staff.fetch(path + "/content"));
        staff.drop(path);
        ++files;
    }
    return files;
}

}  // namespace bontot::cli
