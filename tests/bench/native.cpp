// bench NETWORK BATCH REMOVED train|forward SECONDS: prints the median microseconds of one step.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "lab/measures/workload.h"

namespace {

double microseconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::micro>(now).count();
}

/// The time of one step, over `count` of them.
double timed(prune::Workload& workload, bool isTraining, prune::Index count) {
  const double start = microseconds();
  if (isTraining)
    workload.trainSteps(count);
  else
    workload.forwards(count);
  return (microseconds() - start) / static_cast<double>(count);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) {
    std::puts("bench NETWORK BATCH REMOVED train|forward SECONDS");
    return 2;
  }
  const bool isTraining = std::string(argv[4]) == "train";
  prune::Workload workload({argv[1], std::atof(argv[2]), std::atof(argv[3]), 1});
  const double once = timed(workload, isTraining, 20);
  const auto count = std::max<prune::Index>(1, static_cast<prune::Index>(10'000 / once));
  std::vector<double> times;
  for (const double end = microseconds() + 1e6 * std::atof(argv[5]); microseconds() < end || times.empty();)
    times.push_back(timed(workload, isTraining, count));
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
  std::printf("%.3f\n", times[times.size() / 2]);
}
