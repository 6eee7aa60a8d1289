#include "cli/program.hpp"

int main(int argc, char** argv) {
    return bontot::cli::run(argc, argv);
}
