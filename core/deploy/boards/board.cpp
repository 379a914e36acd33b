#include "deploy/boards/board.h"

#include <array>

namespace prune::deploy {

namespace {

constexpr double kKilo = 1024;
constexpr double kMega = 1024 * kKilo;

constexpr std::string_view kTiny =
    "MLPerf Tiny v1.0, closed, anomaly detection (fully connected, int8): mlcommons/tiny_results_v1.0, results.txt";
constexpr std::string_view kSameCore = "the NUCLEO-L4R5ZI, a Cortex-M4, in MLPerf Tiny v1.0";
constexpr std::string_view kMemories = "the maker's page of the device";
constexpr std::string_view kZephyr = "the device tree of Zephyr";

constexpr Figure measured(Bounds value) {
  return {value, Evidence::Measured, kTiny, false};
}

constexpr Figure onPage(double value, std::string_view source = kMemories) {
  return {exactly(value), Evidence::DataSheet, source, false};
}

/// Read where others quote the data sheet.
constexpr Figure quoted(double value, std::string_view source) {
  return {exactly(value), Evidence::DataSheet, source, true};
}

/// From Plumerai's to the plain one of microTVM, four runtimes on one board.
constexpr Bounds kCortexM4Cycles{2.53, 5.32};
constexpr Figure kOfSameCore{kCortexM4Cycles, Evidence::Estimate, kSameCore, false};

constexpr std::array<Board, 6> kBoards{{
    {.id = "nucleo-l4r5zi",
     .name = "ST NUCLEO-L4R5ZI",
     .core = "Arm Cortex-M4F",
     .megahertz = 120,
     .flashBytes = onPage(2 * kMega),
     .ramBytes = onPage(640 * kKilo),
     .cyclesPerMac = measured(kCortexM4Cycles),
     .picojoulesPerMac = measured({1223, 2399}),
     // 1223 / 3.44, 1678 / 3.91 and 2399 / 5.32: X-CUBE-AI, microTVM with CMSIS-NN, microTVM alone.
     .picojoulesPerCycle = Figure{{355, 451}, Evidence::Estimate, kTiny, false},
     .activeMilliamperes = std::nullopt,
     .supplyVolts = measured(exactly(1.8)),
     .sleepMicroamperes = std::nullopt,
     .isCounted = true},
    {.id = "nucleo-u575zi",
     .name = "ST NUCLEO-U575ZI-Q",
     .core = "Arm Cortex-M33",
     .megahertz = 160,
     .flashBytes = onPage(2 * kMega),
     .ramBytes = onPage(786 * kKilo),
     .cyclesPerMac = measured(exactly(2.94)),
     .picojoulesPerMac = measured(exactly(451)),
     .picojoulesPerCycle = Figure{exactly(153), Evidence::Estimate, kTiny, false},  // 451 / 2.94
     .activeMilliamperes = std::nullopt,
     .supplyVolts = measured(exactly(1.8)),
     .sleepMicroamperes = std::nullopt,
     .isCounted = true},
    {.id = "nrf5340",
     .name = "Nordic nRF5340",
     .core = "Arm Cortex-M33",
     .megahertz = 128,
     .flashBytes = std::nullopt,
     .ramBytes = onPage(512 * kKilo),
     .cyclesPerMac = measured(exactly(3.04)),
     .picojoulesPerMac = std::nullopt,
     .picojoulesPerCycle = std::nullopt,
     .activeMilliamperes = quoted(7.8, "product brief 2.2"),
     .supplyVolts = std::nullopt,
     .sleepMicroamperes = std::nullopt,
     .isCounted = true},
    {.id = "nrf52840",
     .name = "Nordic nRF52840",
     .core = "Arm Cortex-M4F",
     .megahertz = 64,
     .flashBytes = onPage(1 * kMega),
     .ramBytes = onPage(256 * kKilo),
     .cyclesPerMac = kOfSameCore,
     .picojoulesPerMac = std::nullopt,
     .picojoulesPerCycle = std::nullopt,
     .activeMilliamperes = quoted(3.3, "product specification: CoreMark from flash, DC/DC"),
     .supplyVolts = quoted(3.0, "product specification: CoreMark from flash, DC/DC"),
     .sleepMicroamperes = std::nullopt,
     .isCounted = true},
    {.id = "apollo3-blue",
     .name = "Ambiq Apollo3 Blue",
     .core = "Arm Cortex-M4F",
     .megahertz = 48,
     .flashBytes = onPage(1 * kMega, kZephyr),
     .ramBytes = onPage(384 * kKilo, kZephyr),
     .cyclesPerMac = kOfSameCore,
     .picojoulesPerMac = std::nullopt,
     .picojoulesPerCycle = std::nullopt,
     .activeMilliamperes = Figure{exactly(0.573), Evidence::Estimate, "a published model of a sensor node", true},
     .supplyVolts = quoted(3.3, "the data sheet's front page"),
     .sleepMicroamperes = std::nullopt,
     .isCounted = true},
    {.id = "apollo4-plus",
     .name = "Ambiq Apollo4 Plus",
     .core = "Arm Cortex-M4F",
     .megahertz = 192,
     .flashBytes = onPage(2 * kMega, kZephyr),
     .ramBytes = onPage(2.75 * kMega, kZephyr),
     .cyclesPerMac = kOfSameCore,
     .picojoulesPerMac = std::nullopt,
     .picojoulesPerCycle = std::nullopt,
     .activeMilliamperes = quoted(4.0896, "data sheet, table 29: CoreMark, 21.3 uA/MHz at 192 MHz"),
     .supplyVolts = quoted(1.9, "data sheet, table 29"),
     .sleepMicroamperes = quoted(25.6, "data sheet, table 29: deep sleep"),
     .isCounted = true},
}};

}  // namespace

std::span<const Board> boards() {
  return kBoards;
}

}  // namespace prune::deploy
