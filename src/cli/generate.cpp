#include "samples/generate.hpp"

#include <filesystem>
#include <fstream>

#include "cli/verbs.hpp"
#include "wire/facts_writer.hpp"

namespace bontot::cli {

namespace {

void write_cells(std::ostream& out, const GenerateOptions& options) {
    samples::Generator generator(options.year, options.seed);
    for (std::uint64_t i = 0; i < options.cells && out; ++i)
        out << wire::facts_line(generator.next()) << '\n';
}

}  // namespace

int generate(const Console& console, const GenerateOptions& options) {
    if (options.out == "-") {
        write_cells(console.out, options);
        return k_done;
    }
    // Beside the target first, so that a broken run leaves no half population.
    const auto temporary = options.out + ".tmp";
    std::ofstream file(temporary, std::ios::binary);
    write_cells(file, options);
    file.close();
    std::error_code fault;
    if (file) std::filesystem::rename(temporary, options.out, fault);
    if (!file || fault) {
        std::filesystem::remove(temporary, fault);
        return console.refuse(
            core::Refusal{core::RefusalKind::unavailable, "input.cannot_write", {{"path", options.out}}, options.out});
    }
    return k_done;
}

}  // namespace bontot::cli
