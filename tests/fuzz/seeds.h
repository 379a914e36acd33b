#pragma once
/// What the fuzzed programs share: `--seeds=FOLDER` writes good inputs to start from, and ends the program.

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace prune::fuzz {

using Bytes = std::vector<std::uint8_t>;

/// Writes the seeds into the folder that the arguments name; returns without one.
///
/// @param seeds  makes the inputs
template <class Seeds>
void writeSeeds(int argc, char** argv, Seeds seeds) {
  constexpr std::string_view kOption = "--seeds=";
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (!argument.starts_with(kOption)) continue;
    int number = 0;
    for (const Bytes& seed : seeds()) {
      const std::string name = std::string(argument.substr(kOption.size())) + "/seed-" + std::to_string(number++);
      std::FILE* file = std::fopen(name.c_str(), "wb");
      if (!file) std::exit(1);
      std::fwrite(seed.data(), 1, seed.size(), file);
      std::fclose(file);
    }
    std::exit(0);
  }
}

}  // namespace prune::fuzz
