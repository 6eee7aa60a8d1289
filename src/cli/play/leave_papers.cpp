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

/// What to ask for: of decisions on record each one's paper, which has its number.
std::vector<Json> orders_of(const Json& kind, const std::string& day) {
    std::vector<Json> orders;
    for (const auto& decided : kind.at("decided")) {
        const int number = std::stoi(decided.at("number").get<std::string>());
        orders.push_back({{"kind", kind.at("kind")}, {"dated", decided.at("date")}, {"number", number}});
    }
    if (!orders.empty()) return orders;
    orders.push_back({{"kind", kind.at("kind")}, {"dated", day}});
    if (kind.at("numbered").get<bool>()) orders.front()["next_number"] = true;
    return orders;
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
    const auto possible = [&] { return staff.get(year_path + "/papers").at("possible"); };
    const auto at_first = possible();
    for (std::size_t i = 0; i < at_first.size(); ++i) {
        const auto name = at_first[i].at("kind").get<std::string>();
        // Certificates are of the award decisions whose papers were made meanwhile.
        const auto kind = name == "certificate" ? possible().at(i) : at_first[i];
        if (kind.value("make", false) && kind.at("subject") == "year") {
            // What others cite was issued before them.
            const auto issued = name == "launch-plan" ? core::Date(year, 7, 4).iso() : day;
            const auto orders = orders_of(kind, issued);
            for (const auto& order : orders) {
                const auto paper = staff.try_post(year_path + "/papers", order);
                if (paper.refusal.empty()) {
                    const auto path = "/units/" + unit + "/papers/" + paper.body.at("id").get<std::string>();
                    const auto number = orders.size() > 1 ? " " + std::to_string(order.at("number").get<int>()) : "";
                    write_down(folder / (name + number + ".docx"), staff.fetch(path + "/content"));
                }
                ++counts[paper.refusal.empty() ? "papers" : name + " " + paper.refusal];
            }
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
