#pragma once
/// Random scores: the control that every other criterion is compared with.

#include "prune/criteria/inputs/input_norms.h"

namespace prune {

/// A random score for each weight, uniform in [0, 1), drawn with `ScoreInput::seed`.
std::vector<Scores> randomScores(const ScoreInput& input);

/// The same for each hidden unit.
std::vector<Scores> randomUnitScores(const ScoreInput& input);

/// The same for each input channel.
std::vector<Scores> randomInputScores(const ScoreInput& input);

inline constexpr Criterion kRandom{.id = "random",
                                   .grain = Grain::Weight,
                                   .name = {"随机", "random"},
                                   .formula = "uniform in [0, 1)",
                                   .citation = "none: the control of every comparison",
                                   .score = randomScores};

inline constexpr Criterion kUnitRandom{.id = "unit-random",
                                       .grain = Grain::Unit,
                                       .name = {"随机（神经元）", "random (unit)"},
                                       .formula = "uniform in [0, 1)",
                                       .citation = "none: the control of every comparison",
                                       .score = randomUnitScores};

inline constexpr Criterion kInputRandom{.id = "input-random",
                                        .grain = Grain::Input,
                                        .name = {"随机（输入通道）", "random (input channel)"},
                                        .formula = "uniform in [0, 1)",
                                        .citation = "none: the control of every comparison",
                                        .check = checkInputs,
                                        .score = randomInputScores};

}  // namespace prune
